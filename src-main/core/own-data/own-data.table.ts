import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ConsentPurpose, DataRequest } from '../../contract/own-data.ts';
import type { DataRequestId, MemberId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

/** Each answer a row: the newest one stands. */
export const consentTable = sqliteTable('consent', {
  id: integer('id').primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  purpose: text('purpose').$type<ConsentPurpose>().notNull(),
  version: text('version').notNull(),
  answer: text('answer').$type<'given' | 'refused' | 'withdrawn'>().notNull(),
  at: integer('at').notNull(),
  channel: text('channel').$type<'kiosk' | 'paper'>().notNull(),
});

export const dataRequestTable = sqliteTable('data_request', {
  id: integer('id').$type<DataRequestId>().primaryKey(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  kind: text('kind').$type<DataRequest['kind']>().notNull(),
  /** Key of a section of the own data, or a purpose. */
  about: sealedText('data_request', 'about').notNull(),
  said: sealedText('data_request', 'said').notNull(),
  askedAt: integer('asked_at').notNull(),
  dueOn: text('due_on').notNull(),
  state: text('state').$type<DataRequest['state']>().notNull(),
  answer: sealedText('data_request', 'answer').notNull(),
  settledAt: integer('settled_at'),
  settledBy: sealedText('data_request', 'settled_by').notNull(),
});
