import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { StepDetails } from '../../contract/development-steps.ts';
import type { endReasons, transferKinds } from '../../contract/development.ts';
import type { BranchId, MemberId, MentorId, StepRecordId } from '../../contract/values.ts';
import { sealedJson, sealedText } from '../database/sealed-column.ts';

export const partyBranchTable = sqliteTable('party_branch', {
  id: integer('id').$type<BranchId>().primaryKey(),
  name: text('name').notNull(),
  committee: text('committee').notNull(),
  secretary: sealedText('party_branch', 'secretary').notNull(),
  isClosed: integer('is_closed', { mode: 'boolean' }).notNull(),
  version: integer('version').notNull(),
});

export const developmentFileTable = sqliteTable('development_file', {
  memberId: integer('member_id').$type<MemberId>().primaryKey(),
  branchId: integer('branch_id').$type<BranchId>().notNull(),
  bookNumber: text('book_number').notNull(),
  openedOn: text('opened_on').notNull(),
  post: sealedText('development_file', 'post').notNull(),
  /** Grows with every change of the ledger, whatever table it is in. */
  version: integer('version').notNull(),
  endedOn: text('ended_on'),
  endReason: text('end_reason').$type<(typeof endReasons)[number]>(),
  endNote: sealedText('development_file', 'end_note').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: sealedText('development_file', 'created_by').notNull(),
});

export const developmentStepTable = sqliteTable('development_step', {
  id: integer('id').$type<StepRecordId>().primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  step: integer('step').notNull(),
  happenedOn: text('happened_on').notNull(),
  decidedBy: sealedText('development_step', 'decided_by').notNull(),
  details: sealedJson('development_step', 'details').$type<StepDetails>().notNull(),
  remark: sealedText('development_step', 'remark').notNull(),
  packId: text('pack_id').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  recordedBy: sealedText('development_step', 'recorded_by').notNull(),
  voidedAt: integer('voided_at'),
  voidReason: sealedText('development_step', 'void_reason'),
});

export const developmentMentorTable = sqliteTable('development_mentor', {
  id: integer('id').$type<MentorId>().primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  /** NULL: from outside the roster. */
  whoId: integer('who_id').$type<MemberId>(),
  name: sealedText('development_mentor', 'name').notNull(),
  post: sealedText('development_mentor', 'post').notNull(),
  isFullMember: integer('is_full_member', { mode: 'boolean' }).notNull(),
  from: text('from_on').notNull(),
  to: text('to_on'),
  endReason: sealedText('development_mentor', 'end_reason'),
  recordedAt: integer('recorded_at').notNull(),
  recordedBy: sealedText('development_mentor', 'recorded_by').notNull(),
});

export const developmentTransferTable = sqliteTable('development_transfer', {
  id: integer('id').primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  kind: text('kind').$type<(typeof transferKinds)[number]>().notNull(),
  on: text('on_day').notNull(),
  unit: sealedText('development_transfer', 'unit').notNull(),
  fromBranch: integer('from_branch').$type<BranchId>(),
  toBranch: integer('to_branch').$type<BranchId>(),
  isChecked: integer('is_checked', { mode: 'boolean' }).notNull(),
  note: sealedText('development_transfer', 'note').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  recordedBy: sealedText('development_transfer', 'recorded_by').notNull(),
});

export const developmentPaperTable = sqliteTable(
  'development_paper',
  {
    id: integer('id').primaryKey(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    code: text('code').notNull(),
    presentOn: text('present_on').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    recordedBy: sealedText('development_paper', 'recorded_by').notNull(),
  },
  (table) => [unique().on(table.memberId, table.code)],
);

/** Local overlays that are on. */
export const ruleOverlayTable = sqliteTable('rule_overlay', {
  packId: text('pack_id').primaryKey(),
  onSince: integer('on_since').notNull(),
  onBy: sealedText('rule_overlay', 'on_by').notNull(),
});
