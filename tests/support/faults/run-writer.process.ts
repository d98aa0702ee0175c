/** A station whose run over many books goes on by itself, stopped for good at a place of its course until it is killed. */
import { openSync, writeSync } from 'node:fs';
import type { Printers } from '../../../src-main/core/printing/printers.ts';
import { folderPrinters } from '../../../src-main/hosts/startup/printers/folder.ts';
import { openReadingStation } from './reading-station.ts';
import { paperOf, slowly } from './small-paper.ts';

export type RunPoint = 'drawing' | 'handing-over' | 'taken';

export interface RunWork {
  readonly dataDir: string;
  readonly journal: string;
  readonly printerFolder: string;
  /** NULL: nowhere; it is killed at some moment. */
  readonly stopAt: RunPoint | null;
  /** The how manieth of this process, from 0. */
  readonly turn: number;
}

export interface RunLine {
  readonly event: 'reached' | 'opened';
}

const work = JSON.parse(process.argv[2] ?? '{}') as RunWork;
const journal = openSync(work.journal, 'a');
const say = (line: RunLine) => writeSync(journal, `${JSON.stringify(line)}\n`);

const turns: Record<RunPoint, number> = { drawing: 0, 'handing-over': 0, taken: 0 };
async function pass(point: RunPoint): Promise<void> {
  turns[point] += 1;
  if (work.stopAt !== point || turns[point] <= work.turn) return;
  say({ event: 'reached' });
  await new Promise<never>(() => setInterval(() => undefined, 1_000));
}

const folder = slowly(folderPrinters(work.printerFolder));
const printers: Printers = {
  ...folder,
  async submit(job) {
    await pass('handing-over');
    const name = await folder.submit(job);
    await pass('taken');
    return name;
  },
};
await openReadingStation(work.dataDir, { printers, childJobs: paperOf(() => pass('drawing')) });
say({ event: 'opened' });
// As a kiosk, it stays until it is ended.
setInterval(() => undefined, 1_000);
