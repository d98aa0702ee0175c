import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SwapState } from '../../contract/rota.ts';
import type { MemberId, RoomId, ShiftId, SwapId, TermId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const rotaSlotTable = sqliteTable(
  'rota_slot',
  {
    termId: integer('term_id').$type<TermId>().notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.termId, table.startsAt] })],
);

export const shiftTable = sqliteTable('shift', {
  id: integer('id').$type<ShiftId>().primaryKey(),
  termId: integer('term_id').$type<TermId>().notNull(),
  roomId: integer('room_id').$type<RoomId>().notNull(),
  /** Local day and times of day. */
  day: text('day').notNull(),
  startsAt: text('starts_at').notNull(),
  endsAt: text('ends_at').notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  madeAt: integer('made_at').notNull(),
  madeBy: sealedText('shift', 'made_by').notNull(),
  /** As the visits say: written anew whenever one of them changes. */
  arrivedAt: integer('arrived_at'),
  /** NULL: stayed to the end, or is still there. */
  leftAt: integer('left_at'),
  correctedState: text('corrected_state').$type<'present' | 'absent' | 'excused'>(),
  correctedMinutes: integer('corrected_minutes'),
  correction: sealedText('shift', 'correction').notNull().default(''),
  correctedBy: sealedText('shift', 'corrected_by'),
});

export const shiftSwapTable = sqliteTable('shift_swap', {
  id: integer('id').$type<SwapId>().primaryKey(),
  shiftId: integer('shift_id').$type<ShiftId>().notNull(),
  fromMemberId: integer('from_member_id').$type<MemberId>().notNull(),
  toMemberId: integer('to_member_id').$type<MemberId>().notNull(),
  reason: sealedText('shift_swap', 'reason').notNull(),
  askedAt: integer('asked_at').notNull(),
  state: text('state').$type<SwapState>().notNull(),
  note: sealedText('shift_swap', 'note').notNull().default(''),
  settledAt: integer('settled_at'),
  settledBy: sealedText('shift_swap', 'settled_by').notNull().default(''),
});
