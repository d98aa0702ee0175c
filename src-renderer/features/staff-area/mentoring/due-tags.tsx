import type { Due } from '../../../../src-main/contract/development-rules.ts';
import { useDuty } from '../parts/staff-duty.ts';

const isKnown = (kind: Due['kind'], known: object): kind is 'talk' | 'report' | 'assessment' => kind in known;

/** What waits for a mentor, by which day; late ones say so in words. */
export function DueTags({ dues }: { dues: readonly Due[] }) {
  const { words } = useDuty();
  const says = words.mentoring;
  const shown = dues.flatMap(({ kind, dueBy, isOverdue }) =>
    isKnown(kind, says.dueKinds) && dueBy !== null ? [{ kind, what: says.dueKinds[kind], dueBy, isOverdue }] : [],
  );
  if (shown.length === 0) return <span className="staff-hint">{says.nothingDue}</span>;
  return (
    <span className="mentoring-dues">
      {shown.map(({ kind, what, dueBy, isOverdue }) => (
        <span key={`${kind} ${dueBy}`} className="tag num" data-tone={isOverdue ? 'err' : undefined}>
          {isOverdue ? says.overdue(what, dueBy) : says.due(what, dueBy)}
        </span>
      ))}
    </span>
  );
}
