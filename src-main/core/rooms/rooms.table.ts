import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RoomId, RoomKind } from '../../contract/values.ts';

export const roomTable = sqliteTable('room', {
  id: integer('id').$type<RoomId>().primaryKey(),
  kind: text('kind').$type<RoomKind>().notNull(),
  name: text('name').notNull(),
  opensAt: text('opens_at').notNull(),
  closesAt: text('closes_at').notNull(),
});
