/** Instants of many days and times of day: reading the calendar is slow, and a term has thousands of shifts on few days. */
import { addDays, instantOf } from '../kernel/local-time.ts';
import type { Span } from './shift-hours.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Of the day. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export interface WallTimes {
  /** Epoch ms of a local day and time. */
  instantOf(day: string, time: string): number;
  spanOf(shift: { readonly day: string; readonly startsAt: string; readonly endsAt: string }): Span;
}

/** For one answer: forgotten with it. */
export function wallTimes(zone: string): WallTimes {
  const days = new Map<string, { readonly midnight: number; readonly isEven: boolean }>();
  const dayOf = (day: string) => {
    const known = days.get(day);
    if (known) return known;
    const midnight = instantOf(day, '00:00', zone);
    const found = { midnight, isEven: instantOf(addDays(day, 1), '00:00', zone) - midnight === dayMs };
    days.set(day, found);
    return found;
  };
  const at = (day: string, time: string): number => {
    const { midnight, isEven } = dayOf(day);
    // Else the clocks are changed that day.
    return isEven ? midnight + minutesOf(time) * minuteMs : instantOf(day, time, zone);
  };
  return {
    instantOf: at,
    spanOf: ({ day, startsAt, endsAt }) => ({ start: at(day, startsAt), end: at(day, endsAt) }),
  };
}
