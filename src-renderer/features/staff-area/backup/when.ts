import type { Times } from '../parts/times.ts';

/** Of today the time alone, else the day too. */
export const when = (times: Times, instant: number): string =>
  times.day(instant) === times.today() ? times.clock(instant) : times.full(instant);
