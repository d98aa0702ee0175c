/** Paper: what can be printed, its preview, and the jobs on their way to a printer. */
import { z } from 'zod';
import { action, command, query, requestKey } from './route.ts';
import {
  assemblyId,
  campaignId,
  copyId,
  fileOut,
  inspectionId,
  instant,
  localDate,
  memberId,
  pageRequest,
  noticeId,
  printJobId,
  printRunId,
  sessionId,
} from './values.ts';
import { auditFilter } from './audit.ts';
import { handbookPage } from './handbook-pages.ts';

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
  /** Pages of one person's 手册; NULL: the whole book. `leaf`: that sheet alone of the one page named. */
  z.strictObject({
    sheet: z.literal('handbook'),
    memberId,
    pages: z.array(handbookPage).min(1).nullable(),
    leaf: z.int().min(1).nullable(),
  }),
  /** Blank pages to fill in by hand. */
  z.strictObject({ sheet: z.literal('handbook-blank'), pages: z.array(handbookPage).min(1) }),
  /** 公示 as it is put up, and the slip for opinions on it. */
  z.strictObject({ sheet: z.literal('notice'), noticeId }),
  z.strictObject({ sheet: z.literal('notice-feedback'), noticeId }),
  /** 值班表 of a week. */
  z.strictObject({ sheet: z.literal('rota-week'), monday: localDate }),
  /** 换届选举结果 and 交接清单. */
  z.strictObject({ sheet: z.literal('assembly-result'), assemblyId }),
  z.strictObject({ sheet: z.literal('hand-over'), assemblyId }),
  /** 审计记录, as filtered. */
  z.strictObject({ sheet: z.literal('audit'), ...auditFilter }),
  /** 个人信息副本: all that is held on one person. */
  z.strictObject({ sheet: z.literal('own-data'), memberId }),
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

/** 单面, 双面（长边翻转）, 双面（短边翻转） */
export const printSides = z.enum(['one-sided', 'two-sided-long-edge', 'two-sided-short-edge']);
export type PrintSides = z.output<typeof printSides>;
/** Paper in the tray; pages are A4 and made to fit. */
export const printPaper = z.enum(['A4', 'A3', 'A5']);
export type PrintPaper = z.output<typeof printPaper>;

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
  sides: printSides,
  paper: printPaper,
  /** Of the run it belongs to; NULL: on its own. */
  printRunId: printRunId.nullable(),
  requestedAt: instant,
  requestedBy: z.string(),
  updatedAt: instant,
});
export type PrintJob = z.output<typeof printJob>;

/** under-way 进行中, done 已完成, cancelled 已取消 */
export const printRun = z.strictObject({
  printRunId,
  title: z.string(),
  printer: z.string(),
  copies: z.int(),
  sides: printSides,
  paper: printPaper,
  state: z.enum(['under-way', 'done', 'cancelled']),
  total: z.int(),
  /** Handed to the printer. */
  printed: z.int(),
  failed: z.int(),
  pages: z.int(),
  startedAt: instant,
  startedBy: z.string(),
  endedAt: instant.nullable(),
});
export type PrintRun = z.output<typeof printRun>;

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
  'member.unknown',
  'development.no-file',
  'handbook.leaf-unknown',
  'notice.unknown',
  'notice.not-published',
  'assembly.unknown',
] as const;

/** How it comes out. */
const manner = {
  copies: z.int().min(1).max(50),
  sides: printSides.default('one-sided'),
  paper: printPaper.default('A4'),
};

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
    input: { requestKey, request: sheetRequest, printer: z.string().min(1).max(200), ...manner },
    output: z.strictObject({ job: printJob, missing: z.array(missingGlyph) }),
    problems: [...paperProblems, 'printer.unknown', 'printer.gone', 'printer.refused'],
  }),
  /** The same paper under the same number, as it is now; marked 重印. */
  'printing.reprint': action({
    input: { requestKey, jobId: printJobId, printer: z.string().min(1).max(200), ...manner },
    output: z.strictObject({ job: printJob, missing: z.array(missingGlyph) }),
    problems: [...paperProblems, 'job.unknown', 'printer.unknown', 'printer.gone', 'printer.refused'],
  }),
  'printing.cancel': action({
    input: { jobId: printJobId },
    output: printJob,
    problems: ['job.unknown', 'job.over', 'printer.gone', 'printer.refused'],
  }),
  /** `usual`: the printer of the last job, if it is still there, and how it printed. */
  'printing.printers': query({
    input: {},
    output: z.strictObject({
      printers: z.array(printer),
      usual: z.string().nullable(),
      usualSides: printSides,
      usualPaper: printPaper,
      isSystemReachable: z.boolean(),
    }),
  }),
  /** A failed or cancelled job once more, under its number, without the mark of a reprint where nothing came out. */
  'printing.retry': action({
    input: { jobId: printJobId },
    output: printJob,
    problems: [...paperProblems, 'job.unknown', 'job.not-failed', 'printer.gone', 'printer.refused'],
  }),
  /** Pages a person may print at the kiosk a day. */
  'printing.quota': query({ input: {}, output: z.strictObject({ ownPagesADay: z.int() }) }),
  'printing.saveQuota': command({
    input: { ownPagesADay: z.int().min(0).max(500) },
    output: z.strictObject({}),
  }),
  /** Newest first. */
  'printing.jobs': query({
    input: { ...pageRequest },
    output: z.strictObject({ jobs: z.array(printJob), total: z.int(), unfinished: z.int() }),
  }),
};
