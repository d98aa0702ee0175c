import { Select } from 'antd';
import type { Branch } from '../../../../../src-main/contract/development.ts';
import type { BranchId } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';

interface BranchSelectProps {
  readonly branches: readonly Branch[] | null;
  /** NULL: every branch. */
  readonly branchId: BranchId | null;
  readonly onChoose: (branchId: BranchId | null) => void;
}

const every = 0;

export function BranchSelect({ branches, branchId, onChoose }: BranchSelectProps) {
  const { words } = useDuty();
  const says = words.development;
  return (
    <div className="field board-branch">
      <span className="label">{says.branch}</span>
      <Select<number>
        aria-label={says.branch}
        value={branchId ?? every}
        loading={branches === null}
        options={[
          { value: every, label: says.allBranches },
          ...(branches ?? []).map((branch) => ({ value: branch.branchId, label: branch.name })),
        ]}
        onChange={(chosen) => onChoose(chosen === every ? null : (chosen as BranchId))}
      />
    </div>
  );
}
