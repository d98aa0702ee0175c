/** Instants of many days and times of day: reading the calendar is slow, and a term has thousands of shifts on few days. */
import { instantOf } from '../kernel/local-time.ts';
import { daysLater } from '../kernel/quick-days.ts';
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
  const midnights = new Map<string, number>();
  const midnight = (day: string): number => {
    const known = midnights.get(day) ?? instantOf(day, '00:00', zone);
    midnights.set(day, known);
    return known;
  };
  const at = (day: string, time: string): number => {
    const start = midnight(day);
    // Else the clocks are changed that day.
    const isEven = midnight(daysLater(day, 1)) - start === dayMs;
    return isEven ? start + minutesOf(time) * minuteMs : instantOf(day, time, zone);
  };
  return {
    instantOf: at,
    spanOf: ({ day, startsAt, endsAt }) => ({ start: at(day, startsAt), end: at(day, endsAt) }),
  };
}
