import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CardId, MemberId, PoliticalStatus } from '../../contract/values.ts';

export const memberTable = sqliteTable('member', {
  id: integer('id').$type<MemberId>().primaryKey(),
  studentNumber: text('student_number').notNull(),
  name: text('name').notNull(),
  sex: text('sex').$type<'男' | '女'>(),
  ethnicity: text('ethnicity'),
  nativePlace: text('native_place'),
  birthMonth: text('birth_month'),
  college: text('college'),
  major: text('major'),
  className: text('class_name'),
  grade: text('grade'),
  building: text('building'),
  dormRoom: text('dorm_room'),
  bed: text('bed'),
  politicalStatus: text('political_status').$type<PoliticalStatus>(),
  appliedOn: text('applied_on'),
  activistOn: text('activist_on'),
  /** Given by staff; wins over the computed readings. */
  readingOverride: text('reading_override'),
  /** See readings.ts: syllables apart by spaces, other readings after `/`, likeliest first. */
  readings: text('readings').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

export const cardTable = sqliteTable('card', {
  id: integer('id').$type<CardId>().primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  /** Canonical text, see card-uid.ts. */
  uid: text('uid').notNull(),
  boundAt: integer('bound_at').notNull(),
  revokedAt: integer('revoked_at'),
});

export const cardRequestTable = sqliteTable('card_request', {
  id: integer('id').primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  uid: text('uid').notNull(),
  requestedAt: integer('requested_at').notNull(),
});
