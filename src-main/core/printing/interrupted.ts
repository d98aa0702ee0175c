/** What was on its way when the program ended goes on: asked for once, it comes out once. */
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { leaveDrawing } from './leave-drawing.ts';
import type { Pause } from './pause.ts';
import { atPrinter, type PrintCourse, requestOf } from './print-course.ts';
import { type Found, PrinterFault, type Printers } from './printers.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly jobs: PrintingRepository;
  readonly course: PrintCourse;
  readonly printers: Pick<Printers, 'find' | 'list'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pause: Pause;
  /** In the write that records the pages. @throws Refusal own.quota-used */
  readonly isAllowed: (job: StoredJob, pages: number) => Promise<void>;
  readonly onHanded: () => void;
  /** A program that was handing over when ours ended may live a moment longer. */
  readonly orphansLiveMs: number;
}

export function interruptedJobs(parts: Parts) {
  const { jobs, course, printers, logger, pause, orphansLiveMs } = parts;

  async function find(job: StoredJob, key: string): Promise<Found> {
    const attempt = { printer: job.printer ?? '', key, since: job.updatedAt };
    const first = await printers.find(attempt);
    if (first !== 'never') return first;
    await pause.during(orphansLiveMs);
    return printers.find(attempt);
  }

  async function drawAgain(job: StoredJob): Promise<void> {
    try {
      const sheet = await course.sheetOf(requestOf(job));
      await course.carryOut(atPrinter(job), sheet, (_job, made) => parts.isAllowed(job, made.pages));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Where it failed on its way the job says so already, and stays as it is.
      const isOver = error.code === 'own.quota-used';
      await leaveDrawing(parts, job.id, isOver ? { state: 'cancelled' } : { state: 'failed', failure: 'not-drawn' });
    }
  }

  /** @throws PrinterFault unreachable */
  async function resume(job: StoredJob): Promise<void> {
    // Without a spooler nothing is lost yet.
    await printers.list();
    const there = job.spoolKey === null ? 'never' : await find(job, job.spoolKey);
    if (pause.isOver()) return;
    if (there === 'never') return drawAgain(job);
    if (there === 'unknown') {
      await leaveDrawing(parts, job.id, { state: 'failed', failure: 'interrupted' });
      logger.warn('printing.interrupted', { jobs: 1 });
      return;
    }
    await leaveDrawing(parts, job.id, { state: 'queued', systemJob: there.systemJob });
    parts.onHanded();
  }

  return {
    /** One after the other, as they were asked for; waits for a spooler that does not answer yet. */
    async goOn(left: readonly StoredJob[]): Promise<void> {
      for (const { id } of left) {
        for (let isWaiting = true; isWaiting && !pause.isOver();) {
          try {
            const job = await jobs.get(id);
            if (job?.state === 'rendering') await resume(job);
            isWaiting = false;
          } catch (error) {
            if (!(error instanceof PrinterFault)) throw error;
            await pause.during(orphansLiveMs);
          }
        }
      }
    },
  };
}
