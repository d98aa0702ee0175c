import { eq, lt, sql } from 'drizzle-orm';
import type { Statements } from '../database/database.ts';
import { requestReceiptTable } from './receipts.table.ts';

export type StoredReceipt = typeof requestReceiptTable.$inferSelect;
export type ReceiptsRepository = ReturnType<typeof receiptsRepository>;

export function receiptsRepository(db: Statements) {
  const byKey = db
    .select()
    .from(requestReceiptTable)
    .where(eq(requestReceiptTable.key, sql.placeholder('key')))
    .prepare();
  const add = db
    .insert(requestReceiptTable)
    .values({
      key: sql.placeholder('key'),
      route: sql.placeholder('route'),
      answer: sql.placeholder('answer'),
      at: sql.placeholder('at'),
    })
    .prepare();
  return {
    get: async (key: string): Promise<StoredReceipt | undefined> => (await byKey.execute({ key }))[0],
    add: async (receipt: StoredReceipt): Promise<void> => {
      await add.execute({ ...receipt });
    },
    async removeBefore(before: number): Promise<number> {
      return (await db.delete(requestReceiptTable).where(lt(requestReceiptTable.at, before))).changes;
    },
  };
}
