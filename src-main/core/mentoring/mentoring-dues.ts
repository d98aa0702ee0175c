/** Which of somebody's dues mentors settle, and how pressing they are. */
import type { Due } from '../../contract/development-rules.ts';
import { daysLater } from '../kernel/quick-days.ts';
import type { Period } from './mentoring-rules.ts';

/** What is due within so many days is on the list of things to do. */
const soonDays = 30;

/** Settled by a line of a mentor; the rest by a step of the ledger. */
const kinds: ReadonlySet<Due['kind']> = new Set(['talk', 'report', 'assessment']);

export const mentoringDues = (dues: readonly Due[]): Due[] => dues.filter(({ kind }) => kinds.has(kind));

/** `today` is a local day. */
export const isSoon = ({ isOverdue, dueBy }: Due, today: string): boolean =>
  isOverdue || (dueBy !== null && dueBy <= daysLater(today, soonDays));

/** Earlier days first, those without one last. */
export const pressing = (dues: readonly Due[]): string =>
  dues.reduce((first, { dueBy }) => (dueBy !== null && dueBy < first ? dueBy : first), '9999-12-31');

/** The period the next assessment covers, until the day before it is due; NULL where none is due. */
export function nextPeriod(dues: readonly Due[]): Period | null {
  const due = dues.find(({ kind }) => kind === 'assessment');
  return due?.from && due.dueBy ? { from: due.from, to: daysLater(due.dueBy, -1) } : null;
}
