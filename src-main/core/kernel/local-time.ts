/** Days and times of day as the station's wall clock shows them. */
import { Temporal } from 'temporal-polyfill';

const at = (instant: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

interface Day {
  readonly text: string;
  /** Instants it lasts from and to; equal as long as nobody asked twice. */
  readonly from: number;
  readonly to: number;
}
const usualDayMs = 86_400_000;
/** The last day asked for in each zone: at the door it is today, several times for each person. */
const lastDays = new Map<string, Day>();

/** `YYYY-MM-DD` of an instant (epoch ms). */
export function localDateOf(instant: number, zone: string): string {
  const last = lastDays.get(zone);
  if (last && instant >= last.from && instant < last.to) return last.text;
  const zoned = at(instant, zone);
  const text = zoned.toPlainDate().toString();
  if (last?.text !== text) lastDays.set(zone, { text, from: 0, to: 0 });
  else {
    const start = zoned.startOfDay();
    const end = start.add({ days: 1 });
    const [from, to] = [start.epochMilliseconds, end.epochMilliseconds];
    // A day on which the clocks are changed may come in two pieces.
    if (to - from === usualDayMs && start.offset === end.offset) lastDays.set(zone, { text, from, to });
  }
  return text;
}

/** `HH:MM` of an instant (epoch ms). */
export const timeOfDayOf = (instant: number, zone: string): string =>
  at(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** `HH:MM:SS` of an instant (epoch ms). */
export const secondOfDayOf = (instant: number, zone: string): string =>
  at(instant, zone).toPlainTime().toString({ smallestUnit: 'second' });

/** Epoch ms of a local day and time of day. */
export const instantOf = (date: string, time: string, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;

/** The day before or after: `addDays('2026-02-28', 1)` is `2026-03-01`. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Months later, clamped to the month's end: 31 January + 1 is 28 or 29 February. */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** Weeks later at the same time of day (epoch ms), also where the clocks were changed in between. */
export const addWeeks = (instant: number, weeks: number, zone: string): number =>
  at(instant, zone).add({ weeks }).epochMilliseconds;

/** Whether the text is a day of the calendar; `2026-02-30` is not. */
export function isCalendarDate(text: string): boolean {
  try {
    return (
      /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
    );
  } catch {
    return false;
  }
}

/** From one day to another: 1 from `2026-02-28` to `2026-03-01`, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
