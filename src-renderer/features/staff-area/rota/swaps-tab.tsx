import { useState } from 'react';
import type { SwapView } from '../../../../src-main/contract/rota.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { Held } from '../parts/use-answer.ts';
import { SettleSwap } from './settle-swap.tsx';
import { useSwapColumns } from './swap-columns.tsx';

/** 调班: those to settle first. */
export function SwapsTab({ held }: { held: Held<'rota.swaps'> }) {
  const { words } = useDuty();
  const says = words.rota.swaps;
  const [settling, setSettling] = useState<SwapView | null>(null);
  const columns = useSwapColumns(setSettling);
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.label}
          columns={columns}
          rows={held.value?.swaps ?? null}
          rowKey={({ swapId }) => swapId}
          empty={says.empty}
        />
      </section>
      {settling === null ? null : (
        <SettleSwap
          swap={settling}
          onClose={() => setSettling(null)}
          onDone={() => {
            setSettling(null);
            held.reload();
          }}
        />
      )}
    </>
  );
}
