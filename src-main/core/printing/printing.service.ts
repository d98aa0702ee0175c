import { Refusal } from '../../contract/route.ts';
import type { PrintJob, SheetRequest } from '../../contract/printing.ts';
import type { FileOut, PrintJobId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { PaperDocument, PaperMade } from '../paper/document.ts';
import { handOver } from './hand-over.ts';
import type { PaperNumbersService } from './paper-numbers.service.ts';
import type { PaperOut } from './paper-out.ts';
import { fileNameOf, plainTitle } from './plain-title.ts';
import { PrinterFault, type Printers } from './printers.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';
import type { Sheet, SheetMakers } from './sheets.ts';
import { spoolWatch } from './spool-watch.ts';

interface Parts {
  readonly jobs: PrintingRepository;
  readonly numbers: PaperNumbersService;
  readonly paper: { make(document: PaperDocument): Promise<PaperMade> };
  readonly sheets: SheetMakers;
  readonly printers: Printers;
  readonly out: PaperOut;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Milliseconds; for tests. */
  readonly limits?: Partial<typeof usualLimits>;
}

interface PrintWish {
  readonly requestKey: string;
  readonly request: SheetRequest;
  readonly printer: string;
  readonly copies: number;
}

const usualLimits = { watchEvery: 2_000, closeWithin: 3_000 };

export type PrintingService = ReturnType<typeof printingService>;

export function printingService(parts: Parts) {
  const { jobs, numbers, paper, sheets, printers, out, database, clock, logger } = parts;
  const limits = { ...usualLimits, ...parts.limits };
  const watch = spoolWatch({ jobs, printers, clock, logger, everyMs: limits.watchEvery });
  /** By request key: asked twice at once, done once. */
  const underWay = new Map<string, { readonly wish: string; readonly answer: Promise<unknown> }>();

  /** @throws Refusal request.invalid when the key is under way with another wish. */
  async function once<Answer>(requestKey: string, wish: unknown, work: () => Promise<Answer>): Promise<Answer> {
    const asText = JSON.stringify(wish);
    const running = underWay.get(requestKey);
    if (running && running.wish !== asText) throw new Refusal('request.invalid', { field: 'requestKey' });
    if (running) return running.answer as Promise<Answer>;
    const answer = work().finally(() => underWay.delete(requestKey));
    underWay.set(requestKey, { wish: asText, answer });
    return answer;
  }

  const sheetOf = (request: SheetRequest): Promise<Sheet> =>
    (sheets[request.sheet] as (request: SheetRequest) => Promise<Sheet>)(request);

  /** The number and the job, in one transaction; from here on the request is never begun a second time. */
  const begin = (
    sheet: Sheet,
    wish: Omit<PrintWish, 'printer'> & { printer: string | null; isReprint: boolean },
    by: string,
  ) =>
    database.write(async () => {
      const number = await numbers.issue(wish.request.sheet, sheet.subject);
      const now = clock.now();
      return jobs.add({
        requestKey: wish.requestKey,
        number: number ?? '',
        request: JSON.stringify(wish.request),
        title: plainTitle(sheet.title),
        copies: wish.copies,
        printer: wish.printer,
        state: 'rendering',
        failure: null,
        pages: null,
        systemJob: null,
        isReprint: wish.isReprint,
        requestedAt: now,
        requestedBy: by,
        updatedAt: now,
      });
    });

  async function draw(job: StoredJob, sheet: Sheet): Promise<PaperMade> {
    try {
      return await paper.make(sheet.draw({ number: job.number || null, isReprint: job.isReprint }));
    } catch (error) {
      const isSlow = error instanceof Refusal && error.code === 'paper.too-slow';
      const failure = isSlow ? 'too-slow' : 'not-drawn';
      await jobs.move(job.id, ['rendering'], { state: 'failed', failure, updatedAt: clock.now() });
      throw error;
    }
  }

  async function requirePrinter(name: string): Promise<void> {
    try {
      if ((await printers.list()).some((one) => one.name === name)) return;
    } catch (error) {
      if (error instanceof PrinterFault) throw new Refusal('printer.gone');
      throw error;
    }
    throw new Refusal('printer.unknown');
  }

  async function print(wish: PrintWish & { isReprint: boolean }, by: string) {
    const before = await jobs.byKey(wish.requestKey);
    if (before) {
      requireSame(before, wish.request, wish.printer, wish.copies);
      return { job: shownJob(before), missing: [] };
    }
    await requirePrinter(wish.printer);
    const sheet = await sheetOf(wish.request);
    const job = await begin(sheet, wish, by);
    const made = await draw(job, sheet);
    const handed = await handOver({ jobs, printers, out, clock, logger }, { ...job, printer: wish.printer }, made);
    watch.wake();
    return { job: shownJob(handed), missing: [...made.missing] };
  }

  async function known(jobId: PrintJobId): Promise<StoredJob> {
    const job = await jobs.get(jobId);
    if (!job) throw new Refusal('job.unknown');
    return job;
  }

  return {
    async preview(request: SheetRequest) {
      const sheet = await sheetOf(request);
      const number = await numbers.of(request.sheet, sheet.subject);
      const made = await paper.make(sheet.draw({ number, isReprint: false }));
      return { file: pdfOf(sheet, number, made), pages: made.pages, number, missing: [...made.missing] };
    },

    /** The same key again gives the file again, as the paper is now, without a second job. */
    save: (requestKey: string, request: SheetRequest, by: string) =>
      once(requestKey, { request }, async () => {
        const before = await jobs.byKey(requestKey);
        if (before) requireSame(before, request, null, 1);
        const sheet = await sheetOf(request);
        const wish = { requestKey, request, printer: null, copies: 1, isReprint: false };
        const job = before ?? (await begin(sheet, wish, by));
        const made = await draw(job, sheet);
        const { pages } = made;
        const now = { state: 'saved', failure: null, pages, updatedAt: clock.now() } as const;
        const saved = (await jobs.move(job.id, ['rendering', 'failed'], now)) ?? job;
        return { job: shownJob(saved), file: pdfOf(sheet, job.number || null, made), missing: [...made.missing] };
      }),

    print: (wish: PrintWish, by: string) => once(wish.requestKey, wish, () => print({ ...wish, isReprint: false }, by)),

    reprint: (requestKey: string, jobId: PrintJobId, printer: string, copies: number, by: string) =>
      once(requestKey, { jobId, printer, copies }, async () => {
        const { request } = await known(jobId);
        const again = JSON.parse(request) as SheetRequest;
        return print({ requestKey, request: again, printer, copies, isReprint: true }, by);
      }),

    async cancel(jobId: PrintJobId): Promise<PrintJob> {
      const now = { state: 'cancelled', updatedAt: clock.now() } as const;
      const drawing = await jobs.move(jobId, ['rendering'], now);
      if (drawing) return shownJob(drawing);
      const { state, printer, systemJob } = await known(jobId);
      if (printer === null || systemJob === null || (state !== 'queued' && state !== 'printing'))
        throw new Refusal('job.over');
      try {
        await printers.cancel(printer, systemJob);
        // The last page may have been out before the spooler heard of it.
        const isDone = (await printers.stateOf(printer, systemJob)) === 'done';
        const moved = await jobs.move(jobId, ['queued', 'printing'], isDone ? { ...now, state: 'done' } : now);
        if (isDone || !moved) throw new Refusal('job.over');
        return shownJob(moved);
      } catch (error) {
        if (!(error instanceof PrinterFault)) throw error;
        watch.wake();
        throw new Refusal(error.code === 'refused' ? 'printer.refused' : 'printer.gone');
      }
    },

    async printers() {
      try {
        const list = await printers.list();
        const last = await jobs.lastPrinter();
        const usual = list.find(({ name }) => name === last)?.name ?? null;
        return { printers: list.map((one) => ({ ...one })), usual, isSystemReachable: true };
      } catch (error) {
        if (!(error instanceof PrinterFault)) throw error;
        return { printers: [], usual: null, isSystemReachable: false };
      }
    },

    async list(offset: number, limit: number) {
      const [page, total, unfinished] = await Promise.all([jobs.page(offset, limit), jobs.total(), jobs.unfinished()]);
      return { jobs: page.map(shownJob), total, unfinished };
    },

    /** Inside a write: finished jobs asked for before then (epoch ms). Returns how many went. */
    forgetJobs: (before: number): Promise<number> => jobs.removeBefore(before),

    /** Once, before anybody is served: what an earlier run left half done is said to be so. */
    async start(): Promise<void> {
      await out.empty();
      const interrupted = await database.write(() => jobs.interruptDrawing(clock.now()));
      if (interrupted > 0) logger.warn('printing.interrupted', { jobs: interrupted });
      watch.wake();
    },

    /** Papers on their way are given a moment to reach the spooler. */
    async close(): Promise<void> {
      const settled = Promise.allSettled(Array.from(underWay.values(), ({ answer }) => answer));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, limits.closeWithin);
      });
      await Promise.race([settled, late]);
      clearTimeout(timer);
      await watch.stop();
    },
  };
}

/** A key that was meant for something else. @throws Refusal request.invalid */
function requireSame(job: StoredJob, request: SheetRequest, printer: string | null, copies: number): void {
  const isSame = job.request === JSON.stringify(request) && job.printer === printer && job.copies === copies;
  if (!isSame) throw new Refusal('request.invalid', { field: 'requestKey' });
}

function pdfOf(sheet: Sheet, number: string | null, { pdf }: PaperMade): FileOut {
  const base64 = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64');
  return { fileName: fileNameOf(sheet.title, number), mediaType: 'application/pdf', base64 };
}

function shownJob({ id, requestKey: _key, request, systemJob: _job, ...job }: StoredJob): PrintJob {
  return { ...job, jobId: id, sheet: (JSON.parse(request) as SheetRequest).sheet };
}
