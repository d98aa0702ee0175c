/** What the standings of a branch add up to. Pure, nobody named. */
import type { Due } from '../../../contract/development-rules.ts';
import type { Answer } from '../../../contract/registry.ts';
import { monthsLater } from '../../kernel/quick-days.ts';
import type { Standing } from '../ledger/standings.service.ts';

type Board = Answer<'development.board'>;
type Sums = Pick<Board, 'stages' | 'steps' | 'notBegun' | 'dueThisMonth' | 'overdue'>;

const stages = 5;
const steps = 25;

/** First day of the month after that day's. */
export const nextMonth = (today: string): string => monthsLater(`${today.slice(0, 7)}-01`, 1);

/** Still ahead, today included, and before that day; what is overdue already is not. */
export const isDueBefore = ({ dueBy, isOverdue }: Due, day: string): boolean =>
  !isOverdue && dueBy !== null && dueBy < day;

const isOverdue = (due: Due): boolean => due.isOverdue;

/** Of those whose book runs. */
export function boardSums(running: Iterable<Standing>, today: string): Sums {
  const end = nextMonth(today);
  const ofStage = Array.from({ length: stages + 1 }, () => ({ people: 0, overdue: 0 }));
  const ofStep = Array.from({ length: steps + 1 }, () => 0);
  let [dueThisMonth, overdue] = [0, 0];
  for (const { stage, step, dues } of running) {
    const group = ofStage[stage];
    const isLate = dues.some(isOverdue);
    if (group) {
      group.people += 1;
      if (isLate) group.overdue += 1;
    }
    ofStep[step] = (ofStep[step] ?? 0) + 1;
    if (isLate) overdue += 1;
    if (dues.some((due) => isDueBefore(due, end))) dueThisMonth += 1;
  }
  return {
    stages: ofStage.slice(1).map((group, place) => ({ stage: place + 1, ...group })),
    steps: ofStep.flatMap((people, step) => (step > 0 && people > 0 ? [{ step, people }] : [])),
    notBegun: ofStage[0]?.people ?? 0,
    dueThisMonth,
    overdue,
  };
}

export const shows = {
  'under-way': ({ endedOn }: Standing) => endedOn === null,
  'due-this-month': ({ endedOn, dues }: Standing, today: string) =>
    endedOn === null && dues.some((due) => isDueBefore(due, nextMonth(today))),
  overdue: ({ endedOn, dues }: Standing) => endedOn === null && dues.some(isOverdue),
  ended: ({ endedOn }: Standing) => endedOn !== null,
} as const;

export type Show = keyof typeof shows;

/** By a text, worked out once of each: comparing twenty thousand people looks each of them up many times. */
export function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

/** Which list of the college somebody is on; formal members are on none. */
export function rosterOf({
  stage,
  probation,
}: Standing): 'applicants' | 'activists' | 'candidates' | 'probationers' | null {
  if (probation !== null) return probation.convertedOn === null ? 'probationers' : null;
  if (stage >= 3) return 'candidates';
  return stage === 2 ? 'activists' : stage === 1 ? 'applicants' : null;
}
