import { and, asc, countDistinct, count, eq, gte, lt, sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { manyRows } from '../database/many-rows.ts';
import { handbookLeafTable } from './handbook.table.ts';

export type StoredLeaf = typeof handbookLeafTable.$inferSelect;
export type PrintedLeaf = Pick<StoredLeaf, 'code' | 'memberId' | 'page' | 'leaf' | 'contentHash'>;

export type HandbookRepository = ReturnType<typeof handbookRepository>;

export function handbookRepository(db: Statements) {
  const among = (ids: readonly MemberId[]) =>
    sql`${handbookLeafTable.memberId} in (select value from json_each(${JSON.stringify(ids)}))`;

  return {
    async leaf(code: string): Promise<StoredLeaf | undefined> {
      return (await db.select().from(handbookLeafTable).where(eq(handbookLeafTable.code, code)))[0];
    },

    leavesOf: (memberId: MemberId): Promise<StoredLeaf[]> =>
      db
        .select()
        .from(handbookLeafTable)
        .where(eq(handbookLeafTable.memberId, memberId))
        .orderBy(asc(handbookLeafTable.page), asc(handbookLeafTable.leaf)),

    /** Inside a write; at epoch ms. The day of the first time stays. */
    async printed(leaves: readonly PrintedLeaf[], at: number): Promise<void> {
      if (leaves.length === 0) return;
      const rows = leaves.map((leaf) => ({ ...leaf, firstPrintedAt: at, lastPrintedAt: at, prints: 1 }));
      await db
        .insert(handbookLeafTable)
        .select(manyRows(handbookLeafTable, rows))
        .onConflictDoUpdate({
          target: handbookLeafTable.code,
          set: {
            contentHash: sql`excluded.content_hash`,
            lastPrintedAt: sql`excluded.last_printed_at`,
            prints: sql`${handbookLeafTable.prints} + 1`,
          },
        });
    },

    /** First printed from `from` (epoch ms, included) to `to` (excluded). */
    async firstPrinted(from: number, to: number): Promise<{ books: number; leaves: number }> {
      const [row] = await db
        .select({ books: countDistinct(handbookLeafTable.memberId).as('books'), leaves: count().as('leaves') })
        .from(handbookLeafTable)
        .where(and(gte(handbookLeafTable.firstPrintedAt, from), lt(handbookLeafTable.firstPrintedAt, to)));
      return row ?? { books: 0, leaves: 0 };
    },

    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db
        .selectDistinct({ memberId: handbookLeafTable.memberId })
        .from(handbookLeafTable)
        .where(among(ids));
      return rows.map(({ memberId }) => memberId);
    },

    /** Inside a write. Returns how many leaves went. */
    forgetMembers: async (ids: readonly MemberId[]): Promise<number> =>
      (await db.delete(handbookLeafTable).where(among(ids))).changes,
  };
}
