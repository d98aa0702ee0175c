import { Select } from 'antd';
import { BranchSelect } from '../../development/board/branch-select.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import type { RunDraft } from './run-draft.ts';

interface RunBranchProps {
  readonly draft: RunDraft;
  readonly onChange: (next: Partial<RunDraft>) => void;
}

const every = 0;
const stages = [1, 2, 3, 4, 5] as const;

/** Everybody under way, of a branch and a stage or of all. */
export function RunBranch({ draft: { branchId, stage }, onChange }: RunBranchProps) {
  const { words } = useDuty();
  const says = words.handbookRuns;
  const held = useAnswer('development.branches', {});
  return (
    <div className="run-branch">
      <BranchSelect
        branches={held.value?.branches ?? null}
        branchId={branchId}
        onChoose={(next) => onChange({ branchId: next })}
      />
      <div className="field">
        <span className="label">{says.stage}</span>
        <Select<number>
          aria-label={says.stage}
          value={stage ?? every}
          options={[
            { value: every, label: says.everyStage },
            ...stages.map((value) => ({ value, label: words.development.stages[value] ?? '' })),
          ]}
          onChange={(next) => onChange({ stage: next === every ? null : next })}
        />
      </div>
      <Trouble problem={held.problem} onRetry={held.reload} />
    </div>
  );
}
