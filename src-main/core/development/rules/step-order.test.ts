import { describe, expect, it } from 'vitest';
import { ask, said, type Asked } from '../../../../tests/support/development-judge.ts';
import { bent, factsUpTo, walkWish } from '../../../../tests/support/development-walk.ts';

type Case = readonly [what: string, asked: Asked, expected: readonly string[]];
const four = { details: { step: 4 as const }, facts: factsUpTo(3) };

// Bug: a step dated before birth, before the one it stands on or in the future; a step twice; a step after the end.
describe('what holds for every step', () => {
  const cases: readonly Case[] = [
    ['today', { ...four, on: '2025-03-28', today: '2025-03-28' }, []],
    ['tomorrow', { ...four, on: '2025-03-29', today: '2025-03-28' }, ['R-05 block in-future']],
    ['the day of the step before', { ...four, on: '2025-03-20' }, []],
    ['the day before it', { ...four, on: '2025-03-19' }, ['R-05 block before-earlier-step']],
    [
      'the month before birth',
      { ...four, on: '2025-03-20', facts: factsUpTo(3, { birthMonth: '2025-04' }) },
      ['R-05 block before-birth'],
    ],
    ['the month of birth', { ...four, on: '2025-03-20', facts: factsUpTo(3, { birthMonth: '2025-03' }) }, []],
    ['twice', { ...walkWish(3), on: '2025-03-30', facts: factsUpTo(3) }, ['R-05 block already-recorded']],
    ['a periodic one again', { details: { step: 6 }, on: '2025-12-20', facts: factsUpTo(6) }, []],
    ['the talk left out', { ...walkWish(3), on: '2025-03-20', facts: factsUpTo(1) }, ['R-05 block step-missing']],
    ['mentors before the filing, same meeting', { ...walkWish(5), on: '2025-03-20', facts: factsUpTo(3) }, []],
    ['the agreement before the listing', { details: { step: 8 }, on: '2026-05-20', facts: factsUpTo(6) }, []],
    [
      'sponsors without the agreement',
      { ...walkWish(9), on: '2026-06-02', facts: factsUpTo(7) },
      ['R-12 block step-missing'],
    ],
    [
      'after the end of the file',
      { ...four, on: '2025-03-28', facts: factsUpTo(3, { endedOn: '2025-03-28' }) },
      ['R-05 block file-ended'],
    ],
    [
      'archived before the filing further up',
      {
        ...walkWish(25),
        on: '2027-08-10',
        facts: factsUpTo(24, { steps: factsUpTo(24).steps.filter(({ details }) => details.step !== 18) }),
      },
      ['R-33 block step-missing'],
    ],
    [
      'discussed without one review',
      {
        ...walkWish(23),
        on: '2027-06-20',
        facts: factsUpTo(22, { steps: factsUpTo(22).steps.filter(({ details }) => details.step !== 21) }),
      },
      ['R-29 block step-missing', 'R-29 note late'],
    ],
  ];
  it.each(cases)('%s', (_what, asked, expected) => {
    expect(said(ask(asked))).toEqual(expected);
  });

  it('what refuses stands first, and says from when', () => {
    const findings = ask({
      details: bent(15, { leavesSchoolOn: '2026-06-20' }),
      on: '2026-06-07',
      facts: factsUpTo(14),
    });
    expect(said(findings)).toEqual(['R-22 block before-earlier-step', 'R-18 warn leaving-soon']);
    expect(findings[0]).toMatchObject({ earliestOn: '2026-06-08', facts: { step: 14, on: '2026-06-08' } });
  });
});
