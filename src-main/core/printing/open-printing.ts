/** Every service of this slice, wired once. */
import path from 'node:path';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { PaperService } from '../paper/paper.service.ts';
import { paperNumbersRepository } from './paper-numbers.repository.ts';
import { paperNumbersService } from './paper-numbers.service.ts';
import { paperOut } from './paper-out.ts';
import type { Printers } from './printers.ts';
import { printingHandlers } from './printing.handlers.ts';
import { printingRepository } from './printing.repository.ts';
import { printingService } from './printing.service.ts';
import type { SheetMakers } from './sheets.ts';
import { testPageSheet } from './test-page.sheet.ts';

interface Parts {
  readonly database: Database;
  readonly paper: PaperService;
  /** Of the slices that print. */
  readonly sheets: Omit<SheetMakers, 'test-page'>;
  readonly stationName: () => string;
  readonly printers: Printers;
  readonly dataDir: string;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function openPrinting({ database, sheets, stationName, dataDir, nameOf, ...parts }: Parts) {
  const { clock } = parts;
  const printing = printingService({
    ...parts,
    database,
    jobs: printingRepository(database.statements),
    numbers: paperNumbersService(paperNumbersRepository(database.statements), clock),
    sheets: { ...sheets, 'test-page': () => Promise.resolve(testPageSheet(stationName(), clock)) },
    out: paperOut(path.join(dataDir, 'paper-out')),
  });
  const { start, close, forgetJobs } = printing;
  return { start, close, forgetJobs, service: printing, handlers: printingHandlers(printing, nameOf) };
}
