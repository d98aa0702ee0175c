import { describe, expect, it } from 'vitest';
import { daysFrom, endOf, readFilter, writeFilter } from './board-filter.ts';

// Bug: an address lost on the way back, or an address typed by hand that breaks the page.
describe('the address of the board', () => {
  it.each([
    '',
    'tab=due&range=quarter',
    'branch=3&stage=2&show=overdue&text=%E6%AC%A7%E9%98%B3&offset=50',
    'tab=settings',
  ])('%s comes back as it was', (address) => {
    const filter = readFilter(new URLSearchParams(address));
    expect(new URLSearchParams(writeFilter(filter)).toString()).toBe(address);
  });
  it.each(['stage=6', 'stage=x', 'branch=-1', 'show=all', 'tab=none', 'offset=1.5', 'range=ever'])(
    '%s is as good as nothing',
    (address) => expect(writeFilter(readFilter(new URLSearchParams(address)))).toEqual({}),
  );
});

// Bug: the end of a month misses its last day, or December ends in the year before.
describe('how far ahead', () => {
  it.each([
    ['month', '2026-11-22', '2026-11-30'],
    ['month', '2026-12-01', '2026-12-31'],
    ['month', '2028-02-10', '2028-02-29'],
    ['soon', '2026-11-22', '2026-12-22'],
    ['year', '2026-11-22', '2027-11-22'],
  ] as const)('%s from %s', (range, today, end) => expect(endOf(range, today)).toBe(end));
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-27', 5],
    ['2026-12-30', '2027-01-02', 3],
  ])('from %s to %s', (day, other, days) => expect(daysFrom(day, other)).toBe(days));
});
