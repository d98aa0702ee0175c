/** Banks of questions in and out. Files are text only: markup is taken off with a note and never shown as such. */
import { z } from 'zod';
import { questionContent, quizTopic } from './quiz-questions.ts';
import { action, query, requestKey } from './route.ts';
import { fileOut, pageRequest, questionId } from './values.ts';

const opaqueId = z.uuid();

export const importFormats = ['xlsx', 'csv', 'text', 'gift', 'aiken', 'moodle-xml', 'qti', 'json'] as const;
export const importFormat = z.enum(importFormats);
export type ImportFormat = z.output<typeof importFormat>;

export const exportFormats = ['xlsx', 'gift', 'moodle-xml', 'json'] as const;
export const exportFormat = z.enum(exportFormats);
export type ExportFormat = z.output<typeof exportFormat>;

/** Why an item is not taken. */
export const itemFaults = [
  'stem-missing',
  'too-long',
  'options-missing',
  'options-repeated',
  'options-too-many',
  'answer-missing',
  'answer-outside',
  'answer-too-many',
  'answer-repeated',
  'answer-unreadable',
  'judge-options',
  'blanks-differ',
  'blank-not-allowed',
  'article-unknown',
  'markup',
  'type-unknown',
  /** Matching, essay, numeric, gap-match, …: facts `type`. */
  'type-not-supported',
  /** Answers worth a part of the marks. */
  'weights-partial',
  'nothing-left',
  'syntax',
  'difficulty-unreadable',
  'control-characters',
] as const;
export const itemFault = z.enum(itemFaults);
export type ItemFault = z.output<typeof itemFault>;

/** What was changed on the way in; the item is still taken. */
export const itemNotes = [
  'html-removed',
  'picture-left-out',
  'feedback-left-out',
  'type-guessed',
  'topic-guessed',
  'difficulty-assumed',
  'article-unknown',
  'cleaned',
] as const;
export const itemNote = z.enum(itemNotes);
export type ItemNote = z.output<typeof itemNote>;

const facts = z.record(z.string(), z.string().or(z.number()));

export const itemVerdict = z.enum(['added', 'duplicate', 'rejected']);
export type ItemVerdict = z.output<typeof itemVerdict>;

export const importItem = z.strictObject({
  /** From 1, in the order of the file. */
  item: z.int().positive(),
  /** Where it begins: a line of a text, a row of a table; with QTI the name of the file in the archive stands in `part`. */
  line: z.int().positive(),
  part: z.string().nullable(),
  verdict: itemVerdict,
  content: questionContent.nullable(),
  /** What could be read of a rejected item, to recognise it. */
  glimpse: z.string(),
  /** Of a duplicate: a question of the bank, or (NULL) one before it in this file. */
  duplicateOf: questionId.nullable(),
  faults: z.array(z.strictObject({ code: itemFault, facts })),
  notes: z.array(z.strictObject({ code: itemNote, facts })),
});
export type ImportItem = z.output<typeof importItem>;

export const importCounts = z.strictObject({ added: z.int(), duplicates: z.int(), rejected: z.int() });
export type ImportCounts = z.output<typeof importCounts>;

export const bankFileProblems = [
  'file.too-large',
  'file.empty',
  'file.not-a-bank',
  'file.encrypted',
  'file.old-format',
  'file.suspicious',
  'file.too-many-cells',
  /** Facts `limit`. */
  'file.too-many-questions',
  /** Facts `line`. */
  'file.line-too-long',
  /** Facts `line`, `detail`. */
  'file.syntax',
  'file.too-slow',
  'file.broken',
] as const;
export type BankFileFailure = (typeof bankFileProblems)[number];

export const quizExchangeRoutes = {
  /** Begins (no uploadId) or continues a file; pieces of at most 512 KiB, in order, 20 MiB in all. */
  'quiz.uploadBank': action({
    input: {
      uploadId: opaqueId.optional(),
      fileName: z.string().min(1).max(255),
      offset: z.int().min(0),
      base64: z.base64().max(700_000),
    },
    output: z.strictObject({ uploadId: opaqueId, received: z.int() }),
    problems: ['file.too-large', 'upload.out-of-order', 'upload.unknown'],
  }),
  /** Reads the file in the capped child process and judges every item against the bank. Writes nothing. NULL: by content. */
  'quiz.openBank': action({
    input: { uploadId: opaqueId, format: importFormat.nullable() },
    output: z.strictObject({
      importId: opaqueId,
      fileName: z.string(),
      format: importFormat,
      encoding: z.string().nullable(),
      counts: importCounts,
      total: z.int(),
    }),
    problems: [...bankFileProblems, 'upload.unknown'],
  }),
  'quiz.importItems': query({
    input: { importId: opaqueId, verdict: itemVerdict.nullable(), ...pageRequest },
    output: z.strictObject({ items: z.array(importItem), total: z.int() }),
    problems: ['bank-import.unknown'],
  }),
  /**
   * One transaction, exactly once. `all-or-nothing` is refused where one item was rejected; duplicates are never added.
   * Judged again inside: refused as stale where the bank has changed so that the verdicts differ.
   */
  'quiz.commitImport': action({
    input: { requestKey, importId: opaqueId, mode: z.enum(['all-or-nothing', 'accepted']) },
    output: importCounts,
    problems: ['bank-import.unknown', 'bank-import.stale', 'bank-import.nothing-taken', 'bank-import.has-rejected'],
  }),
  'quiz.cancelImport': action({
    input: { importId: opaqueId },
    output: z.strictObject({}),
    problems: ['bank-import.unknown'],
  }),
  /** Questions in use, newest versions; NULL: all topics. */
  'quiz.exportBank': query({
    input: { format: exportFormat, topic: quizTopic.nullable() },
    output: fileOut,
    problems: ['export.nothing'],
  }),
  /** An empty workbook with the headings and two samples. */
  'quiz.importTemplate': query({ input: {}, output: fileOut }),
};
