import type { ReadyRestore } from '../../../../src-main/contract/restore.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { ProblemOf } from '../parts/use-answer.ts';
import { when } from './when.ts';

interface RestoreConfirmProps {
  readonly ready: ReadyRestore;
  readonly isUnderstood: boolean;
  readonly problem: ProblemOf<'restore.begin'> | null;
  readonly onUnderstood: (isUnderstood: boolean) => void;
}

/** What will happen, and the last word on it. */
export function RestoreConfirm({ ready, isUnderstood, problem, onUnderstood }: RestoreConfirmProps) {
  const { words, times } = useDuty();
  const says = words.backup.restoring;
  const { createdAt } = ready.backup;
  return (
    <div className="confirm">
      <h3>{says.consequences}</h3>
      <ul className="num">
        <li>{says.lines.replaced(times.full(createdAt))}</li>
        <li>{ready.lostEntries === null ? says.lostUnknown : says.lost(when(times, createdAt), ready.lostEntries)}</li>
        <li>{says.lines.kept}</li>
        <li>{says.lines.out}</li>
      </ul>
      <label className="backup-check">
        <input type="checkbox" checked={isUnderstood} onChange={(event) => onUnderstood(event.target.checked)} />
        {says.understood}
      </label>
      <Trouble problem={problem} />
    </div>
  );
}
