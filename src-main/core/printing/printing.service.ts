import { Refusal } from '../../contract/route.ts';
import type { PrintJob, PrintPaper, PrintSides, SheetRequest } from '../../contract/printing.ts';
import type { FileOut, MemberId, PrintJobId } from '../../contract/values.ts';
import type { PaperMade } from '../paper/document.ts';
import type { PaperReach } from '../staff/reach.service.ts';
import { leaveDrawing } from './leave-drawing.ts';
import type { OwnPages } from './own-pages.ts';
import { fileNameOf } from './plain-title.ts';
import { atPrinter, type CourseParts, type JobWish, type Manner, type PrintCourse, requestOf } from './print-course.ts';
import { PrinterFault } from './printers.ts';
import type { StoredJob } from './printing.repository.ts';
import type { Sheet } from './sheets.ts';

type Parts = Omit<CourseParts, 'numbers' | 'sheets' | 'out' | 'logger'> & {
  readonly course: PrintCourse;
  readonly ownPages: OwnPages;
};

export interface PrintWish extends Manner {
  readonly requestKey: string;
  readonly request: SheetRequest;
  readonly printer: string;
}

const plain: Manner = { copies: 1, sides: 'one-sided', paper: 'A4' };

export type PrintingService = ReturnType<typeof printingService>;

