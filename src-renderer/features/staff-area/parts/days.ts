/** Typed days and the quick ones beside them. A day is `YYYY-MM-DD`. */
const dayMs = 86_400_000;

/** Reads 2026-11-22, 2026/11/2, 2026.11.22, 20261122 and 2026年11月22日; null for what no calendar has. */
export function readDay(typed: string): string | null {
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/u.exec(typed.normalize('NFKC').replaceAll(/\s/gu, ''));
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(instant) || dayOf(instant) !== text ? null : text;
}

/** Reads 2006-09, 2006/9, 200609 and 2006年9月. */
export function readMonth(typed: string): string | null {
  const parts = /^(\d{4})\D?(\d{1,2})\D?$/u.exec(typed.normalize('NFKC').replaceAll(/\s/gu, ''));
  return parts === null ? null : (readDay(`${parts[1]}-${parts[2]}-01`)?.slice(0, 7) ?? null);
}

/** A UTC midnight stands for a day here, so that summer time cannot move it. */
const dayOf = (utcMidnight: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    utcMidnight,
  );

export const dayBefore = (day: string, days: number): string => dayOf(Date.parse(`${day}T00:00:00Z`) - days * dayMs);

/** Monday of the week the day is in. 1970-01-01 was a Thursday. */
export function mondayOf(day: string): string {
  const daysSinceEpoch = Date.parse(`${day}T00:00:00Z`) / dayMs;
  return dayBefore(day, (daysSinceEpoch + 3) % 7);
}
