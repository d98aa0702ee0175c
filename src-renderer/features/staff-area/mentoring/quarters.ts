/** Quarters of the calendar: `2026Q4`. */

export const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** That one and those before it, oldest first. */
export function lastQuarters(quarter: string, count: number): string[] {
  const last = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
  return Array.from({ length: count }, (_, place) => {
    const at = last - count + 1 + place;
    return `${String(Math.floor(at / 4)).padStart(4, '0')}Q${(at % 4) + 1}`;
  });
}

/** 2026 and 4, as the words name them. */
export const partsOf = (quarter: string): readonly [year: string, number: string] => [
  quarter.slice(0, 4),
  quarter.slice(5),
];
