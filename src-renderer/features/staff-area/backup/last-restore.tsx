import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { Proof } from './proof.tsx';

interface LastRestoreProps {
  /** Epoch ms; what is older says nothing here. NULL: any. */
  readonly since: number | null;
}

/** The last restore and its proof. */
export function LastRestore({ since }: LastRestoreProps) {
  const { words, times } = useDuty();
  const says = words.backup.last;
  const { value, problem, isAsking, reload } = useAnswer('restore.last', {});
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (value === null) return isAsking || since !== null ? null : <p className="staff-hint">{says.none}</p>;
  if (since !== null && value.at < since) return null;
  const isDone = value.state === 'done';
  const isWhole = isDone && value.areCountsSame && value.isHashSame && value.isAuditHeadSame;
  return (
    <section className="backup-last" data-tone={isWhole ? 'ok' : 'warn'} aria-label={says.title}>
      <h3 className="num">
        {isDone ? says.done(times.full(value.at), times.full(value.backupAt)) : says.undone(times.full(value.at))}
      </h3>
      {isDone ? <Proof of={value} /> : null}
      {value.quarantine === '' ? null : <p className="num">{says.kept(value.quarantine)}</p>}
    </section>
  );
}
