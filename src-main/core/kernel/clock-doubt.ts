/** Whether the wall clock can be believed. */
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';

const dayMs = 24 * 3_600_000;
/** The wall clock went this much further than time did: set by mistake, until it has stayed so for a day. Sleep over a weekend is less. */
const doubtfulMs = 3 * dayMs;

/** Ask it often; nothing that cannot be undone is done while it answers true. */
export function clockDoubt(clock: Clock, logger: Logger): () => boolean {
  const aheadOfTime = () => clock.now() - clock.monotonic();
  let believed = aheadOfTime();
  let doubtedAt: number | undefined;

  return () => {
    const leapt = aheadOfTime() - believed;
    if (Math.abs(leapt) > doubtfulMs) {
      if (doubtedAt === undefined) logger.warn('clock.leapt', { days: Math.round(leapt / dayMs) });
      doubtedAt ??= clock.monotonic();
      if (clock.monotonic() - doubtedAt < dayMs) return true;
    }
    believed = aheadOfTime();
    doubtedAt = undefined;
    return false;
  };
}
