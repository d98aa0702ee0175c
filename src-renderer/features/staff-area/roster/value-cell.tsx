import type { RosterField, RosterRow } from '../../../../src-main/contract/roster.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** One field of a row: what the file says, and beside it what the roster has now where that differs. */
export function ValueCell({ field, row }: { field: RosterField; row: RosterRow }) {
  const { words } = useDuty();
  const value = row.values[field] ?? '';
  const before = row.verdict === 'updated' ? row.before[field] : undefined;
  const isFaulty = row.issues.some((issue) => issue.isError && issue.field === field);
  if (before !== undefined)
    return (
      <span className="change num">
        <del>
          <span className="unseen">{words.roster.before} </span>
          {before === '' ? words.members.unknown : before}
        </del>
        <ins>
          <span className="unseen">{words.roster.after} </span>
          {value}
        </ins>
      </span>
    );
  return (
    <span className="num" data-faulty={isFaulty ? '' : undefined}>
      {value === '' ? (isFaulty ? '（空）' : '') : value}
    </span>
  );
}
