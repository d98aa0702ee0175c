import { asc, eq, isNotNull, and, sql } from 'drizzle-orm';
import type { MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { attemptTable, campaignTable, certificateTable } from '../quiz.table.ts';

/** When the newest wording in the paper was made: what the bank was like. NULL where its wordings are gone. */
const newestWording = sql<number | null>`(
  select max(quiz_version.made_at) from json_each(${attemptTable.paper}) as asked
  join quiz_version on quiz_version.id = json_extract(asked.value, '$.versionId')
)`;

export type ExamLinesRepository = ReturnType<typeof examLinesRepository>;

export function examLinesRepository(db: Statements) {
  const among = (ids: readonly MemberId[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

  return {
    /** Attempts that ended, oldest first. */
    attempts: (ids: readonly MemberId[]) =>
      db
        .select({
          memberId: attemptTable.memberId,
          campaignId: attemptTable.campaignId,
          title: campaignTable.title,
          number: attemptTable.number,
          startedAt: attemptTable.startedAt,
          score: attemptTable.score,
          totalMarks: attemptTable.totalMarks,
          passMark: attemptTable.passMark,
          newestWording: newestWording.as('newest_wording'),
        })
        .from(attemptTable)
        .innerJoin(campaignTable, eq(campaignTable.id, attemptTable.campaignId))
        .where(and(sql`${attemptTable.memberId} in ${among(ids)}`, isNotNull(attemptTable.score)))
        .orderBy(asc(attemptTable.startedAt), asc(attemptTable.id)),

    /** They stay when the attempts that earned them are gone. */
    certificates: (ids: readonly MemberId[]) =>
      db
        .select({
          memberId: certificateTable.memberId,
          campaignId: certificateTable.campaignId,
          title: campaignTable.title,
          number: certificateTable.number,
          attemptNumber: certificateTable.attemptNumber,
          passedOn: certificateTable.passedOn,
          score: certificateTable.score,
          totalMarks: certificateTable.totalMarks,
          passMark: certificateTable.passMark,
        })
        .from(certificateTable)
        .innerJoin(campaignTable, eq(campaignTable.id, certificateTable.campaignId))
        .where(sql`${certificateTable.memberId} in ${among(ids)}`),
  };
}
