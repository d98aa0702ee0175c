import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RetentionRule } from '../../contract/privacy.ts';

export const retentionReceiptTable = sqliteTable('retention_receipt', {
  id: integer('id').primaryKey(),
  ranAt: integer('ran_at').notNull(),
  rule: text('rule').$type<RetentionRule>().notNull(),
  olderThan: integer('older_than').notNull(),
  removed: integer('removed').notNull(),
});
