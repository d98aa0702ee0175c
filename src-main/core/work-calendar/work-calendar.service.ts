/** Working days as the State Council sets them, make-up days included. Days are `YYYY-MM-DD`. */
import { dayNumber, dayText, weekdayOf } from '../kernel/quick-days.ts';
import { weekdaysOff, type CalendarFile } from './calendar-file.ts';
import { shippedCalendars } from './shipped-calendars.ts';

export interface WorkDayWindow {
  /** The first working day on or after the start. */
  readonly firstOn: string;
  /** The last of the working days, the first one counted. */
  readonly lastOn: string;
  /** Weekdays in between that are off, and weekend days that are worked. */
  readonly daysOff: readonly string[];
  readonly makeUpDays: readonly string[];
  /** The calendar of a year it touches is missing: its weekdays were counted as they stand (暂定). */
  readonly isProvisional: boolean;
}

export interface WorkCalendar {
  /** Ascending. */
  readonly years: readonly number[];
  isWorkDay(day: string): boolean;
  /** Whether the calendar of a year from the one to the other is missing. */
  isProvisional(from: string, to: string): boolean;
  /** `count` working days, at least one, from the start or the first working day after it. */
  windowFrom(start: string, count: number): WorkDayWindow;
  /** Working days from the one to the other, both counted; 0 when they are the wrong way round. */
  countWorkDays(from: string, to: string): number;
}

/** Longer than any notice; a count over it is cut off rather than walked for ever. */
const mostDays = 3660;

export function workCalendarOf(files: readonly CalendarFile[]): WorkCalendar {
  const known = new Set(files.map(({ year }) => year));
  const off = new Set(files.flatMap(weekdaysOff));
  const madeUp = new Set(files.flatMap(({ makeUpDays }) => makeUpDays));
  const isWeekend = (day: number) => weekdayOf(day) > 5;
  const isWorked = (day: number) => (isWeekend(day) ? madeUp.has(dayText(day)) : !off.has(dayText(day)));

  const isProvisional = (from: string, to: string) => {
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
      if (!known.has(year)) return true;
    }
    return false;
  };
  const firstWorked = (start: number) => {
    let day = start;
    while (!isWorked(day)) day += 1;
    return day;
  };

  return {
    years: [...known].sort((one, other) => one - other),
    isWorkDay: (day) => isWorked(dayNumber(day)),
    isProvisional,
    windowFrom(start, count) {
      const first = firstWorked(dayNumber(start));
      const daysOff: string[] = [];
      const makeUpDays: string[] = [];
      let last = first;
      for (let day = first, left = Math.min(Math.max(count, 1), mostDays); left > 0; day += 1) {
        if (isWorked(day)) {
          left -= 1;
          last = day;
          if (isWeekend(day)) makeUpDays.push(dayText(day));
        } else if (!isWeekend(day)) daysOff.push(dayText(day));
      }
      const lastOn = dayText(last);
      return { firstOn: dayText(first), lastOn, daysOff, makeUpDays, isProvisional: isProvisional(start, lastOn) };
    },
    countWorkDays(from, to) {
      let count = 0;
      const end = Math.min(dayNumber(to), dayNumber(from) + mostDays);
      for (let day = dayNumber(from); day <= end; day += 1) if (isWorked(day)) count += 1;
      return count;
    },
  };
}

export const shippedWorkCalendar: WorkCalendar = workCalendarOf(shippedCalendars);
