/** A month as a calendar shows it: whole weeks from Monday, six at most. Days are `YYYY-MM-DD`, months `YYYY-MM`. */
import { dayBefore, mondayOf } from '../parts/days.ts';

export function weeksOf(month: string): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = dayBefore(monday, -7))
    weeks.push(Array.from({ length: 7 }, (_, index) => dayBefore(monday, -index)));
  return weeks;
}

export function monthAfter(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
