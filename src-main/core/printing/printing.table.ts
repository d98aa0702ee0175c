import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JobState, PrintJob, SheetName } from '../../contract/printing.ts';
import type { PrintJobId } from '../../contract/values.ts';

export const paperNumberTable = sqliteTable('paper_number', {
  number: text('number').primaryKey(),
  sheet: text('sheet').$type<SheetName>().notNull(),
  /** What it is about, e.g. `session:5`; with the sheet, unique. */
  subject: text('subject').notNull(),
  issuedAt: integer('issued_at').notNull(),
});

export const paperSeriesTable = sqliteTable(
  'paper_series',
  { prefix: text('prefix').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.prefix, table.year] })],
);

export const printJobTable = sqliteTable('print_job', {
  id: integer('id').$type<PrintJobId>().primaryKey(),
  requestKey: text('request_key').notNull(),
  number: text('number').notNull(),
  /** JSON of a SheetRequest. */
  request: text('request').notNull(),
  title: text('title').notNull(),
  copies: integer('copies').notNull(),
  /** NULL of a saved PDF. */
  printer: text('printer'),
  state: text('state').$type<JobState>().notNull(),
  failure: text('failure').$type<NonNullable<PrintJob['failure']>>(),
  pages: integer('pages'),
  /** The spooler's own name for the job. */
  systemJob: text('system_job'),
  isReprint: integer('is_reprint', { mode: 'boolean' }).notNull(),
  requestedAt: integer('requested_at').notNull(),
  requestedBy: text('requested_by').notNull(),
  updatedAt: integer('updated_at').notNull(),
});
