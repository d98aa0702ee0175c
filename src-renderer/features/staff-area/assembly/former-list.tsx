import { useState } from 'react';
import type { AssemblyId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useFormerColumns, type Former } from './former-columns.tsx';
import { ArchiveDrawer } from './archive-drawer.tsx';

export function FormerList({ former }: { readonly former: readonly Former[] | null }) {
  const { words } = useDuty();
  const says = words.assembly.former;
  const [opened, setOpened] = useState<AssemblyId | null>(null);
  const open = ({ assemblyId }: Former) => setOpened(assemblyId);
  const columns = useFormerColumns(open);
  return (
    <section className="panel-staff table-panel">
      <DataTable
        label={says.label}
        rows={former}
        rowKey={({ assemblyId }) => assemblyId}
        empty={says.empty}
        onOpen={open}
        tone={({ step }) => (step === 'cancelled' ? 'void' : undefined)}
        columns={columns}
      />
      {opened === null ? null : <ArchiveDrawer key={opened} assemblyId={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
