/** What attempts and questions of a campaign add up to, counted by SQLite. */
import { and, eq, sql } from 'drizzle-orm';
import type { AttemptId, CampaignId, MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
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

export type ReportRepository = ReturnType<typeof reportRepository>;

export function reportRepository(db: Statements) {
  const best = db
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
    .prepare();

  return {
    /** One row for each member who handed in, of the best attempt. Read from the index alone. */
    best: (campaignId: CampaignId) => best.execute({ campaignId }),

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
    questions: (campaignId: CampaignId, limit: number) =>
      db
        .select({
          questionId: versionTable.questionId,
          version: versionTable.version,
          type: versionTable.type,
          topic: versionTable.topic,
          stem: versionTable.stem,
          body: versionTable.body,
          shown: figureTable.shown,
          right: figureTable.right,
          unanswered: figureTable.unanswered,
          chosen: figureTable.chosen,
        })
        .from(figureTable)
        .innerJoin(versionTable, eq(versionTable.id, figureTable.versionId))
        .where(eq(figureTable.campaignId, campaignId))
        .orderBy(
          sql`1.0 * ${figureTable.right} / ${figureTable.shown}`,
          sql`${figureTable.shown} desc`,
          sql`${figureTable.versionId}`,
        )
        .limit(limit),
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
