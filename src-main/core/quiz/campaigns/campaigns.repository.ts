import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { CampaignId, MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { attemptTable, campaignTable } from '../quiz.table.ts';

export type StoredCampaign = typeof campaignTable.$inferSelect;
export type NewCampaign = Omit<StoredCampaign, 'id'>;

/** Spelt out, so that the state is no bound value. */
const isPublished = sql`${campaignTable.state} = 'published'`;

export type CampaignsRepository = ReturnType<typeof campaignsRepository>;

export function campaignsRepository(db: Statements) {
  const get = db
    .select()
    .from(campaignTable)
    .where(eq(campaignTable.id, sql.placeholder('id')))
    .prepare();

  const published = db
    .select()
    .from(campaignTable)
    .where(
      and(
        isPublished,
        gt(campaignTable.closesAt, sql.placeholder('now')),
        lte(campaignTable.opensAt, sql.placeholder('until')),
      ),
    )
    .orderBy(asc(campaignTable.opensAt), asc(campaignTable.closesAt), asc(campaignTable.id))
    .prepare();

  return {
    get: async (id: CampaignId): Promise<StoredCampaign | undefined> => (await get.execute({ id }))[0],

    async insert(campaign: NewCampaign): Promise<CampaignId> {
      const [row] = await db.insert(campaignTable).values(campaign).returning({ id: campaignTable.id });
      if (!row) throw new Error('insert returned no campaign');
      return row.id;
    },

    update: async (id: CampaignId, fields: Partial<NewCampaign>): Promise<void> => {
      await db.update(campaignTable).set(fields).where(eq(campaignTable.id, id));
    },

    remove: async (id: CampaignId): Promise<void> => {
      await db.delete(campaignTable).where(eq(campaignTable.id, id));
    },

    /** Latest first. */
    page: (offset: number, limit: number): Promise<StoredCampaign[]> =>
      db
        .select()
        .from(campaignTable)
        .orderBy(desc(campaignTable.opensAt), desc(campaignTable.id))
        .limit(limit)
        .offset(offset),

    total: (): Promise<number> => db.$count(campaignTable),

    /** Published, not over at `now` and open by `until`; soonest first. Epoch ms. */
    published: (now: number, until: number): Promise<StoredCampaign[]> => published.execute({ now, until }),

    /** Under way ones too. */
    begun: (campaignId: CampaignId): Promise<number> =>
      db.$count(attemptTable, eq(attemptTable.campaignId, campaignId)),

    /** Everybody who handed in, with the best score. From the index alone. */
    bestScores: (campaignId: CampaignId): Promise<{ memberId: MemberId; best: number }[]> =>
      db
        .select({ memberId: attemptTable.memberId, best: sql<number>`max(${attemptTable.score})`.as('best') })
        .from(attemptTable)
        .where(and(eq(attemptTable.campaignId, campaignId), sql`${attemptTable.score} is not null`))
        .groupBy(attemptTable.memberId),
  };
}
