import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Identification, MemberId, Purpose, RoomId, VisitId, VisitState } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const visitTable = sqliteTable('visit', {
  id: integer('id').$type<VisitId>().primaryKey(),
  /** NULL for a guest. */
  memberId: integer('member_id').$type<MemberId>(),
  guestName: sealedText('visit', 'guest_name'),
  roomId: integer('room_id').$type<RoomId>().notNull(),
  purpose: text('purpose').$type<Purpose>().notNull(),
  checkedInAt: integer('checked_in_at').notNull(),
  /** NULL while open, and for a visit voided while open. */
  checkedOutAt: integer('checked_out_at'),
  identifiedBy: text('identified_by').$type<Identification>().notNull(),
  kiosk: text('kiosk').notNull(),
  state: text('state').$type<VisitState>().notNull(),
  voidReason: sealedText('visit', 'void_reason'),
  checkInRequest: text('check_in_request').notNull(),
  /** The request that ended it; NULL when the clock or staff did. */
  checkOutRequest: text('check_out_request'),
});

export const harbourCountTable = sqliteTable(
  'harbour_count',
  {
    roomId: integer('room_id').$type<RoomId>().notNull(),
    hourStart: integer('hour_start').notNull(),
    entered: integer('entered').notNull().default(0),
    leftAgain: integer('left_again').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.roomId, table.hourStart] })],
);

export const monthTotalTable = sqliteTable(
  'month_total',
  {
    month: text('month').notNull(),
    roomId: integer('room_id').$type<RoomId>().notNull(),
    visits: integer('visits').notNull(),
    minutes: integer('minutes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.roomId] })],
);
