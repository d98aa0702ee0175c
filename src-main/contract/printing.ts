/** Paper: what can be printed, its preview, and the jobs on their way to a printer. */
import { z } from 'zod';
import { action, query, requestKey } from './route.ts';
import {
  campaignId,
  copyId,
  fileOut,
  inspectionId,
  instant,
  localDate,
  memberId,
  pageRequest,
  printJobId,
  sessionId,
} from './values.ts';

/** One printable paper. The same request always gets the same number. */
export const sheetRequest = z.discriminatedUnion('sheet', [
  /** 签到表: who came so far, and empty lines for hand signatures. */
  z.strictObject({ sheet: z.literal('sign-in'), sessionId }),
  /** 会议记录 of a closed session, newest edition; before that a draft without a number. */
  z.strictObject({ sheet: z.literal('minutes'), sessionId }),
  /** 学习记录: of one attendee, or a page for each. */
  z.strictObject({ sheet: z.literal('record'), sessionId, memberId: memberId.optional() }),
  /** 心得 sheets to write on by hand, one for each attendee, each with its own number and code. */
  z.strictObject({ sheet: z.literal('reflection'), sessionId }),
  z.strictObject({ sheet: z.literal('book-labels'), copyIds: z.array(copyId).min(1).max(300) }),
  z.strictObject({ sheet: z.literal('test-page') }),
  /** 安全测验合格证; its number is the certificate's own. */
  z.strictObject({ sheet: z.literal('certificate'), certificate: z.string().regex(/^AQ-\d{4}-\d{6}$/) }),
  z.strictObject({ sheet: z.literal('campaign-report'), campaignId }),
  /** 安全检查记录 of one room. */
  z.strictObject({ sheet: z.literal('inspection'), inspectionId }),
  /** Empty sheets to fill in by hand while walking: one line a room of the building. */
  z.strictObject({ sheet: z.literal('inspection-round'), building: z.string().min(1).max(40), on: localDate }),
]);
export type SheetRequest = z.output<typeof sheetRequest>;
export type SheetName = SheetRequest['sheet'];

/** A character no font here can draw; on paper it stands as its code, e.g. 〔U+2A6D6〕. */
export const missingGlyph = z.strictObject({ character: z.string(), codePoint: z.string(), times: z.int() });
export type MissingGlyph = z.output<typeof missingGlyph>;

/** rendering 排版 queued 已送出 printing 正在打印 done 已完成 failed 未成功 cancelled 已取消 saved 已存为 PDF */
export const jobStates = ['rendering', 'queued', 'printing', 'done', 'failed', 'cancelled', 'saved'] as const;
export const jobState = z.enum(jobStates);
export type JobState = z.output<typeof jobState>;

export const failures = ['interrupted', 'too-slow', 'not-drawn', 'printer-gone', 'printer-stopped', 'refused'] as const;

export const printJob = z.strictObject({
  jobId: printJobId,
  number: z.string(),
  sheet: z.string(),
  title: z.string(),
  copies: z.int(),
  /** NULL of a saved PDF. */
  printer: z.string().nullable(),
  state: jobState,
  failure: z.enum(failures).nullable(),
  pages: z.int().nullable(),
  isReprint: z.boolean(),
  requestedAt: instant,
  requestedBy: z.string(),
  updatedAt: instant,
});
export type PrintJob = z.output<typeof printJob>;

export const printer = z.strictObject({
  name: z.string(),
  description: z.string(),
  isDefault: z.boolean(),
  state: z.enum(['ready', 'busy', 'stopped', 'unknown']),
});
export type Printer = z.output<typeof printer>;

const paperProblems = [
  'paper.too-slow',
  'paper.not-drawn',
  'paper.nothing-to-print',
  'reading.unknown',
  'reading.not-attended',
  'book.unknown',
  'certificate.unknown',
  'campaign.unknown',
  'inspection.unknown',
] as const;

export const printingRoutes = {
  /**
   * Draws it in a child process and looks at the result. Nothing is stored but the numbers of single 心得 sheets, which
   * keep them. A paper not printed yet shows no number.
   */
  'printing.preview': action({
    input: { request: sheetRequest },
    output: z.strictObject({
      file: fileOut,
      pages: z.int(),
      number: z.string().nullable(),
      missing: z.array(missingGlyph),
    }),
    problems: paperProblems,
  }),
  /** The PDF itself, numbered, as a job of its own. */
  'printing.save': action({
    input: { requestKey, request: sheetRequest },
    output: z.strictObject({ job: printJob, file: fileOut, missing: z.array(missingGlyph) }),
    problems: paperProblems,
  }),
  'printing.print': action({
    input: { requestKey, request: sheetRequest, printer: z.string().min(1).max(200), copies: z.int().min(1).max(50) },
    output: z.strictObject({ job: printJob, missing: z.array(missingGlyph) }),
    problems: [...paperProblems, 'printer.unknown', 'printer.gone', 'printer.refused'],
  }),
  /** The same paper under the same number, as it is now; marked 重印. */
  'printing.reprint': action({
    input: { requestKey, jobId: printJobId, printer: z.string().min(1).max(200), copies: z.int().min(1).max(50) },
    output: z.strictObject({ job: printJob, missing: z.array(missingGlyph) }),
    problems: [...paperProblems, 'job.unknown', 'printer.unknown', 'printer.gone', 'printer.refused'],
  }),
  'printing.cancel': action({
    input: { jobId: printJobId },
    output: printJob,
    problems: ['job.unknown', 'job.over', 'printer.gone', 'printer.refused'],
  }),
  /** `usual`: the printer of the last job, if it is still there. */
  'printing.printers': query({
    input: {},
    output: z.strictObject({
      printers: z.array(printer),
      usual: z.string().nullable(),
      isSystemReachable: z.boolean(),
    }),
  }),
  /** Newest first. */
  'printing.jobs': query({
    input: { ...pageRequest },
    output: z.strictObject({ jobs: z.array(printJob), total: z.int(), unfinished: z.int() }),
  }),
};
