import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row at most; none before set-up. */
export const stationTable = sqliteTable('station', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  contact: text('contact').notNull(),
  studentNumberPattern: text('student_number_pattern').notNull(),
  autumnTermStart: text('autumn_term_start').notNull(),
  springTermStart: text('spring_term_start').notNull(),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
  noticeVersion: text('notice_version').notNull(),
  noticeConfirmedAt: integer('notice_confirmed_at').notNull(),
  setUpAt: integer('set_up_at').notNull(),
});
