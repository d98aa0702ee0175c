import { describe, expect, it } from 'vitest';
import { ask, eachText, said } from '../../../../tests/support/development-judge.ts';
import { bent, carried, factsUpTo, recordOf, walkWish } from '../../../../tests/support/development-walk.ts';
import { shippedWorkCalendar as calendar } from '../../work-calendar/work-calendar.service.ts';
import { emptyFacts } from './facts.ts';
import { progressOf } from './progress.ts';

// Bug: lengths counted in 30, 180 or 365 days, votes counted against those present, probation counted from the approval.
describe.each(eachText)('the vectors of the domain brief under the text of %s', (_year, packs) => {
  const after = (days: readonly (readonly [number, string])[], today: string) =>
    progressOf(
      {
        ...emptyFacts,
        steps: days.map(([done, on], at) => recordOf(at + 1, walkWish(done).details, on)),
      },
      packs,
      calendar,
      today,
    );

  it('apply 2026-01-31: talk by 2026-02-28', () => {
    const progress = after([[1, '2026-01-31']], '2026-02-01');
    expect(progress.steps[1]).toMatchObject({ state: 'open', dueBy: '2026-02-28', isLate: false });
    expect(progress.dues[0]).toMatchObject({ kind: 'first-talk', dueBy: '2026-02-28', rule: 'R-03', isOverdue: false });
    const facts = { ...emptyFacts, steps: [recordOf(1, { step: 1 }, '2026-01-31')] };
    const { details } = walkWish(2);
    expect(ask({ details, on: '2026-02-28', facts, packs })).toEqual([]);
    expect(ask({ details, on: '2026-03-01', facts, packs })).toMatchObject([
      { rule: 'R-03', force: 'warn', code: 'late', facts: { days: 1 }, dueBy: '2026-02-28' },
    ]);
  });

  it('activist 2026-03-01: first assessment 2026-09-01, candidate from 2027-03-01', () => {
    const done = [
      [1, '2025-03-01'],
      [2, '2025-03-02'],
      [3, '2026-03-01'],
      [4, '2026-03-02'],
      [5, '2026-03-02'],
    ] as const;
    const progress = after(done, '2026-04-01');
    expect(progress.dues).toContainEqual(
      expect.objectContaining({ kind: 'assessment', dueBy: '2026-09-01', rule: 'R-08', isOverdue: false }),
    );
    expect(progress.steps[6]).toMatchObject({ state: 'waiting', earliestOn: '2027-03-01' });

    const facts = {
      ...emptyFacts,
      steps: done.map(([number, on], at) => recordOf(at + 1, walkWish(number).details, on)),
      assessments: [
        { from: '2026-03-01', to: '2026-09-01' },
        { from: '2026-09-01', to: '2027-02-20' },
      ],
      trainings: ['2026-10-01'],
    };
    const opinions = (['group', 'mentors', 'members', 'masses'] as const).map((source) => ({
      source,
      on: '2027-01-05',
    }));
    const details = bent(7, { opinions, noticeStartedOn: '2026-11-20', noticeEndedOn: '2026-11-26' });
    expect(said(ask({ details, on: '2027-02-28', facts, packs }))).toEqual(['R-09 block too-early']);
    expect(ask({ details, on: '2027-02-28', facts, packs })[0]?.earliestOn).toBe('2027-03-01');
    expect(ask({ details, on: '2027-03-01', facts, packs })).toEqual([]);
  });

  it('a notice from Friday 2026-11-20 ends on Thursday 2026-11-26', () => {
    expect(calendar.windowFrom('2026-11-20', 5)).toEqual({
      firstOn: '2026-11-20',
      lastOn: '2026-11-26',
      daysOff: [],
      makeUpDays: [],
      isProvisional: false,
    });
  });

  it('should 16: present 8 is no meeting, 9 is one; ayes 8 fail, 9 pass', () => {
    const facts = factsUpTo(14);
    const vote = (present: number, ayes: number) =>
      said(
        ask({
          details: bent(15, { ballot: { ...carried, should: 16, present, ayes, noes: present - ayes } }),
          on: '2026-06-10',
          facts,
          packs,
        }),
      );
    expect(vote(8, 8)).toContain('R-20 block no-quorum');
    expect(vote(9, 9)).toEqual([]);
    expect(vote(16, 8)).toEqual(['R-22 warn vote-not-carried']);
    expect(vote(16, 9)).toEqual([]);
    const voted = (ayes: number) =>
      progressOf(
        {
          ...facts,
          steps: [
            ...facts.steps,
            recordOf(15, bent(15, { ballot: { ...carried, present: 16, ayes, noes: 16 - ayes } }), '2026-06-10'),
          ],
        },
        packs,
        calendar,
        '2026-06-11',
      ).steps.slice(14, 16);
    expect(voted(8).map(({ state }) => state)).toEqual(['open', 'waiting']);
    expect(voted(9).map(({ state }) => state)).toEqual(['done', 'open']);
  });

  it('branch meeting 2026-06-10, approved 2026-08-30: probation ends 2027-06-10', () => {
    const progress = progressOf(factsUpTo(21), packs, calendar, '2027-01-01');
    expect(progress.probation).toEqual({ from: '2026-06-10', to: '2027-06-10', isExtended: false, convertedOn: null });
    expect(said(ask({ details: { step: 22 }, on: '2027-06-09', facts: factsUpTo(21), packs }))).toEqual([
      'R-28 block too-early',
    ]);
    expect(ask({ details: { step: 22 }, on: '2027-06-10', facts: factsUpTo(21), packs })).toEqual([]);
  });

  it.each([
    [2, 24, []],
    [3, 10, []],
    [2, 20, ['R-15 block training-too-short']],
  ])('training of %s days and %s hours', (days, hours, expected) => {
    const details = bent(11, { days, hours });
    expect(said(ask({ details, on: '2026-06-04', facts: factsUpTo(10), packs }))).toEqual(expected);
  });
});
