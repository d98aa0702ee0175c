/** When a member's file has left the school: four years after the grade's autumn, and a year more for the archive. */
const yearsAtSchool = 4;
const yearsAfterwards = 1;
/** Graduation is at the end of June. */
const leavesOn = '07-01';

/** `2023级` → `2028-07-01`; null where the grade names no year. */
export function fileKeptUntil(grade: string): string | null {
  const year = /^(20\d{2})/.exec(grade.trim())?.[1];
  return year === undefined ? null : `${Number(year) + yearsAtSchool + yearsAfterwards}-${leavesOn}`;
}
