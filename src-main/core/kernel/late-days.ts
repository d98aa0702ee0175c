import { localDateOf } from './local-time.ts';
import { dayNumber } from './quick-days.ts';

/** Written down within a week counts as at once. */
const usualDays = 7;

/** Days between what happened and its entry (local days), where they are more than a week; else NULL. */
export function lateDaysOf(happenedOn: string, enteredOn: string): number | null {
  const days = dayNumber(enteredOn) - dayNumber(happenedOn);
  return days > usualDays ? days : null;
}

const slotMs = 15 * 60_000;
const mostKept = 50_000;

/** localDateOf for thousands of instants: wherever clocks are changed, it is by quarters of an hour. */
export function localDatesIn(zone: string): (instant: number) => string {
  const kept = new Map<number, string>();
  return (instant) => {
    const slot = Math.floor(instant / slotMs);
    const known = kept.get(slot);
    if (known !== undefined) return known;
    const day = localDateOf(instant, zone);
    if (kept.size >= mostKept) kept.clear();
    kept.set(slot, day);
    return day;
  };
}
