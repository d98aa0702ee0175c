import { randomBytes } from 'node:crypto';
import type { PrintJob } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { PaperMade } from '../paper/document.ts';
import { leaveDrawing } from './leave-drawing.ts';
import type { PaperOut } from './paper-out.ts';
import { type Found, type PaperForPrinter, PrinterFault, type Printers } from './printers.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly jobs: Pick<PrintingRepository, 'move' | 'get' | 'settlePlace'>;
  readonly printers: Pick<Printers, 'submit' | 'find' | 'cancel'>;
  readonly out: PaperOut;
  readonly database: Pick<Database, 'write'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type PrinterJob = StoredJob & { readonly printer: string };

/**
 * A drawn paper to the spooler. Returns the job as it then is: queued, or cancelled by somebody meanwhile.
 * @param recording runs in the write that records its pages, before the spooler hears of it; what it throws is thrown
 * @throws Refusal printer.gone, printer.refused, storage.full; the job has failed then.
 */
export async function handOver(
  parts: Parts,
  job: PrinterJob,
  made: PaperMade,
  recording: (job: PrinterJob, made: PaperMade) => Promise<void>,
): Promise<StoredJob> {
  const { jobs, printers, database, clock, logger } = parts;
  const key = randomBytes(6).toString('hex');
  const marked = await database.write(async () => {
    const fields = { pages: made.pages, spoolKey: key, updatedAt: clock.now() };
    const moved = await jobs.move(job.id, ['rendering'], fields);
    if (moved) await recording(job, made);
    return moved;
  });
  if (!marked) return now(parts, job);
  const systemJob = await submit(parts, job, made.pdf, key);
  const queued = await leaveDrawing(parts, job.id, { state: 'queued', systemJob });
  if (queued) return queued;
  try {
    await printers.cancel(job.printer, systemJob);
  } catch (error) {
    if (!(error instanceof PrinterFault)) throw error;
    logger.warn('printing.cancelled-late', { code: error.code });
  }
  return now(parts, job);
}

const now = async ({ jobs }: Parts, job: StoredJob): Promise<StoredJob> => (await jobs.get(job.id)) ?? job;

async function submit(parts: Parts, job: PrinterJob, pdf: Uint8Array, key: string): Promise<string> {
  const { printers, out, clock } = parts;
  const { printer, title, copies, sides, paper } = job;
  const since = clock.now();
  const fail = (failure: PrintJob['failure'], isOut: boolean) =>
    leaveDrawing(parts, job.id, { state: 'failed', failure, ...(isOut ? {} : { spoolKey: null }) });
  try {
    const asFile: PaperForPrinter['asFile'] = (work) => out.whileThere(`${key}.pdf`, pdf, work);
    return await printers.submit({ printer, pdf, asFile, title, copies, sides, paper, key });
  } catch (error) {
    if (!(error instanceof PrinterFault)) {
      const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
      await fail('interrupted', !isFull);
      throw isFull ? new Refusal('storage.full') : error;
    }
    // The program that hands over may have been given up while the spooler took the paper all the same.
    const found = await whetherThere(printers, { printer, key, since });
    if (typeof found === 'object') return found.systemJob;
    const isRefused = error.code === 'refused';
    await fail(isRefused ? 'refused' : 'printer-gone', found === 'unknown' && error.code === 'unreachable');
    throw new Refusal(isRefused ? 'printer.refused' : 'printer.gone');
  }
}

async function whetherThere(
  printers: Pick<Printers, 'find'>,
  attempt: Parameters<Printers['find']>[0],
): Promise<Found> {
  try {
    return await printers.find(attempt);
  } catch (error) {
    if (error instanceof PrinterFault) return 'unknown';
    throw error;
  }
}
