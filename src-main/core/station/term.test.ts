import { describe, expect, it } from 'vitest';
import { areTermStarts, termOf } from './term.ts';

const starts = { autumnTermStart: '08-25', springTermStart: '02-15' };

describe('termOf', () => {
  // Catches the off-by-one at a term's first and last day, and a January counted to the wrong year's autumn term.
  it.each([
    ['2026-11-22', '2026-08-25', '2027-02-14'],
    ['2026-08-25', '2026-08-25', '2027-02-14'],
    ['2026-08-24', '2026-02-15', '2026-08-24'],
    ['2027-01-03', '2026-08-25', '2027-02-14'],
    ['2027-02-14', '2026-08-25', '2027-02-14'],
    ['2027-02-15', '2027-02-15', '2027-08-24'],
  ])('%s lies in %s to %s', (day, from, to) => {
    expect(termOf(day, starts)).toEqual({ from, to });
  });
});

describe('areTermStarts', () => {
  // Catches a setting that would make every later term calculation throw.
  it.each([
    ['08-25', '02-15', true],
    ['02-15', '08-25', false],
    ['02-29', '02-15', false],
    ['13-01', '02-15', false],
  ])('autumn %s, spring %s: %s', (autumnTermStart, springTermStart, expected) => {
    expect(areTermStarts({ autumnTermStart, springTermStart })).toBe(expected);
  });
});
