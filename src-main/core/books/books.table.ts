import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CopyId, LoanId, MemberId } from '../../contract/values.ts';

export const bookTable = sqliteTable('book', {
  id: integer('id').primaryKey(),
  title: text('title').notNull(),
  author: text('author').notNull(),
  publisher: text('publisher').notNull(),
  isbn: text('isbn'),
  addedAt: integer('added_at').notNull(),
});

export const copyTable = sqliteTable('book_copy', {
  id: integer('id').$type<CopyId>().primaryKey(),
  bookId: integer('book_id').notNull(),
  label: text('label').notNull(),
  retiredAt: integer('retired_at'),
  retireReason: text('retire_reason'),
});

export const loanTable = sqliteTable('book_loan', {
  id: integer('id').$type<LoanId>().primaryKey(),
  copyId: integer('copy_id').$type<CopyId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  lentAt: integer('lent_at').notNull(),
  /** Local day, the last on which it may be kept. */
  dueOn: text('due_on').notNull(),
  returnedAt: integer('returned_at'),
  renewals: integer('renewals').notNull(),
});
