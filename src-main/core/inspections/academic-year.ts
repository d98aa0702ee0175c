/** September to August (local days), as drills are counted. */

/** First September of the academic year in which the local day lies. */
const startYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);

/** `2026-2027学年` */
export function academicYearOf(day: string): string {
  const year = startYearOf(day);
  return `${year}-${year + 1}学年`;
}
