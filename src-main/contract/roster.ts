import { z } from 'zod';
import { writingProblems } from './backup.ts';
import { action, command, query, requestKey } from './route.ts';
import { fileOut, instant, pageRequest } from './values.ts';

/** An opaque name of a file on its way in or of an import under way; lives in core's memory, gone with the process. */
const opaqueId = z.uuid();

/** Same order as the columns of the empty template. */
export const rosterFields = [
  'studentNumber',
  'name',
  'sex',
  'ethnicity',
  'nativePlace',
  'birthMonth',
  'college',
  'major',
  'className',
  'grade',
  'building',
  'dormRoom',
  'bed',
  'politicalStatus',
  'appliedOn',
  'activistOn',
  'card',
] as const;
export const rosterField = z.enum(rosterFields);
export type RosterField = z.output<typeof rosterField>;

/** Why a column is not read: unknown heading; a kind of data that is never stored (P-01); or the field came before. */
export const ignoredColumn = z.strictObject({
  heading: z.string(),
  reason: z.enum(['unknown', 'never-stored', 'repeated']),
});

export const rowVerdict = z.enum(['added', 'updated', 'unchanged', 'rejected']);
export type RowVerdict = z.output<typeof rowVerdict>;

/** `code` keys a sentence in words; facts fill it. The row is as the spreadsheet numbers it, from 1. */
export const rowIssue = z.strictObject({
  field: rosterField.nullable(),
  code: z.enum([
    'missing',
    'number-damaged',
    'number-malformed',
    'number-repeated-in-file',
    'name-malformed',
    'value-not-in-list',
    'date-unreadable',
    'too-long',
    'card-malformed',
    'card-bound-to-other',
    'card-repeated-in-file',
    'formula-error',
    // notes: the row is still accepted
    'cleaned',
    'name-differs',
  ]),
  isError: z.boolean(),
  facts: z.record(z.string(), z.string().or(z.number())),
});
export type RowIssue = z.output<typeof rowIssue>;

export const rosterRow = z.strictObject({
  row: z.int().positive(),
  verdict: rowVerdict,
  /** Only what the file says; '' where it says nothing. */
  values: z.partialRecord(rosterField, z.string()),
  /** For `updated`: what the roster has now in the fields that differ. */
  before: z.partialRecord(rosterField, z.string()),
  issues: z.array(rowIssue),
  /** Whether the commit will take it. Updates that change a name start false: nothing is overwritten silently. */
  isTaken: z.boolean(),
});
export type RosterRow = z.output<typeof rosterRow>;

export const rosterCounts = z.strictObject({ added: z.int(), updated: z.int(), unchanged: z.int(), rejected: z.int() });
export type RosterCounts = z.output<typeof rosterCounts>;

const fileProblems = [
  'file.too-large',
  'file.empty',
  'file.not-a-table',
  'file.encrypted',
  'file.old-format',
  'file.suspicious',
  'file.too-many-cells',
  'file.too-slow',
  'file.broken',
] as const;

export const rosterProgress = z.strictObject({
  state: z.enum(['reading', 'ready', 'committing', 'committed', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Set when committed. */
  batchId: z.int().nullable(),
  /** Why the station could not be backed up before; it was imported all the same. NULL: it was backed up, or not yet. */
  backupFailure: z.enum(writingProblems).nullable(),
});
export type RosterProgress = z.output<typeof rosterProgress>;

export const rosterRoutes = {
  /** Begins (no uploadId) or continues a file; pieces of at most 512 KiB, in order, 20 MiB in all. */
  'roster.upload': action({
    input: {
      uploadId: opaqueId.optional(),
      fileName: z.string().min(1).max(255),
      offset: z.int().min(0),
      base64: z.base64().max(700_000),
    },
    output: z.strictObject({ uploadId: opaqueId, received: z.int() }),
    problems: ['file.too-large', 'upload.out-of-order', 'upload.unknown'],
  }),
  /** Opens the file in the capped child process and names its sheets. */
  'roster.open': action({
    input: { uploadId: opaqueId },
    output: z.strictObject({
      importId: opaqueId,
      sheets: z.array(z.strictObject({ name: z.string(), rows: z.int(), looksLikeRoster: z.boolean() })),
    }),
    problems: [...fileProblems, 'upload.unknown'],
  }),
  /** Recognises the columns of one sheet and judges every row against the roster. Writes nothing. */
  'roster.judge': action({
    input: { importId: opaqueId, sheet: z.int().min(0) },
    output: z.strictObject({
      headerRow: z.int(),
      columns: z.array(z.strictObject({ heading: z.string(), field: rosterField })),
      ignoredColumns: z.array(ignoredColumn),
      encoding: z.string().nullable(),
      counts: rosterCounts,
      /** Rows that update a differing name and wait for a decision. */
      undecided: z.int(),
    }),
    problems: [
      'import.unknown',
      'import.no-header',
      'import.no-number-column',
      'import.no-name-column',
      'import.no-rows',
      'file.too-many-cells',
    ],
  }),
  'roster.rows': query({
    input: { importId: opaqueId, verdict: rowVerdict.optional(), ...pageRequest },
    output: z.strictObject({ rows: z.array(rosterRow), total: z.int() }),
    problems: ['import.unknown'],
  }),
  /** Takes or leaves rows; without `rows`, all rows of that verdict. Rejected rows cannot be taken. */
  'roster.decide': action({
    input: {
      importId: opaqueId,
      rows: z.array(z.int()).max(5000).optional(),
      verdict: rowVerdict.optional(),
      take: z.boolean(),
    },
    output: z.strictObject({ taken: z.int() }),
    problems: ['import.unknown'],
  }),
  /** Starts the one transaction; follow it with roster.progress. Refused if the roster changed since it was judged. */
  'roster.commit': action({
    input: { requestKey, importId: opaqueId },
    output: z.strictObject({ total: z.int() }),
    problems: ['import.unknown', 'import.busy', 'import.stale', 'import.nothing-taken'],
  }),
  'roster.progress': query({ input: { importId: opaqueId }, output: rosterProgress, problems: ['import.unknown'] }),
  /** During the commit: rolled back whole. Before it: the preview is forgotten. */
  'roster.cancel': action({ input: { importId: opaqueId }, output: z.strictObject({}), problems: ['import.unknown'] }),
  'roster.history': query({
    input: {},
    output: z.strictObject({
      batches: z.array(
        z.strictObject({
          batchId: z.int(),
          fileName: z.string(),
          committedAt: instant,
          by: z.string(),
          counts: rosterCounts,
          undoneAt: instant.nullable(),
          canUndo: z.boolean(),
        }),
      ),
    }),
  }),
  /** Puts the roster back as it was. People changed or checked in since are kept and named by number. */
  'roster.undo': command({
    input: { batchId: z.int() },
    output: z.strictObject({
      removed: z.int(),
      restored: z.int(),
      kept: z.array(z.strictObject({ studentNumber: z.string(), reason: z.enum(['changed-since', 'has-visits']) })),
    }),
    problems: ['batch.unknown', 'batch.already-undone', 'batch.newer-first', 'batch.expired'],
  }),
  /** The rejected rows as an .xlsx, each with its reason and cure. */
  'roster.errorReport': query({ input: { importId: opaqueId }, output: fileOut, problems: ['import.unknown'] }),
  'roster.template': query({ input: {}, output: fileOut }),
};
