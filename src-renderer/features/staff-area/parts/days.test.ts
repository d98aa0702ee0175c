import { describe, expect, it } from 'vitest';
import { dayBefore, mondayOf, readDay, readMonth } from './days.ts';

describe('typed days', () => {
  it.each(['2026-11-02', '2026/11/2', '2026.11.02', '20261102', '2026年11月2日', '２０２６-11-02', ' 2026-11-2 '])(
    'reads %s: staff type days in many ways',
    (typed) => expect(readDay(typed)).toBe('2026-11-02'),
  );

  it.each(['', '2026', '11-02', '2026-02-30', '2026-13-01', 'today', '2026-11-02x1'])(
    'refuses %s instead of filtering by a day nobody meant',
    (typed) => expect(readDay(typed)).toBeNull(),
  );

  it('reads months', () => {
    expect(readMonth('2006年9月')).toBe('2006-09');
    expect(readMonth('200609')).toBe('2006-09');
    expect(readMonth('2006-13')).toBeNull();
  });
});

describe('quick days', () => {
  it('crosses months and leap days', () => {
    expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(dayBefore('2028-03-01', 1)).toBe('2028-02-29');
  });

  it('a week begins on Monday, also when asked on a Sunday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(mondayOf('2026-11-21')).toBe('2026-11-16');
  });
});
