import { and, desc, eq, sql } from 'drizzle-orm';
import type { MemberId, QuestionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { wrongTable } from '../quiz.table.ts';

export type StoredWrong = typeof wrongTable.$inferSelect;

export type NotebookRepository = ReturnType<typeof notebookRepository>;

export function notebookRepository(db: Statements) {
  const entry = (memberId: MemberId, questionId: QuestionId) =>
    and(eq(wrongTable.memberId, memberId), eq(wrongTable.questionId, questionId));

  return {
    /** Of these questions, those in the notebook. */
    of: (memberId: MemberId, questionIds: readonly QuestionId[]): Promise<StoredWrong[]> =>
      db
        .select()
        .from(wrongTable)
        .where(
          and(
            eq(wrongTable.memberId, memberId),
            sql`${wrongTable.questionId} in (select value from json_each(${JSON.stringify(questionIds)}))`,
          ),
        ),

    /** Latest first. */
    list: (memberId: MemberId, limit: number): Promise<StoredWrong[]> =>
      db
        .select()
        .from(wrongTable)
        .where(eq(wrongTable.memberId, memberId))
        .orderBy(desc(wrongTable.lastWrongAt), desc(wrongTable.questionId))
        .limit(limit),

    /** Inside a write: new, or the one there is with one more time. */
    put: async (wrong: Omit<StoredWrong, 'times' | 'rightSince'>): Promise<void> => {
      const { versionId, lastWrongAt } = wrong;
      await db
        .insert(wrongTable)
        .values({ ...wrong, times: 1, rightSince: 0 })
        .onConflictDoUpdate({
          target: [wrongTable.memberId, wrongTable.questionId],
          set: { versionId, lastWrongAt, rightSince: 0, times: sql`${wrongTable.times} + 1` },
        });
    },

    right: async (memberId: MemberId, questionId: QuestionId, rightSince: number): Promise<void> => {
      await db.update(wrongTable).set({ rightSince }).where(entry(memberId, questionId));
    },

    remove: async (memberId: MemberId, questionId: QuestionId): Promise<void> => {
      await db.delete(wrongTable).where(entry(memberId, questionId));
    },

    async clear(memberId: MemberId): Promise<number> {
      return (await db.delete(wrongTable).where(eq(wrongTable.memberId, memberId))).changes;
    },
  };
}
