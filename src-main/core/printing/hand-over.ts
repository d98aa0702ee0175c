import type { PrintJob } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { PaperMade } from '../paper/document.ts';
import type { PaperOut } from './paper-out.ts';
import { PrinterFault, type Printers } from './printers.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly jobs: Pick<PrintingRepository, 'move' | 'get'>;
  readonly printers: Pick<Printers, 'submit' | 'cancel'>;
  readonly out: PaperOut;
  readonly clock: Clock;
  readonly logger: Logger;
}

type PrinterJob = StoredJob & { readonly printer: string };

/**
 * A drawn paper to the spooler. Returns the job as it then is: queued, or cancelled by somebody meanwhile.
 * @throws Refusal printer.gone, printer.refused, storage.full; the job has failed then.
 */
export async function handOver(parts: Parts, job: PrinterJob, made: PaperMade): Promise<StoredJob> {
  const { jobs, printers, clock, logger } = parts;
  const drawn = await jobs.move(job.id, ['rendering'], { pages: made.pages, updatedAt: clock.now() });
  if (!drawn) return now(parts, job);
  const systemJob = await submit(parts, job, made);
  const queued = await jobs.move(job.id, ['rendering'], { state: 'queued', systemJob, updatedAt: clock.now() });
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

async function submit(parts: Parts, job: PrinterJob, made: PaperMade): Promise<string> {
  const { jobs, printers, out, clock } = parts;
  const fail = (failure: PrintJob['failure']) =>
    jobs.move(job.id, ['rendering'], { state: 'failed', failure, updatedAt: clock.now() });
  try {
    const file = await out.put(`${job.id}.pdf`, made.pdf);
    try {
      return await printers.submit({ printer: job.printer, file, title: job.title, copies: job.copies });
    } finally {
      await out.remove(file);
    }
  } catch (error) {
    if (error instanceof PrinterFault) {
      const isRefused = error.code === 'refused';
      await fail(isRefused ? 'refused' : 'printer-gone');
      throw new Refusal(isRefused ? 'printer.refused' : 'printer.gone');
    }
    await fail('interrupted');
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Refusal('storage.full');
    throw error;
  }
}
