import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { noticeKinds } from '../../contract/notices.ts';
import type { BranchId, MemberId, NoticeId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const publicNoticeTable = sqliteTable('public_notice', {
  id: integer('id').$type<NoticeId>().primaryKey(),
  kind: text('kind').$type<(typeof noticeKinds)[number]>().notNull(),
  branchId: integer('branch_id').$type<BranchId>().notNull(),
  startsOn: text('starts_on').notNull(),
  lastOn: text('last_on').notNull(),
  workingDays: integer('working_days').notNull(),
  isProvisional: integer('is_provisional', { mode: 'boolean' }).notNull(),
  basis: text('basis').notNull(),
  contact: sealedText('public_notice', 'contact').notNull(),
  /** waiting, running and over are told by the day. */
  state: text('state').$type<'draft' | 'published' | 'withdrawn' | 'settled'>().notNull(),
  version: integer('version').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: sealedText('public_notice', 'saved_by').notNull(),
  publishedAt: integer('published_at'),
  outcome: text('outcome').$type<'no-objection' | 'objections'>(),
  outcomeNote: sealedText('public_notice', 'outcome_note').notNull(),
  withdrawReason: sealedText('public_notice', 'withdraw_reason'),
});

export const publicNoticePersonTable = sqliteTable(
  'public_notice_person',
  {
    noticeId: integer('notice_id').$type<NoticeId>().notNull(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.memberId] })],
);
