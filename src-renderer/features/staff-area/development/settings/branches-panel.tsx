import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Branch } from '../../../../../src-main/contract/development.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { branchColumns } from './branch-columns.tsx';
import { BranchDrawer } from './branch-drawer.tsx';

export function BranchesPanel() {
  const { words } = useDuty();
  const says = words.branches;
  const held = useAnswer('development.branches', {});
  const [opened, setOpened] = useState<Branch | 'new' | null>(null);
  const columns = branchColumns(says, setOpened);
  return (
    <section className="panel-staff ledger-panel" aria-label={says.branches}>
      <header>
        <div>
          <h3>{says.branches}</h3>
          <p>{says.branchesLead}</p>
        </div>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
          {says.add}
        </Button>
      </header>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <DataTable
        label={says.branches}
        columns={columns}
        rows={held.value?.branches ?? null}
        rowKey={({ branchId }) => branchId}
        empty={<p>{says.empty}</p>}
      />
      {opened === null ? null : (
        <BranchDrawer
          branch={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            held.reload();
          }}
        />
      )}
    </section>
  );
}
