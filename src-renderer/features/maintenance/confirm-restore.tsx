import type { ReadyRestore } from '../../../src-main/contract/restore.ts';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { momentOf } from './moments.ts';

interface ConfirmRestoreProps {
  readonly ready: ReadyRestore;
  readonly zone: string;
  readonly isFresh: boolean;
  readonly isUnderstood: boolean;
  readonly onUnderstood: (isUnderstood: boolean) => void;
}

export function ConfirmRestore({ ready, zone, isFresh, isUnderstood, onUnderstood }: ConfirmRestoreProps) {
  const says = useMaintenanceWords().restore;
  return (
    <section className="maintenance-confirm">
      <div className="panel">
        <h3>{says.consequences}</h3>
        <ul>
          <li className="num">{says.lines.replaced(momentOf(ready.backup.createdAt, zone))}</li>
          {isFresh ? null : <li>{says.lines.kept}</li>}
          <li>{says.lines.out}</li>
        </ul>
      </div>
      <label className="panel">
        <input type="checkbox" checked={isUnderstood} onChange={(event) => onUnderstood(event.target.checked)} />
        {says.understood}
      </label>
    </section>
  );
}