export function printingService({ course, ownPages, ...parts }: Parts) {
  const { jobs, paper, printers, database, clock } = parts;
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

  async function print(wish: JobWish & { readonly printer: string }, by: string) {
    const before = await jobs.byKey(wish.requestKey);
    if (before) {
      requireSame(before, wish);
      return { job: shownJob(before), missing: [] };
    }
    if (wish.ownMemberId !== undefined) await ownPages.requireSome(wish.ownMemberId, wish.request.sheet);
    await course.requirePrinter(wish.printer);
    const sheet = await course.sheetOf(wish.request);
    const job = await database.write(() => course.begin(sheet, wish, by));
    const { job: handed, made } = await carryOut(job, sheet);
    return { job: shownJob(handed), missing: [...made.missing] };
  }

  async function carryOut(job: StoredJob, sheet: Sheet) {
    try {
      return await course.carryOut(atPrinter(job), sheet, (_job, { pages }) => ownPages.requireAllowed(job, pages));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'own.quota-used')
        await leaveDrawing(parts, job.id, { state: 'cancelled' });
      throw error;
    }
  }

  async function known(jobId: PrintJobId): Promise<StoredJob> {
    const job = await jobs.get(jobId);
    if (!job) throw new Refusal('job.unknown');
    return job;
  }

  /** The list may be asked for where no spooler answers. */
  async function listed() {
    try {
      const [list, usual] = await Promise.all([printers.list(), jobs.usual()]);
      return { list, usual };
    } catch (error) {
      if (error instanceof PrinterFault) return null;
      throw error;
    }
  }

  return {
    async preview(request: SheetRequest) {
      const sheet = await course.sheetOf(request);
      const number = await course.numberOf(request, sheet);
      const made = await paper.make(sheet.draw({ number, isReprint: false }));
      return { file: pdfOf(sheet, number, made), pages: made.pages, number, missing: [...made.missing] };
    },

    /** The same key again gives the file again, as the paper is now, without a second job. */
    save: (requestKey: string, request: SheetRequest, by: string) =>
      once(requestKey, { request }, async () => {
        const wish = { requestKey, request, printer: null, ...plain, isReprint: false };
        const before = await jobs.byKey(requestKey);
        if (before) requireSame(before, wish);
        const sheet = await course.sheetOf(request);
        const job = before ?? (await database.write(() => course.begin(sheet, wish, by)));
        const made = await course.draw(job, sheet);
        const fields = { state: 'saved', failure: null, pages: made.pages, updatedAt: clock.now() } as const;
        const saved = await database.write(async () => {
          const moved = await jobs.move(job.id, ['rendering', 'failed'], fields);
          await sheet.drawn?.(made);
          return moved ?? job;
        });
        return { job: shownJob(saved), file: pdfOf(sheet, job.number || null, made), missing: [...made.missing] };
      }),

    print: (wish: PrintWish, by: string) => once(wish.requestKey, wish, () => print({ ...wish, isReprint: false }, by)),

    reprint: (jobId: PrintJobId, wish: Omit<PrintWish, 'request'>, by: string) =>
      once(wish.requestKey, { jobId, ...wish }, async () => {
        const request = requestOf(await known(jobId));
        return print({ ...wish, request, isReprint: true }, by);
      }),

    /**
     * The person's own pages, counted against the quota of the day.
     * @throws Refusal own.quota-used, and as print()
     */
    async printFor(memberId: MemberId, wish: PrintWish, by: string): Promise<PrintJob> {
      try {
        const own = { ...wish, isReprint: false, ownMemberId: memberId };
        return (await once(wish.requestKey, own, () => print(own, by))).job;
      } catch (error) {
        // It was there a moment ago.
        if (error instanceof Refusal && error.code === 'printer.unknown') throw new Refusal('printer.gone');
        throw error;
      }
    },

    /** @throws Refusal job.unknown, job.not-failed, and of the sheet and the printer; it has failed again then */
    retry: (jobId: PrintJobId): Promise<PrintJob> =>
      once(`retry:${jobId}`, {}, async () => {
        const job = await known(jobId);
        // A file was wanted by who asked for it then.
        if (job.printer === null || !isOver(job)) throw new Refusal('job.not-failed');
        const sheet = await course.sheetOf(requestOf(job));
        const begun = await course.anew(job);
        if (!begun) throw new Refusal('job.not-failed');
        return shownJob((await course.carryOut(atPrinter(begun), sheet)).job);
      }),

    async cancel(jobId: PrintJobId): Promise<PrintJob> {
      const drawing = await leaveDrawing(parts, jobId, { state: 'cancelled' });
      if (drawing) return shownJob(drawing);
      const now = { state: 'cancelled', updatedAt: clock.now() } as const;
      const { state, printer, systemJob } = await known(jobId);
      if (printer === null || systemJob === null || (state !== 'queued' && state !== 'printing'))
        throw new Refusal('job.over');
      try {
        await printers.cancel(printer, systemJob);
        // The last page may have been out before the spooler heard of it.
        const isDone = (await printers.stateOf(printer, systemJob)) === 'done';
        const moved = await jobs.move(jobId, ['queued', 'printing'], isDone ? { ...now, state: 'done' } : now);
        if (isDone || !moved) throw new Refusal('job.over');
        await jobs.settlePlace(moved);
        return shownJob(moved);
      } catch (error) {
        if (!(error instanceof PrinterFault)) throw error;
        parts.onHanded();
        throw new Refusal(error.code === 'refused' ? 'printer.refused' : 'printer.gone');
      }
    },

    async printers() {
      const offered = await listed();
      const { sides = plain.sides, paper: size = plain.paper } = offered?.usual ?? {};
      const manner = { usualSides: sides, usualPaper: size };
      if (offered === null) return { printers: [], usual: null, ...manner, isSystemReachable: false };
      const usual = offered.list.find(({ name }) => name === offered.usual?.printer)?.name ?? null;
      return { printers: offered.list.map((one) => ({ ...one })), usual, ...manner, isSystemReachable: true };
    },

    /**
     * For papers nobody chooses a printer for: the one staff used last, else the system's own choice, else the only one.
     * @throws Refusal printer.none
     */
    async usualPrinter(): Promise<{ printer: string; sides: PrintSides; paper: PrintPaper }> {
      const offered = await listed();
      if (offered === null) throw new Refusal('printer.none');
      const { list, usual } = offered;
      const printer =
        list.find(({ name }) => name === usual?.printer) ??
        list.find(({ isDefault }) => isDefault) ??
        (list.length === 1 ? list[0] : undefined);
      if (printer === undefined) throw new Refusal('printer.none');
      return { printer: printer.name, sides: usual?.sides ?? plain.sides, paper: usual?.paper ?? plain.paper };
    },

    /** Of the papers somebody may see. */
    async list(offset: number, limit: number, papers: PaperReach = null) {
      const [page, total, unfinished] = await Promise.all([
        jobs.page(papers, offset, limit),
        jobs.total(papers),
        jobs.unfinished(papers),
      ]);
      return { jobs: page.map(shownJob), total, unfinished };
    },

    /** What a job prints; undefined: there is none. */
    async requestOf(jobId: PrintJobId): Promise<SheetRequest | undefined> {
      const job = await jobs.get(jobId);
      return job && requestOf(job);
    },

    /** Inside a write: finished jobs asked for before then (epoch ms). Returns how many went. */
    forgetJobs: (before: number): Promise<number> => jobs.removeBefore(before),

    /** When what was asked for is answered, however it ended. */
    settled: (): Promise<unknown> => Promise.allSettled(Array.from(underWay.values(), ({ answer }) => answer)),
  };
}

const isOver = ({ state }: StoredJob): boolean => state === 'failed' || state === 'cancelled';

/** A key that was meant for something else. @throws Refusal request.invalid */
function requireSame(job: StoredJob, { request, printer, copies, sides, paper }: JobWish): void {
  const isSame =
    job.request === JSON.stringify(request) &&
    job.printer === printer &&
    job.copies === copies &&
    job.sides === sides &&
    job.paper === paper;
  if (!isSame) throw new Refusal('request.invalid', { field: 'requestKey' });
}

function pdfOf(sheet: Sheet, number: string | null, { pdf }: PaperMade): FileOut {
  const base64 = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64');
  return { fileName: fileNameOf(sheet.title, number), mediaType: 'application/pdf', base64 };
}

function shownJob(stored: StoredJob): PrintJob {
  const {
    id,
    requestKey: _key,
    request: _request,
    spoolKey: _spoolKey,
    systemJob: _systemJob,
    runId,
    runPosition: _position,
    ownMemberId: _own,
    ...job
  } = stored;
  return { ...job, jobId: id, printRunId: runId, sheet: requestOf(stored).sheet };
}
