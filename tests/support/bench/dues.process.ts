/** Where people stand and what is due, by the rules alone. Arguments: how many people, how many rounds. */
import type { DevelopmentFacts } from '../../../src-main/core/development/rules/facts.ts';
import { progressOf } from '../../../src-main/core/development/rules/progress.ts';
import { shippedRulePacks } from '../../../src-main/core/development/rules/rule-packs.ts';
import { daysLater, quarterOf } from '../../../src-main/core/kernel/quick-days.ts';
import { shippedWorkCalendar } from '../../../src-main/core/work-calendar/work-calendar.service.ts';
import { factsUpTo } from '../development-walk.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , people = '0', rounds = '0'] = process.argv;
const today = '2026-11-23';

/** One on every step, begun on any day of two years; talks and reports every quarter or nearly. */
function somebody(place: number): DevelopmentFacts {
  const shift = (day: string) => daysLater(day, ((place * 37) % 730) - 365);
  const facts = factsUpTo(place % 26);
  const quarters = Array.from({ length: place % 7 }, (_, at) => shift(daysLater('2025-04-05', at * 91)));
  return {
    ...facts,
    steps: facts.steps.map((record) => ({ ...record, happenedOn: shift(record.happenedOn) })),
    assessments: facts.assessments.map(({ from, to }) => ({ from: shift(from), to: shift(to) })),
    mentors: [{ isFullMember: true, from: shift('2025-03-28'), to: null }],
    talks: quarters,
    reports: quarters.map((on) => ({ quarter: quarterOf(on), on })),
    transfers: place % 20 === 0 ? [{ kind: 'in', on: shift('2025-09-01'), isChecked: place % 40 === 0 }] : [],
  };
}

const everybody = Array.from({ length: Number(people) }, (_, place) => somebody(place));
const packs = shippedRulePacks(['local-yuexiu']);
const times: number[] = [];
let dues = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  dues = 0;
  times.push(
    await timeOf(() => {
      for (const facts of everybody) dues += progressOf(facts, packs, shippedWorkCalendar, today).dues.length;
    }),
  );
}
answer({ people: everybody.length, dues, ...spreadOf(times), first: times[0] ?? 0 });
