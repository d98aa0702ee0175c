/**
 * How much of an attempt's time is spent. While this process runs only the clock that never jumps counts; what lies
 * between the last save of an earlier process and this one is taken from the wall clock, for the power may have been off.
 */
import type { Clock } from '../../kernel/clock.ts';
import type { StoredAttempt } from './attempts.repository.ts';

type Timed = Pick<StoredAttempt, 'key' | 'spentMs' | 'savedAt' | 'allowedMs'>;

export interface AttemptTime {
  /** Whole milliseconds; more than allowed once the time is over. */
  spent(attempt: Timed): number;
  /** Whole milliseconds, never below 0. */
  remaining(attempt: Timed): number;
  /** What to store with the attempt now. */
  stamp(attempt: Timed): Pick<StoredAttempt, 'spentMs' | 'savedAt'>;
  /** Once it is over. */
  forget(attempt: Pick<StoredAttempt, 'key'>): void;
}

export function attemptTime(clock: Clock): AttemptTime {
  /** What was spent when the monotonic clock stood at `at`. By key: numbers are given again after a rollback. */
  const known = new Map<string, { readonly spentMs: number; readonly at: number }>();

  function spent({ key, spentMs, savedAt }: Timed): number {
    let start = known.get(key);
    if (!start) {
      start = { spentMs: spentMs + Math.max(0, clock.now() - savedAt), at: clock.monotonic() };
      known.set(key, start);
    }
    return Math.round(start.spentMs + clock.monotonic() - start.at);
  }

  return {
    spent,
    remaining: (attempt) => Math.max(0, attempt.allowedMs - spent(attempt)),
    stamp: (attempt) => ({ spentMs: spent(attempt), savedAt: clock.now() }),
    forget({ key }) {
      known.delete(key);
    },
  };
}
