import { describe, expect, it } from 'vitest';
import { createIdleLock, idleMs, warningMs } from './idle-lock.ts';

describe('the idle lock', () => {
  it('stays silent until the warning: a countdown that is always there is not read', () => {
    const lock = createIdleLock(0);
    expect(lock.secondsLeft(0)).toBeNull();
    expect(lock.secondsLeft(idleMs - warningMs - 1)).toBeNull();
  });

  it('counts 20 seconds down and ends at 0, never below', () => {
    const lock = createIdleLock(0);
    expect(lock.secondsLeft(idleMs - warningMs)).toBe(20);
    expect(lock.secondsLeft(idleMs - 1)).toBe(1);
    expect(lock.secondsLeft(idleMs)).toBe(0);
    expect(lock.secondsLeft(idleMs + 60_000)).toBe(0);
  });

  it('a touch within the warning keeps the session', () => {
    const lock = createIdleLock(0);
    lock.touch(idleMs - 1);
    expect(lock.secondsLeft(idleMs)).toBeNull();
    expect(lock.secondsLeft(2 * idleMs - 1)).toBe(0);
  });

  it('a late report of an earlier touch does not shorten the session', () => {
    const lock = createIdleLock(0);
    lock.touch(50_000);
    lock.touch(10_000);
    expect(lock.secondsLeft(50_000 + idleMs - warningMs - 1)).toBeNull();
  });

  it('tells core at most every ten seconds: touching does not flood the host', () => {
    const lock = createIdleLock(0);
    expect(lock.shouldTell(9_999)).toBe(false);
    expect(lock.shouldTell(10_000)).toBe(true);
    expect(lock.shouldTell(10_001)).toBe(false);
    expect(lock.shouldTell(20_000)).toBe(true);
  });
});
