import { and, isNull, sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { halfYearAssessmentTable, mentorTalkTable, thoughtReportTable, trainingTable } from './mentoring.table.ts';

const asList = (ids: readonly MemberId[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** Every read answers one text: for 20,000 people a third of the time of as many rows. */
async function rowsOf<Row>(read: PromiseLike<{ rows: string }[]>): Promise<Row[]> {
  return JSON.parse((await read)[0]?.rows ?? '[]') as Row[];
}

export type MentoringDatesRepository = ReturnType<typeof mentoringDatesRepository>;

/** Of those lines that were not taken back. Days only: no text is read. */
export function mentoringDatesRepository(db: Statements) {
  const { memberId: talkOf, heldOn } = mentorTalkTable;
  const { memberId: reportOf, quarter, submittedOn } = thoughtReportTable;
  const { memberId: assessmentOf, from, to } = halfYearAssessmentTable;
  const { memberId: trainingOf, startsOn } = trainingTable;

  return {
    talks: (ids: readonly MemberId[]) =>
      rowsOf<[MemberId, string]>(
        db
          .select({ rows: sql<string>`json_group_array(json_array(${talkOf}, ${heldOn}))`.as('all_rows') })
          .from(mentorTalkTable)
          .where(and(sql`${talkOf} in ${asList(ids)}`, isNull(mentorTalkTable.voidedAt))),
      ),

    reports: (ids: readonly MemberId[]) =>
      rowsOf<[MemberId, string, string]>(
        db
          .select({
            rows: sql<string>`json_group_array(json_array(${reportOf}, ${quarter}, ${submittedOn}))`.as('all_rows'),
          })
          .from(thoughtReportTable)
          .where(and(sql`${reportOf} in ${asList(ids)}`, isNull(thoughtReportTable.voidedAt))),
      ),

    assessments: (ids: readonly MemberId[]) =>
      rowsOf<[MemberId, string, string]>(
        db
          .select({ rows: sql<string>`json_group_array(json_array(${assessmentOf}, ${from}, ${to}))`.as('all_rows') })
          .from(halfYearAssessmentTable)
          .where(and(sql`${assessmentOf} in ${asList(ids)}`, isNull(halfYearAssessmentTable.voidedAt))),
      ),

    trainings: (ids: readonly MemberId[]) =>
      rowsOf<[MemberId, string]>(
        db
          .select({ rows: sql<string>`json_group_array(json_array(${trainingOf}, ${startsOn}))`.as('all_rows') })
          .from(trainingTable)
          .where(and(sql`${trainingOf} in ${asList(ids)}`, isNull(trainingTable.voidedAt))),
      ),
  };
}
