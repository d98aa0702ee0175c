/** The course of one paper, whoever asks for it: a job under its number, drawn, handed over. */
import type { PrintPaper, PrintSides, SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId, PrintRunId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { PaperDocument, PaperMade } from '../paper/document.ts';
import { handOver, type PrinterJob } from './hand-over.ts';
import { leaveDrawing } from './leave-drawing.ts';
import type { PaperNumbersService } from './paper-numbers.service.ts';
import type { PaperOut } from './paper-out.ts';
import { plainTitle } from './plain-title.ts';
import { PrinterFault, type Printers } from './printers.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';
import type { Sheet, SheetMakers } from './sheets.ts';

export interface CourseParts {
  readonly jobs: PrintingRepository;
  readonly numbers: PaperNumbersService;
  readonly paper: { make(document: PaperDocument): Promise<PaperMade> };
  readonly sheets: SheetMakers;
  readonly printers: Printers;
  readonly out: PaperOut;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The spooler has something of ours. */
  readonly onHanded: () => void;
}

export interface Manner {
  readonly copies: number;
  readonly sides: PrintSides;
  readonly paper: PrintPaper;
}

export interface JobWish extends Manner {
  readonly requestKey: string;
  readonly request: SheetRequest;
  /** NULL: saved as a file. */
  readonly printer: string | null;
  readonly isReprint: boolean;
  readonly place?: { readonly runId: PrintRunId; readonly position: number };
  /** Who prints their own pages. */
  readonly ownMemberId?: MemberId;
}

type Recording = (job: PrinterJob, made: PaperMade) => Promise<void>;

export type PrintCourse = ReturnType<typeof printCourse>;

export function printCourse(parts: CourseParts) {
  const { jobs, numbers, paper, sheets, printers, clock } = parts;

  const sheetOf = (request: SheetRequest): Promise<Sheet> =>
    (sheets[request.sheet] as (request: SheetRequest) => Promise<Sheet>)(request);

  const documentOf = (job: StoredJob, sheet: Sheet): PaperDocument =>
    sheet.draw({ number: job.number || null, isReprint: job.isReprint });

  async function notDrawn(job: StoredJob, failure: 'too-slow' | 'not-drawn'): Promise<void> {
    await leaveDrawing(parts, job.id, { state: 'failed', failure });
  }

  async function draw(job: StoredJob, sheet: Sheet): Promise<PaperMade> {
    try {
      return await paper.make(documentOf(job, sheet));
    } catch (error) {
      const isSlow = error instanceof Refusal && error.code === 'paper.too-slow';
      await notDrawn(job, isSlow ? 'too-slow' : 'not-drawn');
      throw error;
    }
  }

  /** @throws Refusal printer.gone, printer.refused, storage.full; what `isAllowed` throws inside the write */
  async function hand(job: PrinterJob, sheet: Sheet, made: PaperMade, isAllowed?: Recording): Promise<StoredJob> {
    const handed = await handOver(parts, job, made, async (...drawn) => {
      await isAllowed?.(...drawn);
      await sheet.drawn?.(made);
    });
    parts.onHanded();
    return handed;
  }

  return {
    sheetOf,
    documentOf,
    draw,
    notDrawn,
    hand,

    numberOf: (request: SheetRequest, sheet: Sheet): Promise<string | null> =>
      sheet.number === undefined ? numbers.of(request.sheet, sheet.subject) : Promise.resolve(sheet.number),

    /** @throws Refusal printer.gone where no spooler answers, printer.unknown */
    async requirePrinter(name: string): Promise<void> {
      try {
        if ((await printers.list()).some((one) => one.name === name)) return;
      } catch (error) {
        if (error instanceof PrinterFault) throw new Refusal('printer.gone');
        throw error;
      }
      throw new Refusal('printer.unknown');
    },

    /** Inside a write: the number and the job; from here on the request is never begun a second time. */
    async begin(sheet: Sheet, wish: JobWish, by: string): Promise<StoredJob> {
      const number = sheet.number ?? (await numbers.issue(wish.request.sheet, sheet.subject));
      const now = clock.now();
      const { requestKey, request, printer, copies, sides, paper: size, isReprint, place, ownMemberId } = wish;
      return jobs.add({
        requestKey,
        number: number ?? '',
        request: JSON.stringify(request),
        title: plainTitle(sheet.title),
        copies,
        sides,
        paper: size,
        printer,
        state: 'rendering',
        failure: null,
        pages: null,
        spoolKey: null,
        systemJob: null,
        isReprint,
        requestedAt: now,
        requestedBy: by,
        updatedAt: now,
        runId: place?.runId ?? null,
        runPosition: place?.position ?? null,
        ownMemberId: ownMemberId ?? null,
      });
    },

    /**
     * A job that came to nothing begins anew under its number, inside or outside a write. Marked as a reprint where the
     * spooler may have had it. Undefined: it is in another state.
     */
    anew: (job: StoredJob): Promise<StoredJob | undefined> =>
      jobs.move(job.id, ['failed', 'cancelled'], {
        state: 'rendering',
        failure: null,
        pages: null,
        systemJob: null,
        spoolKey: null,
        isReprint: job.isReprint || job.spoolKey !== null,
        updatedAt: clock.now(),
      }),

    /**
     * @param isAllowed in the write that records the pages; what it throws is thrown
     * @throws Refusal of the contract's paper problems, printer.gone, printer.refused, storage.full; the job has failed then
     */
    async carryOut(job: PrinterJob, sheet: Sheet, isAllowed?: Recording) {
      const made = await draw(job, sheet);
      return { job: await hand(job, sheet, made, isAllowed), made };
    },
  };
}

export const requestOf = (job: StoredJob): SheetRequest => JSON.parse(job.request) as SheetRequest;

/** @throws TypeError of a file */
export function atPrinter(job: StoredJob): PrinterJob {
  const { printer } = job;
  if (printer === null) throw new TypeError('a saved file has no printer');
  return { ...job, printer };
}
