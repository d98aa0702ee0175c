import { and, eq, sql } from 'drizzle-orm';
import type { CampaignId, MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { certificateTable } from '../quiz.table.ts';

export type StoredCertificate = typeof certificateTable.$inferSelect;
export type NewCertificate = Omit<StoredCertificate, 'id'>;

export type CertificatesRepository = ReturnType<typeof certificatesRepository>;

export function certificatesRepository(db: Statements) {
  const byNumber = (number: string) => eq(certificateTable.number, number);

  return {
    async get(number: string): Promise<StoredCertificate | undefined> {
      return (await db.select().from(certificateTable).where(byNumber(number)))[0];
    },

    async of(campaignId: CampaignId, memberId: MemberId): Promise<StoredCertificate | undefined> {
      const rows = await db
        .select()
        .from(certificateTable)
        .where(and(eq(certificateTable.campaignId, campaignId), eq(certificateTable.memberId, memberId)));
      return rows[0];
    },

    ofMember: (memberId: MemberId): Promise<StoredCertificate[]> =>
      db.select().from(certificateTable).where(eq(certificateTable.memberId, memberId)),

    add: async (certificate: NewCertificate): Promise<void> => {
      await db.insert(certificateTable).values(certificate);
    },

    raise: async (number: string, better: Pick<StoredCertificate, 'score' | 'attemptNumber'>): Promise<void> => {
      await db.update(certificateTable).set(better).where(byNumber(number));
    },

    /** The first time stays. */
    printed: async (number: string, at: number): Promise<void> => {
      await db
        .update(certificateTable)
        .set({ printedAt: sql`coalesce(${certificateTable.printedAt}, ${at})` })
        .where(byNumber(number));
    },
  };
}
