/** Arrivals of whoever does not agree to be named: one more was here, and that is all. */
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';

/**
 * In memory, and no longer than one act lasts, so that a card read twice counts once.
 * @param actMs milliseconds
 */
export function unnamedActs(clock: Pick<Clock, 'monotonic'>, actMs: number) {
  const lastActs = new Map<MemberId, number>();
  return {
    /** Whether this is not the act of a moment ago. */
    isNew(memberId: MemberId): boolean {
      const now = clock.monotonic();
      for (const [other, at] of lastActs) if (now - at >= actMs) lastActs.delete(other);
      const isNew = !lastActs.has(memberId);
      lastActs.set(memberId, now);
      return isNew;
    },
  };
}
