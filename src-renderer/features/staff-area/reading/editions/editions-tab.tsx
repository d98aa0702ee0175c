import { useState } from 'react';
import type { SessionDetail } from '../../../../../src-main/contract/reading.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useEditionColumns } from './edition-columns.tsx';
import { EditionDrawer } from './edition-drawer.tsx';

/** 版本: who closed or corrected the record, when and why; each can be read as it was. */
export function EditionsTab({ session }: { session: SessionDetail }) {
  const { words } = useDuty();
  const held = useAnswer('reading.editions', { sessionId: session.sessionId });
  const [open, setOpen] = useState<number | null>(null);
  const says = words.minutes.editions;
  const columns = useEditionColumns(session.edition, setOpen);
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.title}
          columns={columns}
          rows={held.value?.editions ?? null}
          rowKey={(row) => row.edition}
          empty={says.none}
        />
      </section>
      {open === null ? null : (
        <EditionDrawer sessionId={session.sessionId} edition={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
