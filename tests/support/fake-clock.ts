import type { Clock } from '../../src-main/core/kernel/clock.ts';

/** Stands still until it is moved. */
export function fakeClock(start = Date.parse('2026-11-22T09:00:00+08:00'), timeZone = 'Asia/Shanghai') {
  let now = start;
  const clock: Clock = { now: () => now, monotonic: () => now - start, timeZone };
  return { ...clock, advance: (milliseconds: number) => void (now += milliseconds) };
}
