/**
 * When a backup is made without anybody asking: after an administrator has left, half an hour after something changed, and
 * once a day to the second place. By time that went by where it can be, so that a clock set wrong neither floods nor
 * starves.
 */
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';

const minute = 60_000;
export const everyMs = 30 * minute;
/** The first minutes belong to those who switched it on. */
const settleMs = 5 * minute;
const tryAgainMs = 10 * minute;

export interface Circumstances {
  readonly hasChanged: boolean;
  /** Administrators who have left since the program began. */
  readonly administratorsLeft: number;
  /** The second place is there. */
  readonly isSecondThere: boolean;
  /** Epoch ms of the last backup there; NULL: none. */
  readonly secondAt: number | null;
}

export type Due = 'own' | 'second';

export type Schedule = ReturnType<typeof schedule>;

export function schedule(clock: Clock) {
  const beganAt = clock.monotonic();
  let handledLeft = 0;
  let lastOwn = Number.NEGATIVE_INFINITY;
  let failedAt: Record<Due, number> = { own: Number.NEGATIVE_INFINITY, second: Number.NEGATIVE_INFINITY };
  let secondOn = '';

  const dayOf = (at: number): string => localDateOf(at, clock.timeZone);
  const isResting = (what: Due): boolean => clock.monotonic() - failedAt[what] < tryAgainMs;

  return {
    due({ hasChanged, administratorsLeft, isSecondThere, secondAt }: Circumstances): Due | null {
      const now = clock.monotonic();
      const isSettled = now - beganAt >= settleMs;
      const isOld = isSettled && now - lastOwn >= everyMs;
      const isOwnDue = administratorsLeft > handledLeft || (hasChanged && isOld);
      if (isOwnDue && !isResting('own')) return 'own';
      const today = dayOf(clock.now());
      const isDone = secondOn === today || (secondAt !== null && dayOf(secondAt) === today);
      return isSettled && isSecondThere && !isDone && !isResting('second') ? 'second' : null;
    },

    /** Of any backup there, asked for or not. */
    made(what: Due, administratorsLeft: number): void {
      failedAt = { ...failedAt, [what]: Number.NEGATIVE_INFINITY };
      if (what === 'second') {
        secondOn = dayOf(clock.now());
        return;
      }
      lastOwn = clock.monotonic();
      handledLeft = administratorsLeft;
    },

    failed(what: Due): void {
      failedAt = { ...failedAt, [what]: clock.monotonic() };
    },
  };
}
