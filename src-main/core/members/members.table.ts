import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CardId, MemberId, PoliticalStatus } from '../../contract/values.ts';
import { blindIndex, sealedText } from '../database/sealed-column.ts';

export const memberTable = sqliteTable('member', {
  id: integer('id').$type<MemberId>().primaryKey(),
  studentNumber: sealedText('member', 'student_number').notNull(),
  studentNumberIndex: blindIndex('student-number', 'student_number_index').notNull(),
  name: sealedText('member', 'name').notNull(),
  sex: text('sex').$type<'男' | '女'>(),
  ethnicity: sealedText('member', 'ethnicity'),
  nativePlace: sealedText('member', 'native_place'),
  birthMonth: sealedText('member', 'birth_month'),
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
  readingOverride: sealedText('member', 'reading_override'),
  /** See readings.ts: syllables apart by spaces, other readings after `/`, likeliest first. */
  readings: sealedText('member', 'readings').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

export const cardTable = sqliteTable('card', {
  id: integer('id').$type<CardId>().primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  /** Canonical text, see card-uid.ts. */
  uid: sealedText('card', 'uid').notNull(),
  uidIndex: blindIndex('card', 'uid_index').notNull(),
  boundAt: integer('bound_at').notNull(),
  revokedAt: integer('revoked_at'),
});

export const cardRequestTable = sqliteTable('card_request', {
  id: integer('id').primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  uid: sealedText('card_request', 'uid').notNull(),
  uidIndex: blindIndex('card', 'uid_index').notNull(),
  requestedAt: integer('requested_at').notNull(),
});
