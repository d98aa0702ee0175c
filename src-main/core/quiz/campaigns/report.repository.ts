/** What attempts and questions of a campaign add up to, counted by SQLite. */
import { and, eq, sql, type SQLWrapper } from 'drizzle-orm';
import type { AttemptId, CampaignId, MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import type { Best } from './turnout.ts';
import { attemptTable, certificateTable, figureTable, versionTable } from '../quiz.table.ts';

/** Handed in, or ended by the clock; as the index of best attempts says it. */
const isOver = sql`${attemptTable.score} is not null`;
/**
 * Highest score, then the earliest: the columns selected beside a single max() are those of its row
 * (https://www.sqlite.org/lang_select.html#bareagg), and no two attempts of a person have the same number.
 */
const rank = sql<number>`max(${attemptTable.score} * 1000000 - ${attemptTable.number})`;
const attempts = sql<number>`count(*)`;

const asList = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** One answer proves little: each counts as if it had been asked three times more and known twice (after Laplace's rule of succession). */
const byDifficulty = ({ right, shown, versionId }: Record<'right' | 'shown' | 'versionId', SQLWrapper>) => [
  sql`(${right} + 2.0) / (${shown} + 3)`,
  sql`${shown} desc`,
  sql`${versionId}`,
];

export type ReportRepository = ReturnType<typeof reportRepository>;

export function reportRepository(db: Statements) {
  const ofEverybody = db
    .select({
      memberId: attemptTable.memberId,
      rank: rank.as('best_rank'),
      score: sql<number>`${attemptTable.score}`.as('best_score'),
      spentMs: attemptTable.spentMs,
      attempts: attempts.as('attempts_made'),
    })
    .from(attemptTable)
    .where(and(eq(attemptTable.campaignId, sql.placeholder('campaignId')), isOver))
    .groupBy(attemptTable.memberId)
    .as('best');
  // As one text: for 30,000 people a third of the time of as many rows.
  const best = db
    .select({
      rows: sql<string>`json_group_array(json_array(${ofEverybody.memberId}, ${ofEverybody.score},
        ${ofEverybody.spentMs}, ${ofEverybody.attempts}))`.as('all_rows'),
    })
    .from(ofEverybody)
    .prepare();

  return {
    /** One row for each member who handed in, of the best attempt. Read from the index alone. */
    async best(campaignId: CampaignId): Promise<Best[]> {
      const [row] = await best.execute({ campaignId });
      const rows = JSON.parse(row?.rows ?? '[]') as [MemberId, number, number, number][];
      return rows.map(([memberId, score, spentMs, made]) => ({ memberId, score, spentMs, attempts: made }));
    },

    /** The best attempt itself; of everybody, or of the members given. */
    bestAttempts: (campaignId: CampaignId, of?: readonly MemberId[]): Promise<BestAttempt[]> =>
      db
        .select({
          memberId: attemptTable.memberId,
          rank: rank.as('best_rank'),
          attemptId: sql<AttemptId>`${attemptTable.id}`.as('best_id'),
          score: sql<number>`${attemptTable.score}`.as('best_score'),
          endedAt: sql<number>`${attemptTable.endedAt}`.as('best_ended'),
          spentMs: sql<number>`${attemptTable.spentMs}`.as('best_spent'),
          attempts: attempts.as('attempts_made'),
        })
        .from(attemptTable)
        .where(
          and(eq(attemptTable.campaignId, campaignId), isOver, of && sql`${attemptTable.memberId} in ${asList(of)}`),
        )
        .groupBy(attemptTable.memberId),

    async certificates(campaignId: CampaignId, of?: readonly MemberId[]): Promise<Map<MemberId, string>> {
      const rows = await db
        .select({ memberId: certificateTable.memberId, number: certificateTable.number })
        .from(certificateTable)
        .where(
          and(eq(certificateTable.campaignId, campaignId), of && sql`${certificateTable.memberId} in ${asList(of)}`),
        );
      return new Map(rows.map(({ memberId, number }) => [memberId, number]));
    },

    topics: (campaignId: CampaignId) =>
      db
        .select({
          topic: versionTable.topic,
          shown: sql<number>`sum(${figureTable.shown})`.as('all_shown'),
          right: sql<number>`sum(${figureTable.right})`.as('all_right'),
        })
        .from(figureTable)
        .innerJoin(versionTable, eq(versionTable.id, figureTable.versionId))
        .where(eq(figureTable.campaignId, campaignId))
        .groupBy(versionTable.topic),

    /** Hardest first: fewest right answers in proportion; of the same proportion the one shown more often. */
    questions(campaignId: CampaignId, limit: number) {
      // The wordings of thousands are not carried through the sorting.
      const hardest = db
        .select()
        .from(figureTable)
        .where(eq(figureTable.campaignId, campaignId))
        .orderBy(...byDifficulty(figureTable))
        .limit(limit)
        .as('hardest');
      return db
        .select({
          questionId: versionTable.questionId,
          version: versionTable.version,
          type: versionTable.type,
          topic: versionTable.topic,
          stem: versionTable.stem,
          body: versionTable.body,
          shown: hardest.shown,
          right: hardest.right,
          unanswered: hardest.unanswered,
          chosen: hardest.chosen,
        })
        .from(hardest)
        .innerJoin(versionTable, eq(versionTable.id, hardest.versionId))
        .orderBy(...byDifficulty(hardest));
    },
  };
}

export interface BestAttempt {
  readonly memberId: MemberId;
  readonly attemptId: AttemptId;
  readonly score: number;
  readonly endedAt: number;
  readonly spentMs: number;
  readonly attempts: number;
}
