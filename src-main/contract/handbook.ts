/** 手册: pages H0–H15 of one person's book, runs over many books, and codes scanned from paper. */
import { z } from 'zod';
import { printRun, printSides, printPaper } from './printing.ts';
import { action, query, requestKey } from './route.ts';
import { branchId, instant, localDate, memberId, printRunId } from './values.ts';
import { handbookPage } from './handbook-pages.ts';
import { stageNumber } from './development-steps.ts';

export const pageOutline = z.strictObject({
  page: handbookPage,
  title: z.string(),
  /** Records that stand on it. */
  records: z.int(),
  /** Sheets of paper sides it takes now. */
  leaves: z.int(),
  lastPrintedAt: instant.nullable(),
  /** What was printed last still says what the records say; NULL: never printed. */
  isCurrent: z.boolean().nullable(),
});
export type PageOutline = z.output<typeof pageOutline>;

export const handbookRoutes = {
  'handbook.outline': query({
    input: { memberId },
    output: z.strictObject({
      memberId,
      name: z.string(),
      studentNumber: z.string(),
      bookNumber: z.string(),
      pages: z.array(pageOutline),
    }),
    problems: ['member.unknown', 'development.no-file'],
  }),
  /** Text of a page's small code, typed or scanned. */
  'handbook.scan': query({
    input: { code: z.string().trim().min(1).max(64) },
    output: z.strictObject({
      code: z.string(),
      memberId,
      name: z.string(),
      studentNumber: z.string(),
      bookNumber: z.string(),
      page: handbookPage,
      title: z.string(),
      leaf: z.int(),
      firstPrintedAt: instant,
      lastPrintedAt: instant,
      prints: z.int(),
      /** current: as the records are. changed: they say something else now. gone: the leaf holds nothing any more. */
      verdict: z.enum(['current', 'changed', 'gone']),
    }),
    problems: ['handbook.code-malformed', 'handbook.code-unknown'],
  }),
  /** Books, or pages of books, of many people: one print job a book. The run goes on after a restart where it stopped. */
  'handbook.startRun': action({
    input: {
      requestKey,
      /** Either people by name, or everybody under way of a branch and stage. */
      who: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('people'), people: z.array(memberId).min(1).max(2000) }),
        z.strictObject({ by: z.literal('branch'), branchId: branchId.nullable(), stage: stageNumber.nullable() }),
      ]),
      /** NULL: the whole book. */
      pages: z.array(handbookPage).min(1).nullable(),
      printer: z.string().min(1).max(200),
      copies: z.int().min(1).max(10),
      sides: printSides,
      paper: printPaper,
    },
    output: printRun,
    problems: ['handbook.nobody', 'printer.unknown', 'printer.gone'],
  }),
  'handbook.runs': query({ input: {}, output: z.strictObject({ runs: z.array(printRun) }) }),
  'handbook.run': query({
    input: { printRunId },
    output: z.strictObject({
      run: printRun,
      /** Those that did not come out, with the reason. */
      failures: z.array(z.strictObject({ memberId, name: z.string(), studentNumber: z.string(), code: z.string() })),
    }),
    problems: ['run.unknown'],
  }),
  /** What is at the printer already comes out. */
  'handbook.cancelRun': action({ input: { printRunId }, output: printRun, problems: ['run.unknown', 'run.over'] }),
  /** Those that failed, once more. */
  'handbook.retryRun': action({
    input: { printRunId },
    output: printRun,
    problems: ['run.unknown', 'run.under-way', 'run.nothing-failed'],
  }),
  /** Days by which leaves were first printed; for the list of what went out. */
  'handbook.printed': query({
    input: { from: localDate, to: localDate },
    output: z.strictObject({ books: z.int(), leaves: z.int() }),
  }),
};
