/** A fresh start once a night, when nobody is there: what leaks over weeks never adds up. */
import type { Clock } from '../../core/kernel/clock.ts';
import type { Logger } from '../../core/kernel/logger.ts';

/** A host ends with this to be started again by whoever watches it: nothing is wrong. EX_TEMPFAIL of sysexits.h. */
export const againCode = 75;

const everyMs = 60_000;
/** Local hours, the last one not included. */
const from = 4;
const until = 6;
const minUptimeMs = 10 * 60_000;

export interface NightlyOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isIdle: () => boolean;
  readonly restart: () => void;
}

/** Local date and hour, as `2026-11-23` and 4. */
function localHour(clock: Clock, at: number): { readonly day: string; readonly hour: number } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: clock.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

/** Returns how to stop. */
export function restartAtNight({ clock, logger, isIdle, restart }: NightlyOptions): () => void {
  const started = { ...localHour(clock, clock.now()), passed: clock.monotonic() };
  const isDue = (): boolean => {
    const { day, hour } = localHour(clock, clock.now());
    if (hour < from || hour >= until) return false;
    const isOfTonight = started.day === day && started.hour >= from;
    return !isOfTonight && clock.monotonic() - started.passed >= minUptimeMs && isIdle();
  };
  const timer = setInterval(() => {
    if (!isDue()) return;
    clearInterval(timer);
    logger.info('host.nightly-restart');
    restart();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
