import type { Clock } from '../../src-main/core/kernel/clock.ts';

export type FakeClock = ReturnType<typeof fakeClock>;

/** Stands still until it is moved. */
export function fakeClock(start = Date.parse('2026-11-22T09:00:00+08:00'), timeZone = 'Asia/Shanghai') {
  let now = start;
  let passed = 0;
  const clock: Clock = { now: () => now, monotonic: () => passed, timeZone };
  return {
    ...clock,
    /** Time goes by. */
    advance(milliseconds: number): void {
      now += milliseconds;
      passed += milliseconds;
    },
    /** Somebody sets the machine's clock: what never jumps stands still. */
    setTo(instant: number | string): void {
      now = typeof instant === 'number' ? instant : Date.parse(`${instant}+08:00`);
    },
    /** Time goes by until a moment of the wall clock, as `2026-11-22T22:30`. */
    advanceTo(moment: string): void {
      this.advance(Date.parse(`${moment}${moment.length === 16 ? ':00' : ''}+08:00`) - now);
    },
  };
}
