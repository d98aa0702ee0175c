/**
 * The day arithmetic of local-time for loops over twenty thousand people, without an object a day. Exact from year 1
 * to 9999, for days that are days of the calendar; tested against local-time.
 */
const two = (value: number): string => (value < 10 ? `0${String(value)}` : String(value));
const textOf = (year: number, month: number, day: number): string =>
  `${year < 1000 ? String(year).padStart(4, '0') : String(year)}-${two(month)}-${two(day)}`;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const yearOf = (text: string): number =>
  digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
const monthOf = (text: string): number => digit(text, 5) * 10 + digit(text, 6);
const dayOf = (text: string): number => digit(text, 8) * 10 + digit(text, 9);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31);

/** Months later, clamped to the month's end: 31 January + 1 is 28 or 29 February. */
export function monthsLater(date: string, months: number): string {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return textOf(year, month, Math.min(dayOf(date), lengthOf(year, month)));
}

/** Days since 1970-01-01. Years begin in March here, so that the leap day is the last of its year. */
export function dayNumber(date: string): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

/** Undoes `dayNumber`. */
export function dayText(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return textOf(year, month, ofYear - Math.floor((153 * march + 2) / 5) + 1);
}

export const daysLater = (date: string, days: number): string => dayText(dayNumber(date) + days);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** `2026Q4` */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}Q${String(Math.ceil(monthOf(date) / 3))}`;
/** First day of the quarter the day is in. */
export const quarterStart = (date: string): string =>
  textOf(yearOf(date), Math.floor((monthOf(date) - 1) / 3) * 3 + 1, 1);
