import { sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import {
  awardTable,
  halfYearAssessmentTable,
  mentorTalkTable,
  thoughtReportTable,
  trainingTable,
} from './mentoring.table.ts';
import { writtenLines } from './written-lines.repository.ts';

export type StoredTalk = typeof mentorTalkTable.$inferSelect;
export type StoredReport = typeof thoughtReportTable.$inferSelect;
export type StoredAssessment = typeof halfYearAssessmentTable.$inferSelect;
export type StoredTraining = typeof trainingTable.$inferSelect;
export type StoredAward = typeof awardTable.$inferSelect;

const tables = [mentorTalkTable, thoughtReportTable, halfYearAssessmentTable, trainingTable, awardTable] as const;

export type MentoringRepository = ReturnType<typeof mentoringRepository>;

export function mentoringRepository(db: Statements) {
  const among = (table: (typeof tables)[number], ids: readonly MemberId[]) =>
    sql`${table.memberId} in (select value from json_each(${JSON.stringify(ids)}))`;

  return {
    talks: writtenLines(db, mentorTalkTable),
    reports: writtenLines(db, thoughtReportTable),
    assessments: writtenLines(db, halfYearAssessmentTable),
    trainings: writtenLines(db, trainingTable),
    awards: writtenLines(db, awardTable),

    /** Of the members given; lines taken back are records too. */
    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found = new Set<MemberId>();
      for (const table of tables) {
        const rows = await db.selectDistinct({ memberId: table.memberId }).from(table).where(among(table, ids));
        for (const { memberId } of rows) found.add(memberId);
      }
      return [...found];
    },

    async removePeople(ids: readonly MemberId[]): Promise<number> {
      let removed = 0;
      for (const table of tables) removed += (await db.delete(table).where(among(table, ids))).changes;
      return removed;
    },
  };
}
