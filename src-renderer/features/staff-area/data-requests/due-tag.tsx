import { useDuty } from '../parts/staff-duty.ts';
import type { DataRequestRow } from './data-request-row.ts';
import { daysLeft } from './days-left.ts';

/** From here on it is time. */
const soon = 3;

export function DueTag({ request: { state, dueOn, isOverdue } }: { readonly request: DataRequestRow }) {
  const { words, times } = useDuty();
  const says = words.dataRequests;
  const left = daysLeft(dueOn, times.today());
  return (
    <span className="num">
      {dueOn}{' '}
      {state === 'open' ? (
        <span className="tag" data-tone={isOverdue ? 'err' : left <= soon ? 'warn' : undefined}>
          {isOverdue ? says.overdue(-left) : says.left(left)}
        </span>
      ) : null}
    </span>
  );
}
