/** Terms (学期): the autumn and the spring term, each from its set day until the other begins. */
import { addDays } from '../kernel/local-time.ts';

export interface TermStarts {
  /** `MM-DD` */
  readonly autumnTermStart: string;
  readonly springTermStart: string;
}

export interface Term {
  /** First and last local day. */
  readonly from: string;
  readonly to: string;
}

const isCalendarDay = (monthDay: string): boolean => addDaysOrNull(`2025-${monthDay}`) !== null;

function addDaysOrNull(date: string): string | null {
  try {
    return addDays(date, 0) === date ? date : null;
  } catch {
    return null;
  }
}

/** 29 February is no start: it is missing in most years. Spring must come before autumn within a year. */
export const areTermStarts = ({ autumnTermStart, springTermStart }: TermStarts): boolean =>
  isCalendarDay(autumnTermStart) && isCalendarDay(springTermStart) && springTermStart < autumnTermStart;

/** The term in which the local day lies. */
export function termOf(day: string, starts: TermStarts): Term {
  const year = Number(day.slice(0, 4));
  const spring = `${year}-${starts.springTermStart}`;
  const autumn = `${year}-${starts.autumnTermStart}`;
  if (day < spring) return { from: `${year - 1}-${starts.autumnTermStart}`, to: addDays(spring, -1) };
  if (day < autumn) return { from: spring, to: addDays(autumn, -1) };
  return { from: autumn, to: addDays(`${year + 1}-${starts.springTermStart}`, -1) };
}
