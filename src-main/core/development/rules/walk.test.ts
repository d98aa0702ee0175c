import { describe, expect, it } from 'vitest';
import { factsUpTo, walk, walkWish } from '../../../../tests/support/development-walk.ts';
import { shippedWorkCalendar } from '../../work-calendar/work-calendar.service.ts';
import { judgeStep } from './judge-step.ts';
import { shippedRulePacks } from './rule-packs.ts';

const packs = shippedRulePacks([]);
const judge = (before: number, step: number, today = '2030-01-01') =>
  judgeStep(factsUpTo(before), walkWish(step), packs, shippedWorkCalendar, today);

// Bug: a person who does everything as asked is refused or warned somewhere on the way.
describe('the 25 steps as they should be', () => {
  it.each(walk.map(([on, { step }]) => [step, on] as const))('step %i on %s', (step) => {
    const { findings } = judge(step - 1, step);
    expect(findings.filter(({ force }) => force !== 'note')).toEqual([]);
  });
});
