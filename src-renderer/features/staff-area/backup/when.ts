import type { Times } from '../parts/times.ts';

/** Of today the time alone, else the day too, and the year where it is another: as short as it can be told apart. */
export function when(times: Times, instant: number): string {
  const [day, today] = [times.day(instant), times.today()];
  if (day === today) return times.clock(instant);
  const full = times.full(instant);
  return day.slice(0, 4) === today.slice(0, 4) ? full.slice('2026-'.length) : full;
}
