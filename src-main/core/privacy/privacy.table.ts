import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const retentionReceiptTable = sqliteTable('retention_receipt', {
  id: integer('id').primaryKey(),
  ranAt: integer('ran_at').notNull(),
  rule: text('rule').$type<'guest-visits' | 'member-visits' | 'receipts' | 'import-undo' | 'card-requests'>().notNull(),
  olderThan: integer('older_than').notNull(),
  removed: integer('removed').notNull(),
});
