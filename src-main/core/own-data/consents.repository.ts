import { and, desc, eq, gt, lt, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ConsentPurpose } from '../../contract/own-data.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { consentTable } from './own-data.table.ts';

export type StoredConsent = typeof consentTable.$inferSelect;

export function consentsRepository(db: Statements) {
  const { id, memberId, purpose } = consentTable;
  const among = (ids: readonly MemberId[]) => sql`${memberId} in (select value from json_each(${JSON.stringify(ids)}))`;
  const isNewest = sql`${id} in (select max(id) from consent group by member_id, purpose)`;

  return {
    /** What stands that is no consent. */
    denials: (): Promise<StoredConsent[]> =>
      db
        .select()
        .from(consentTable)
        .where(and(isNewest, sql`${consentTable.answer} <> 'given'`)),

    async newest(of: MemberId, about: ConsentPurpose): Promise<StoredConsent | undefined> {
      const rows = await db
        .select()
        .from(consentTable)
        .where(and(eq(memberId, of), eq(purpose, about)))
        .orderBy(desc(id))
        .limit(1);
      return rows[0];
    },

    add: async (consent: Omit<StoredConsent, 'id'>): Promise<void> => {
      await db.insert(consentTable).values(consent);
    },

    /** Followed by another answer given before then (epoch ms). Returns how many went. */
    async removeFollowedBefore(before: number): Promise<number> {
      const later = alias(consentTable, 'later');
      const old = db
        .select({ id })
        .from(consentTable)
        .innerJoin(later, and(eq(later.memberId, memberId), eq(later.purpose, purpose), gt(later.id, id)))
        .where(lt(later.at, before));
      const kept = db.select({ id }).from(consentTable).where(isNewest);
      return (await db.delete(consentTable).where(and(sql`${id} in ${old}`, notInArray(id, kept)))).changes;
    },

    async named(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db.selectDistinct({ memberId }).from(consentTable).where(among(ids));
      return rows.map((row) => row.memberId);
    },
    async everybody(): Promise<MemberId[]> {
      return (await db.selectDistinct({ memberId }).from(consentTable)).map((row) => row.memberId);
    },
    forget: async (ids: readonly MemberId[]): Promise<number> =>
      (await db.delete(consentTable).where(among(ids))).changes,
  };
}
