/** When an unattended staff session closes. Times are milliseconds of a clock that only goes forward. */
export interface IdleLock {
  /** Somebody touched, typed or scanned; or long work the person waits for is under way. */
  touch(now: number): void;
  /** Seconds left, once the warning began; null before it. 0 means: lock now. */
  secondsLeft(now: number): number | null;
  /** Whether core should hear of this touch: at most once in `tellEveryMs`. */
  shouldTell(now: number): boolean;
}

export const idleMs = 120_000;
export const warningMs = 20_000;
const tellEveryMs = 10_000;

export function createIdleLock(startedAt: number): IdleLock {
  let touchedAt = startedAt;
  let toldAt = startedAt;
  return {
    touch(now) {
      touchedAt = Math.max(touchedAt, now);
    },
    secondsLeft(now) {
      const left = touchedAt + idleMs - now;
      return left > warningMs ? null : Math.max(0, Math.ceil(left / 1000));
    },
    shouldTell(now) {
      if (now - toldAt < tellEveryMs) return false;
      toldAt = now;
      return true;
    },
  };
}
