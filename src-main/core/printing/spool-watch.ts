/** Asks the spooler about the jobs it has, as long as it has any, and writes down what it says. */
import type { PrintJob } from '../../contract/printing.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { PrinterFault, type Printers, type SpoolState } from './printers.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly jobs: Pick<PrintingRepository, 'atSpooler' | 'move' | 'settlePlace'>;
  readonly printers: Printers;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly everyMs: number;
}

type Verdict = Pick<PrintJob, 'state' | 'failure'>;
const verdict = (state: PrintJob['state'], failure: PrintJob['failure'] = null): Verdict => ({ state, failure });

export function spoolWatch({ jobs, printers, clock, logger, everyMs }: Parts) {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;

  const isThere = async (printer: string) => (await printers.list()).some(({ name }) => name === printer);

  async function verdictOf(job: StoredJob & { printer: string }, said: SpoolState): Promise<Verdict> {
    switch (said) {
      case 'waiting':
      case 'stopped':
        return verdict('queued');
      case 'printing':
        return verdict('printing');
      case 'done':
        return verdict('done');
      case 'aborted':
        return verdict('failed', 'printer-stopped');
      // A printer that is taken away takes its jobs along.
      case 'cancelled':
        return (await isThere(job.printer)) ? verdict('cancelled') : verdict('failed', 'printer-gone');
      case 'gone':
        return (await isThere(job.printer)) ? verdict('done') : verdict('failed', 'printer-gone');
    }
  }

  /** An unreachable spooler says nothing about the job: it stays as it was. */
  async function follow(job: StoredJob): Promise<void> {
    const { printer, systemJob } = job;
    if (printer === null || systemJob === null) return;
    try {
      const now = await verdictOf({ ...job, printer }, await printers.stateOf(printer, systemJob));
      if (now.state === job.state) return;
      const moved = await jobs.move(job.id, ['queued', 'printing'], { ...now, updatedAt: clock.now() });
      if (moved && now.failure !== null) await jobs.settlePlace(moved);
      if (now.failure !== null) logger.warn('printing.failed', { failure: now.failure });
    } catch (error) {
      if (!(error instanceof PrinterFault)) throw error;
    }
  }

  async function look(): Promise<void> {
    isWanted = false;
    try {
      for (const job of await jobs.atSpooler()) await follow(job);
      isWanted ||= (await jobs.atSpooler()).length > 0;
    } catch (error) {
      isWanted = true;
      logger.error('printing.watch-failed', { error: error instanceof Error ? error.name : typeof error });
    }
    if (isStopped || !isWanted) {
      isRunning = false;
      return;
    }
    timer = setTimeout(() => {
      round = look();
    }, everyMs);
    timer.unref();
  }

  return {
    /** The spooler has something of ours. */
    wake(): void {
      isWanted = true;
      if (isRunning || isStopped) return;
      isRunning = true;
      round = look();
    },

    /** Waits for a round under way. */
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
