import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HandbookPage } from '../../contract/handbook-pages.ts';
import type { MemberId } from '../../contract/values.ts';

/** A sheet of a book that was printed. */
export const handbookLeafTable = sqliteTable('handbook_leaf', {
  code: text('code').primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  page: text('page').$type<HandbookPage>().notNull(),
  leaf: integer('leaf').notNull(),
  /** Of what stood on it when it was printed last. */
  contentHash: text('content_hash').notNull(),
  firstPrintedAt: integer('first_printed_at').notNull(),
  lastPrintedAt: integer('last_printed_at').notNull(),
  prints: integer('prints').notNull(),
});
