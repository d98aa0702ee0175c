import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MemberId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const personalCodeTable = sqliteTable('personal_code', {
  memberId: integer('member_id').$type<MemberId>().primaryKey(),
  hash: text('hash').notNull(),
  setAt: integer('set_at').notNull(),
  setBy: sealedText('personal_code', 'set_by').notNull(),
  failures: integer('failures').notNull(),
  waitLeftMs: integer('wait_left_ms').notNull(),
});
