import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Term } from '../../contract/terms.ts';
import type { AppointmentId, MemberId, Post, TermId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const stationTermTable = sqliteTable('station_term', {
  id: integer('id').$type<TermId>().primaryKey(),
  number: integer('number').notNull(),
  from: text('from_day').notNull(),
  /** Last day; of the current one known only during a hand-over. */
  to: text('to_day'),
  state: text('state').$type<Term['state']>().notNull(),
  createdAt: integer('created_at').notNull(),
  /** Set with the state past. */
  closedAt: integer('closed_at'),
});

export const appointmentTable = sqliteTable('appointment', {
  id: integer('id').$type<AppointmentId>().primaryKey(),
  termId: integer('term_id').$type<TermId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  post: text('post').$type<Post>().notNull(),
  since: text('since').notNull(),
  /** NULL: held now. */
  until: text('until'),
  /** '' at the end of the term. */
  endReason: sealedText('appointment', 'end_reason').notNull(),
  appointedAt: integer('appointed_at').notNull(),
  appointedBy: sealedText('appointment', 'appointed_by').notNull(),
});
