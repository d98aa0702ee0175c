import { Button } from 'antd';
import { useState } from 'react';
import type { SwapView } from '../../../../src-main/contract/rota.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { Held } from '../parts/use-answer.ts';
import { SettleSwap } from './settle-swap.tsx';
import { SwapTag } from './swap-tag.tsx';

/** 调班: those to settle first. */
export function SwapsTab({ held }: { held: Held<'rota.swaps'> }) {
  const { words } = useDuty();
  const says = words.rota.swaps;
  const [settling, setSettling] = useState<SwapView | null>(null);
  const columns: readonly Column<SwapView>[] = [
    {
      key: 'when',
      title: says.columns.when,
      show: ({ shift }) => (
        <span className="num">
          {shift.day} {words.rota.slotName(shift.startsAt, shift.endsAt)}
        </span>
      ),
    },
    { key: 'from', title: says.columns.from, show: ({ from }) => from.name },
    { key: 'to', title: says.columns.to, show: ({ to }) => to.name },
    {
      key: 'reason',
      title: says.columns.reason,
      minWidth: '12em',
      show: ({ reason }) => <span className="rota-long">{reason}</span>,
    },
    {
      key: 'state',
      title: says.columns.state,
      show: ({ state, settledBy, note }) => (
        <>
          <SwapTag state={state} />
          {settledBy === '' ? null : <span className="rota-settled">{says.settledBy(settledBy, note)}</span>}
        </>
      ),
    },
    {
      key: 'acts',
      title: says.columns.acts,
      isActs: true,
      show: (swap) =>
        swap.state === 'asked' ? (
          <Button
            type="primary"
            aria-label={says.settleOf(swap.from.name, swap.shift.day)}
            onClick={() => setSettling(swap)}
          >
            {says.settle}
          </Button>
        ) : null,
    },
  ];
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
