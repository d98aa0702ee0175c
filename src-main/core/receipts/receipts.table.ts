import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sealedDocument } from '../database/sealed-column.ts';

/** What was answered to each request that changed something; kept for two days. */
export const requestReceiptTable = sqliteTable('request_receipt', {
  key: text('key').primaryKey(),
  route: text('route').notNull(),
  /** JSON. */
  answer: sealedDocument('request_receipt', 'answer').notNull(),
  /** The hour (epoch ms) it was answered in. */
  at: integer('at').notNull(),
});
