import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JobState, PrintJob, PrintPaper, PrintRun, PrintSides, SheetName } from '../../contract/printing.ts';
import type { MemberId, PrintJobId, PrintRunId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

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
  title: sealedText('print_job', 'title').notNull(),
  copies: integer('copies').notNull(),
  /** NULL of a saved PDF. */
  printer: text('printer'),
  state: text('state').$type<JobState>().notNull(),
  failure: text('failure').$type<NonNullable<PrintJob['failure']>>(),
  pages: integer('pages'),
  /** What the spooler finds this attempt by; set before it hears of it: from then on something may come out. */
  spoolKey: text('spool_key'),
  /** The spooler's own name for the job. */
  systemJob: text('system_job'),
  isReprint: integer('is_reprint', { mode: 'boolean' }).notNull(),
  requestedAt: integer('requested_at').notNull(),
  requestedBy: sealedText('print_job', 'requested_by').notNull(),
  updatedAt: integer('updated_at').notNull(),
  sides: text('sides').$type<PrintSides>().notNull(),
  paper: text('paper').$type<PrintPaper>().notNull(),
  /** With its place in the run; NULL: on its own. */
  runId: integer('run_id').$type<PrintRunId>(),
  runPosition: integer('run_position'),
  /** Whose own pages these are, printed by themselves at the kiosk; NULL: by staff. */
  ownMemberId: integer('own_member_id').$type<MemberId>(),
});

export const printRunTable = sqliteTable('print_run', {
  id: integer('id').$type<PrintRunId>().primaryKey(),
  requestKey: text('request_key').notNull(),
  /** JSON of what was asked for. */
  request: text('request').notNull(),
  title: sealedText('print_run', 'title').notNull(),
  printer: text('printer').notNull(),
  copies: integer('copies').notNull(),
  sides: text('sides').$type<PrintSides>().notNull(),
  paper: text('paper').$type<PrintPaper>().notNull(),
  state: text('state').$type<PrintRun['state']>().notNull(),
  startedAt: integer('started_at').notNull(),
  startedBy: sealedText('print_run', 'started_by').notNull(),
  endedAt: integer('ended_at'),
});

export const printRunItemTable = sqliteTable(
  'print_run_item',
  {
    runId: integer('run_id').$type<PrintRunId>().notNull(),
    position: integer('position').notNull(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    state: text('state').$type<'waiting' | 'printed' | 'failed' | 'cancelled'>().notNull(),
    failure: text('failure'),
    pages: integer('pages'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.position] })],
);

/** One row. */
export const printQuotaTable = sqliteTable('print_quota', {
  id: integer('id').primaryKey(),
  ownPagesADay: integer('own_pages_a_day').notNull(),
});
