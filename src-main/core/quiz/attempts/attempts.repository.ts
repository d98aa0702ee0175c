import { and, asc, desc, eq, gt, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { AttemptId, CampaignId, MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { manyRows } from '../../database/many-rows.ts';
import { attemptTable, figureTable, type StoredAnswers } from '../quiz.table.ts';

export type StoredAttempt = typeof attemptTable.$inferSelect;
export type StoredFigure = typeof figureTable.$inferSelect;

const isUnderWay = isNull(attemptTable.endedAt);

export type AttemptsRepository = ReturnType<typeof attemptsRepository>;

export function attemptsRepository(db: Statements) {
  const byId = db
    .select()
    .from(attemptTable)
    .where(eq(attemptTable.id, sql.placeholder('id')))
    .prepare();
  const underWayOf = db
    .select()
    .from(attemptTable)
    .where(and(eq(attemptTable.memberId, sql.placeholder('memberId')), isUnderWay))
    .prepare();
  const isStillUnderWay = and(eq(attemptTable.id, sql.placeholder('id')), isUnderWay);
  const spent = {
    spentMs: sql`${sql.placeholder('spentMs')}`,
    savedAt: sql`${sql.placeholder('savedAt')}`,
  };
  const put = db
    .update(attemptTable)
    .set({
      ...spent,
      answers: sql`json_set(${attemptTable.answers}, ${sql.placeholder('path')}, json(${sql.placeholder('answer')}))`,
    })
    .where(isStillUnderWay)
    .prepare();
  const takeBack = db
    .update(attemptTable)
    .set({ ...spent, answers: sql`json_remove(${attemptTable.answers}, ${sql.placeholder('path')})` })
    .where(isStillUnderWay)
    .prepare();
  const keep = db.update(attemptTable).set(spent).where(isStillUnderWay).prepare();

  return {
    get: async (id: AttemptId): Promise<StoredAttempt | undefined> => (await byId.execute({ id }))[0],

    underWayOf: async (memberId: MemberId): Promise<StoredAttempt | undefined> =>
      (await underWayOf.execute({ memberId }))[0],

    underWay: (): Promise<StoredAttempt[]> => db.select().from(attemptTable).where(isUnderWay),

    /** The highest number given to this person in this campaign, 0 before the first: it stays when earlier attempts are gone. */
    async used(campaignId: CampaignId, memberId: MemberId): Promise<number> {
      const [row] = await db
        .select({ last: max(attemptTable.number).as('last') })
        .from(attemptTable)
        .where(and(eq(attemptTable.campaignId, campaignId), eq(attemptTable.memberId, memberId)));
      return row?.last ?? 0;
    },

    /** Of those that ended; NULL: none has. */
    async best(campaignId: CampaignId, memberId: MemberId): Promise<{ score: number; passMark: number } | null> {
      const [row] = await db
        .select({ score: attemptTable.score, passMark: attemptTable.passMark })
        .from(attemptTable)
        .where(
          and(
            eq(attemptTable.campaignId, campaignId),
            eq(attemptTable.memberId, memberId),
            isNotNull(attemptTable.score),
          ),
        )
        .orderBy(desc(attemptTable.score))
        .limit(1);
      return row && row.score !== null ? { ...row, score: row.score } : null;
    },

    async add(attempt: Omit<StoredAttempt, 'id'>): Promise<StoredAttempt> {
      const [added] = await db.insert(attemptTable).values(attempt).returning();
      if (!added) throw new Error('insert returned no attempt');
      return added;
    },

    /** Inside a write: what was chosen at one position, beside all the others; NULL takes it back. */
    async answer(
      id: AttemptId,
      position: number,
      answer: StoredAnswers[string] | null,
      time: Pick<StoredAttempt, 'spentMs' | 'savedAt'>,
    ): Promise<void> {
      const path = `$."${position}"`;
      if (answer === null) await takeBack.execute({ id, path, ...time });
      else await put.execute({ id, path, answer: JSON.stringify(answer), ...time });
    },

    keep: async (id: AttemptId, time: Pick<StoredAttempt, 'spentMs' | 'savedAt'>): Promise<void> => {
      await keep.execute({ id, ...time });
    },

    end: async (
      id: AttemptId,
      fields: Pick<StoredAttempt, 'spentMs' | 'savedAt' | 'endedAt' | 'endedBy' | 'score'>,
    ): Promise<void> => {
      await db
        .update(attemptTable)
        .set(fields)
        .where(and(eq(attemptTable.id, id), isUnderWay));
    },

    /** Ended, by number, after `after`. */
    ended: (campaignId: CampaignId, after: number, limit: number) =>
      db
        .select({
          id: attemptTable.id,
          paper: attemptTable.paper,
          answers: attemptTable.answers,
          marking: attemptTable.marking,
          score: attemptTable.score,
        })
        .from(attemptTable)
        .where(
          and(
            eq(attemptTable.campaignId, campaignId),
            isNotNull(attemptTable.endedAt),
            gt(attemptTable.id, after as AttemptId),
          ),
        )
        .orderBy(asc(attemptTable.id))
        .limit(limit),

    figures: (campaignId: CampaignId, versionIds: readonly number[]): Promise<StoredFigure[]> =>
      db
        .select()
        .from(figureTable)
        .where(
          and(
            eq(figureTable.campaignId, campaignId),
            sql`${figureTable.versionId} in (select value from json_each(${JSON.stringify(versionIds)}))`,
          ),
        ),

    /** Inside a write, after reading them in it: whole rows. */
    putFigures: async (figures: readonly StoredFigure[]): Promise<void> => {
      await db
        .insert(figureTable)
        .select(manyRows(figureTable, figures))
        .onConflictDoUpdate({
          target: [figureTable.campaignId, figureTable.versionId],
          set: {
            shown: sql`excluded.shown`,
            right: sql`excluded.right`,
            unanswered: sql`excluded.unanswered`,
            chosen: sql`excluded.chosen`,
          },
        });
    },
  };
}
