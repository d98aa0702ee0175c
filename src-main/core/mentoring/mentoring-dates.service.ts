/** When people were talked with, handed in and were assessed: what the rules have to know of it. */
import type { MemberId } from '../../contract/values.ts';
import type { MentoringDatesRepository } from './mentoring-dates.repository.ts';

/** Local days, in any order. */
export interface MentoringDates {
  readonly talks: readonly string[];
  /** `quarter`: the one it was written for; `on`: when it was handed in. */
  readonly reports: readonly { readonly quarter: string; readonly on: string }[];
  readonly assessments: readonly { readonly from: string; readonly to: string }[];
  /** First days. */
  readonly trainings: readonly string[];
}

export type MentoringDatesService = ReturnType<typeof mentoringDatesService>;

function gathered<Row extends readonly [MemberId, ...unknown[]], Date>(
  rows: readonly Row[],
  dateOf: (row: Row) => Date,
): Map<MemberId, Date[]> {
  const found = new Map<MemberId, Date[]>();
  for (const row of rows) {
    const own = found.get(row[0]);
    if (own) own.push(dateOf(row));
    else found.set(row[0], [dateOf(row)]);
  }
  return found;
}

export function mentoringDatesService(repository: MentoringDatesRepository) {
  return {
    /** Everybody given is in the answer. */
    async datesOf(ids: readonly MemberId[]): Promise<Map<MemberId, MentoringDates>> {
      const [talks, reports, assessments, trainings] = await Promise.all([
        repository.talks(ids),
        repository.reports(ids),
        repository.assessments(ids),
        repository.trainings(ids),
      ]);
      const talksOf = gathered(talks, ([, on]) => on);
      const reportsOf = gathered(reports, ([, quarter, on]) => ({ quarter, on }));
      const trainingsOf = gathered(trainings, ([, on]) => on);
      const assessmentsOf = gathered(assessments, ([, from, to]) => ({ from, to }));
      return new Map(
        ids.map((id) => [
          id,
          {
            talks: talksOf.get(id) ?? [],
            reports: reportsOf.get(id) ?? [],
            assessments: assessmentsOf.get(id) ?? [],
            trainings: trainingsOf.get(id) ?? [],
          },
        ]),
      );
    },
  };
}
