import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { MemberId, TermId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { staffPinTable } from './staff.table.ts';

export type StoredPin = typeof staffPinTable.$inferSelect;
export type PinsRepository = ReturnType<typeof pinsRepository>;

export function pinsRepository(db: Statements) {
  const { termId, memberId } = staffPinTable;
  const among = (ids: readonly MemberId[]) => sql`${memberId} in (select value from json_each(${JSON.stringify(ids)}))`;
  const notIn = (terms: readonly TermId[]) =>
    sql`${termId} not in (select value from json_each(${JSON.stringify(terms)}))`;

  return {
    async of(term: number, member: number): Promise<StoredPin | undefined> {
      const one = and(eq(termId, term as TermId), eq(memberId, member as MemberId));
      return (await db.select().from(staffPinTable).where(one))[0];
    },

    ofTerm: (term: TermId): Promise<StoredPin[]> => db.select().from(staffPinTable).where(eq(termId, term)),

    /** Newest first. */
    ofOtherTerms: (term: TermId, member: MemberId): Promise<StoredPin[]> =>
      db
        .select()
        .from(staffPinTable)
        .where(and(ne(termId, term), eq(memberId, member)))
        .orderBy(desc(staffPinTable.setAt)),

    put: async (pin: Omit<StoredPin, 'id'>): Promise<void> => {
      const { hash, setAt, setBy } = pin;
      await db
        .insert(staffPinTable)
        .values(pin)
        .onConflictDoUpdate({ target: [termId, memberId], set: { hash, setAt, setBy } });
    },

    /** Of all terms. Returns how many went. */
    remove: async (ids: readonly MemberId[]): Promise<number> =>
      (await db.delete(staffPinTable).where(among(ids))).changes,

    removeOfOtherTerms: async (terms: readonly TermId[]): Promise<number> =>
      (await db.delete(staffPinTable).where(notIn(terms))).changes,

    async among(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db.selectDistinct({ memberId }).from(staffPinTable).where(among(ids));
      return rows.map((row) => row.memberId);
    },

    async everybody(): Promise<MemberId[]> {
      return (await db.selectDistinct({ memberId }).from(staffPinTable)).map((row) => row.memberId);
    },
  };
}
