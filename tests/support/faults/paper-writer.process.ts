/** Prints on a spooler that reads nothing but files, as the one of Windows, and is killed while the file lies there. */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import type { Printers } from '../../../src-main/core/printing/printers.ts';
import { folderPrinters } from '../../../src-main/hosts/startup/printers/folder.ts';
import { openReadingStation } from './reading-station.ts';
import { paperOf } from './small-paper.ts';

export interface PaperWork {
  readonly dataDir: string;
  readonly journal: string;
  readonly printerFolder: string;
}

export interface PaperLine {
  readonly event: 'lies-there';
  readonly file: string;
}

const work = JSON.parse(process.argv[2] ?? '{}') as PaperWork;
const journal = openSync(work.journal, 'a');
const say = (line: PaperLine) => writeSync(journal, `${JSON.stringify(line)}\n`);

const printers: Printers = {
  ...folderPrinters(work.printerFolder),
  submit: ({ asFile }) =>
    asFile((file) => {
      say({ event: 'lies-there', file });
      return new Promise<never>(() => setInterval(() => undefined, 1_000));
    }),
};
const { must } = await openReadingStation(work.dataDir, { printers, childJobs: paperOf() });
const request = { sheet: 'test-page' } as const;
await must('printing.print', { requestKey: randomUUID(), request, printer: 'folder', copies: 1 });
