import type { Clock } from '../kernel/clock.ts';

/** A clock that stands where it was put last. */
export interface MovedClock extends Clock {
  set(instant: number): void;
}

export function movedClock(clock: Clock): MovedClock {
  let instant = clock.now();
  return {
    now: () => instant,
    // What lasts an hour in the story lasts an hour.
    monotonic: () => instant,
    timeZone: clock.timeZone,
    set: (at) => (instant = at),
  };
}
