import { desc } from 'drizzle-orm';
import type { Statements } from '../database/database.ts';
import { retentionReceiptTable } from './privacy.table.ts';

export type RetentionReceipt = typeof retentionReceiptTable.$inferSelect;
export type PrivacyRepository = ReturnType<typeof privacyRepository>;

export function privacyRepository(db: Statements) {
  return {
    add: async (receipt: Omit<RetentionReceipt, 'id'>): Promise<void> => {
      await db.insert(retentionReceiptTable).values(receipt);
    },
    newest: (limit: number): Promise<RetentionReceipt[]> =>
      db.select().from(retentionReceiptTable).orderBy(desc(retentionReceiptTable.id)).limit(limit),
  };
}
