import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../../tests/support/fake-clock.ts';
import { attemptTime } from './attempt-time.ts';

const hour = 3_600_000;
const begun = (now: number) => ({ key: 'a', spentMs: 0, savedAt: now, allowedMs: hour });

describe('the time of an attempt', () => {
  // Bug: whoever sets the machine's clock gives or takes time.
  it.each([-24 * hour, 24 * hour])('goes on as time does when the wall clock jumps by %i ms', (jump) => {
    const clock = fakeClock();
    const time = attemptTime(clock);
    const attempt = begun(clock.now());
    expect(time.remaining(attempt)).toBe(hour);
    clock.advance(60_000);
    clock.setTo(clock.now() + jump);
    clock.advance(60_000);
    expect(time.spent(attempt)).toBe(120_000);
  });

  // Bug: pulling the plug stops the clock.
  it('goes on over a restart by the wall clock', () => {
    const clock = fakeClock();
    const before = attemptTime(clock);
    const attempt = begun(clock.now());
    before.spent(attempt);
    clock.advance(100_000);
    const stored = { ...attempt, ...before.stamp(attempt) };
    clock.advance(500_000);
    expect(attemptTime(clock).spent(stored)).toBe(600_000);
  });

  it('never runs backwards over a restart, and goes on by time that passes', () => {
    const clock = fakeClock();
    const attempt = { ...begun(clock.now()), spentMs: 5000 };
    clock.setTo(clock.now() - 24 * hour);
    const time = attemptTime(clock);
    expect(time.spent(attempt)).toBe(5000);
    clock.setTo(clock.now() + 48 * hour);
    clock.advance(1000);
    expect(time.spent(attempt)).toBe(6000);
  });

  it('is never less than nothing', () => {
    const clock = fakeClock();
    const time = attemptTime(clock);
    const attempt = begun(clock.now());
    time.spent(attempt);
    clock.advance(2 * hour);
    expect(time.remaining(attempt)).toBe(0);
    expect(time.spent(attempt)).toBe(2 * hour);
  });
});
