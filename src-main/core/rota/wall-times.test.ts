import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '../kernel/local-time.ts';
import { wallTimes } from './wall-times.ts';

describe('times of the wall clock', () => {
  // Bug: on the day the clocks are changed a shift begins an hour early or late.
  it.each(['Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe'])('are those of the calendar in %s', (zone) => {
    const wall = wallTimes(zone);
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
      for (const time of ['00:00', '01:30', '12:00', '22:00'])
        expect(wall.instantOf(day, time)).toBe(instantOf(day, time, zone));
  });
});
