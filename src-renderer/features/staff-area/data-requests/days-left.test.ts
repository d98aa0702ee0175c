import { expect, it } from 'vitest';
import { daysLeft } from './days-left.ts';

// Bug: summer time, or the hour of the day, makes a day of what is none; the last day already counts as late.
it('counts days of the calendar', () => {
  expect(daysLeft('2026-11-23', '2026-11-23')).toBe(0);
  expect(daysLeft('2026-12-01', '2026-11-23')).toBe(8);
  expect(daysLeft('2026-11-01', '2026-10-20')).toBe(12);
  expect(daysLeft('2026-11-20', '2026-11-23')).toBe(-3);
});
