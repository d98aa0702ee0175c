/** Every service of this slice, wired once. */
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { PaperService } from '../paper/paper.service.ts';
import { interruptedJobs } from './interrupted.ts';
import { ownPages } from './own-pages.ts';
import { ownPrintsService } from './own-prints.service.ts';
import { paperNumbersRepository } from './paper-numbers.repository.ts';
import { paperNumbersService } from './paper-numbers.service.ts';
import { paperOut, paperOutIn } from './paper-out.ts';
import { openPause } from './pause.ts';
import { printCourse } from './print-course.ts';
import { printQuotaRepository } from './print-quota.repository.ts';
import type { Printers } from './printers.ts';
import { printingHandlers, type PrintingReach } from './printing.handlers.ts';
import { printingRepository } from './printing.repository.ts';
import { printingService } from './printing.service.ts';
import { printingSpan } from './printing-span.ts';
import { printRunsRepository } from './runs/print-runs.repository.ts';
import { printRunsService } from './runs/print-runs.service.ts';
import { runLoop } from './runs/run-loop.ts';
import { type BooksOf, runPlaces } from './runs/run-places.ts';
import type { SheetMakers } from './sheets.ts';
import { spoolWatch } from './spool-watch.ts';
import { testPageSheet } from './test-page.sheet.ts';
import { unrecordedPaper } from './unrecorded-paper.ts';

export { clearPaperOut } from './paper-out.ts';

interface Parts {
  readonly database: Database;
  readonly paper: PaperService;
  /** Of the slices that print. */
  readonly sheets: Omit<SheetMakers, 'test-page'> & Partial<SheetMakers>;
  readonly booksOf: BooksOf;
  readonly stationName: () => string;
  readonly printers: Printers;
  readonly dataDir: string;
  readonly nameOf: (caller: Caller) => string;
  readonly reach: PrintingReach;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Milliseconds; for tests. */
  readonly limits?: Partial<typeof usualLimits>;
}

const usualLimits = { watchEvery: 2_000, closeWithin: 3_000, orphansLive: 2_000, againAfter: 5_000 };

export function openPrinting({ database, sheets, booksOf, stationName, dataDir, nameOf, reach, ...parts }: Parts) {
  const { clock, logger, printers, paper } = parts;
  const limits = { ...usualLimits, ...parts.limits };
  const db = database.statements;
  const [jobs, runs, quota] = [printingRepository(db), printRunsRepository(db), printQuotaRepository(db)];
  const out = paperOut(paperOutIn(dataDir));
  const pause = openPause();
  const watch = spoolWatch({ jobs, printers, clock, logger, everyMs: limits.watchEvery });
  const onHanded = watch.wake;
  const own = ownPages({ quota, jobs, clock });
  const course = printCourse({
    jobs,
    numbers: paperNumbersService(paperNumbersRepository(db), clock),
    paper,
    sheets: { 'test-page': () => Promise.resolve(testPageSheet(stationName(), clock)), ...sheets },
    printers,
    out,
    database,
    clock,
    logger,
    onHanded,
  });
  const service = printingService({ jobs, course, ownPages: own, paper, printers, database, clock, onHanded });
  const places = runPlaces({ runs, jobs, course, booksOf, database, clock });
  const loop = runLoop({ runs, places, course, paper, database, clock, logger, pause, againAfter: limits.againAfter });
  const interrupted = interruptedJobs({
    jobs,
    course,
    printers,
    database,
    clock,
    logger,
    pause,
    isAllowed: own.requireAllowed,
    onHanded,
    orphansLiveMs: limits.orphansLive,
  });
  const span = printingSpan({ jobs, runs, out, interrupted, loop, watch, service, pause, database, clock, logger });
  return {
    start: span.start,
    close: () => span.close(limits.closeWithin),
    forgetJobs: service.forgetJobs,
    service,
    printUnrecorded: unrecordedPaper({ paper, printers, out }),
    own: ownPrintsService(service, own),
    runs: printRunsService({ runs, course, database, clock, onWaiting: loop.wake }),
    handlers: printingHandlers(service, quota, { nameOf, reach }),
  };
}
