/** Between the start and the end of the program. */
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { interruptedJobs } from './interrupted.ts';
import type { PaperOut } from './paper-out.ts';
import type { Pause } from './pause.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';
import type { PrintingService } from './printing.service.ts';
import type { PrintRunsRepository } from './runs/print-runs.repository.ts';
import type { runLoop } from './runs/run-loop.ts';
import type { spoolWatch } from './spool-watch.ts';

interface Parts {
  readonly jobs: PrintingRepository;
  readonly runs: PrintRunsRepository;
  readonly out: PaperOut;
  readonly interrupted: ReturnType<typeof interruptedJobs>;
  readonly loop: ReturnType<typeof runLoop>;
  readonly watch: ReturnType<typeof spoolWatch>;
  readonly service: Pick<PrintingService, 'settled'>;
  readonly pause: Pause;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function printingSpan(parts: Parts) {
  const { jobs, runs, out, interrupted, loop, watch, service, pause, database, clock, logger } = parts;
  let goingOn: Promise<void> = Promise.resolve();

  /** Of a run that goes on by itself, and not handed over: it comes in its turn. */
  async function leftAlone(left: readonly StoredJob[]): Promise<StoredJob[]> {
    const underWay = new Set((await runs.underWay()).map(({ id }) => id));
    return left.filter(({ runId, spoolKey }) => runId === null || spoolKey !== null || !underWay.has(runId));
  }

  async function goOn(left: readonly StoredJob[]): Promise<void> {
    try {
      await interrupted.goOn(left);
    } catch (error) {
      logger.error('printing.not-gone-on', { error: error instanceof Error ? error.name : typeof error });
    }
    // Only now: books handed over before come out before those that follow.
    loop.wake();
  }

  return {
    /** Once, before anybody is served. What an earlier run of the program left half done goes on by itself. */
    async start(): Promise<void> {
      await out.empty();
      const files = await database.write(() => jobs.interruptFiles(clock.now()));
      const left = await leftAlone(await jobs.drawing());
      if (files + left.length > 0) logger.warn('printing.interrupted', { files, jobs: left.length });
      watch.wake();
      goingOn = goOn(left);
    },

    /** Papers on their way are given a moment to reach the spooler. */
    async close(withinMs: number): Promise<void> {
      pause.end();
      const settled = Promise.allSettled([service.settled(), goingOn, loop.settled()]);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([settled, late]);
      clearTimeout(timer);
      await watch.stop();
    },
  };
}
