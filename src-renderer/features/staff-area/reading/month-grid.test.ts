import { describe, expect, it } from 'vitest';
import { monthAfter, weeksOf } from './month-grid.ts';

describe('the weeks of a month', () => {
  it.each(['2026-02', '2026-03', '2026-08', '2026-11', '2028-02', '2027-01'])(
    'of %s hold each of its days once, weeks whole, Monday first',
    (month) => {
      const days = weeksOf(month).flat();
      expect(days.length % 7).toBe(0);
      expect(new Set(days).size).toBe(days.length);
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
      const own = days.filter((day) => day.startsWith(month));
      expect(own[0]).toBe(`${month}-01`);
      expect(own.length).toBe(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate());
    },
  );

  it('begin with no row of another month alone', () => {
    for (const week of weeksOf('2026-11')) expect(week.some((day) => day.startsWith('2026-11'))).toBe(true);
  });
});

it('steps over the turn of the year in both directions', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-05', 12)).toBe('2027-05');
});
