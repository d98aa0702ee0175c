import { and, asc, desc, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { attemptTable, certificateTable, wrongTable } from './quiz.table.ts';

/** Rows that say something about one member. */
const personal = [attemptTable, certificateTable, wrongTable] as const;
const idsAStatement = 500;

export type QuizRetentionRepository = ReturnType<typeof quizRetentionRepository>;

export function quizRetentionRepository(db: Statements) {
  const among = (table: (typeof personal)[number], ids: readonly MemberId[]) =>
    sql`${table.memberId} in (select value from json_each(${JSON.stringify(ids)}))`;

  return {
    async membersRemembered(): Promise<MemberId[]> {
      const found = new Set<MemberId>();
      for (const table of personal) {
        for (const { memberId } of await db.selectDistinct({ memberId: table.memberId }).from(table))
          found.add(memberId);
      }
      return [...found];
    },

    /** Of the members given. */
    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found = new Set<MemberId>();
      for (const table of personal) {
        const rows = await db.selectDistinct({ memberId: table.memberId }).from(table).where(among(table, ids));
        for (const { memberId } of rows) found.add(memberId);
      }
      return [...found];
    },

    async removePeople(ids: readonly MemberId[]): Promise<number> {
      let removed = 0;
      for (let start = 0; start < ids.length; start += idsAStatement) {
        const some = ids.slice(start, start + idsAStatement);
        for (const table of personal) removed += (await db.delete(table).where(among(table, some))).changes;
      }
      return removed;
    },

    /** Ended before `before` (epoch ms) and not the best of its person and campaign: highest score, then earliest. */
    async removeSuperseded(before: number): Promise<number> {
      const place = sql<number>`row_number() over (partition by ${attemptTable.campaignId}, ${attemptTable.memberId}
        order by ${desc(attemptTable.score)}, ${asc(attemptTable.number)})`;
      const ranked = db
        .select({ id: attemptTable.id, endedAt: attemptTable.endedAt, place: place.as('place') })
        .from(attemptTable)
        .where(isNotNull(attemptTable.endedAt))
        .as('ranked');
      const superseded = db
        .select({ id: ranked.id })
        .from(ranked)
        .where(and(lt(ranked.endedAt, before), sql`${ranked.place} > 1`));
      return (await db.delete(attemptTable).where(inArray(attemptTable.id, superseded))).changes;
    },
  };
}
