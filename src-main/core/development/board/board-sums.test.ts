import { describe, expect, it } from 'vitest';
import type { Due } from '../../../contract/development-rules.ts';
import type { BranchId, MemberId } from '../../../contract/values.ts';
import type { Standing } from '../ledger/standings.service.ts';
import { boardSums, isDueBefore, nextMonth, rosterOf, shows, sortedBy } from './board-sums.ts';

const dueOn = (dueBy: string | null, isOverdue = false): Due => ({
  kind: 'talk',
  step: null,
  from: null,
  dueBy,
  isOverdue,
  rule: null,
  isProvisional: false,
});
const standing = (fields: Partial<Standing> = {}): Standing => ({
  memberId: 1 as MemberId,
  branchId: 1 as BranchId,
  bookNumber: 'SC-2026-000001',
  endedOn: null,
  stage: 2,
  step: 6,
  stepOn: '2026-09-01',
  mentors: [],
  dues: [],
  probation: null,
  ...fields,
});
const today = '2026-11-22';

// Bug: the last day of the month belongs to the next, what is overdue counts as due too, or one person counts twice.
describe('the sums of a board', () => {
  it.each([
    ['2026-11-22', false, true],
    ['2026-11-30', false, true],
    ['2026-12-01', false, false],
    ['2026-11-21', true, false],
    [null, false, false],
  ])('due on %s, overdue %s: this month %s', (day, isOverdue, is) => {
    expect(isDueBefore(dueOn(day, isOverdue), nextMonth(today))).toBe(is);
    expect(shows['due-this-month'](standing({ dues: [dueOn(day, isOverdue)] }), today)).toBe(is);
  });
  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2026-01-31', '2026-02-01'],
  ])('the month after %s begins on %s', (day, first) => expect(nextMonth(day)).toBe(first));
  it('counts people, not what waits for them', () => {
    const late = standing({ dues: [dueOn('2026-11-01', true), dueOn('2026-10-01', true), dueOn('2026-11-25')] });
    const sums = boardSums([late, standing({ stage: 5, step: 21 }), standing({ stage: 0, step: 0 })], today);
    expect(sums.stages.map(({ people, overdue }) => [people, overdue])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(sums).toMatchObject({ notBegun: 1, overdue: 1, dueThisMonth: 1 });
    expect(sums.steps).toEqual([
      { step: 6, people: 1 },
      { step: 21, people: 1 },
    ]);
  });
  it('ended books are shown nowhere but among the ended', () => {
    const ended = standing({ endedOn: '2026-06-30', dues: [dueOn('2026-11-01', true)] });
    expect(Object.entries(shows).flatMap(([name, show]) => (show(ended, today) ? [name] : []))).toEqual(['ended']);
  });
});

// Bug: a probationer is still on the list of candidates, or a full member on any.
describe('the list somebody is on', () => {
  const probation = { from: '2025-10-09', to: '2026-10-09', isExtended: false, convertedOn: null };
  it.each<[Partial<Standing>, ReturnType<typeof rosterOf>]>([
    [{ stage: 0 }, null],
    [{ stage: 1 }, 'applicants'],
    [{ stage: 2 }, 'activists'],
    [{ stage: 3 }, 'candidates'],
    [{ stage: 4 }, 'candidates'],
    [{ stage: 4, probation }, 'probationers'],
    [{ stage: 5, probation }, 'probationers'],
    [{ stage: 5, probation: { ...probation, convertedOn: '2026-10-09' } }, null],
  ])('%o', (fields, list) => expect(rosterOf(standing(fields))).toBe(list));
});

// Bug: people of one key change places.
it('sorts by a text and leaves equals as they were', () => {
  expect(sortedBy(['b2', 'a1', 'b1', 'a2'], ([letter]) => letter!)).toEqual(['a1', 'a2', 'b2', 'b1']);
});
