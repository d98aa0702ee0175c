/** Types minutes, lets people swipe, or prints, until it is killed; says beforehand what it asks and afterwards what it was told. */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import type { Printers } from '../../../src-main/core/printing/printers.ts';
import { folderPrinters } from '../../../src-main/hosts/startup/printers/folder.ts';
import { bodyOf, openReadingStation } from './reading-station.ts';
import { paperOf } from './small-paper.ts';

/** Where a paper is when the process is killed: being drawn, on its way to the spooler, or with it and not yet said so. */
export type PrintingPoint = 'drawing' | 'handing-over' | 'taken';

export interface ReadingWork {
  readonly dataDir: string;
  readonly journal: string;
  readonly what: 'minutes' | 'swipes' | 'print';
  /** swipes: the first of them. */
  readonly from?: number;
  /** print */
  readonly stopAt?: PrintingPoint;
  readonly requestKey?: string;
  readonly printerFolder?: string;
}

export type ReadingLine =
  | { readonly event: 'found'; readonly revision: number; readonly isWhole: boolean }
  | { readonly event: 'asked' | 'told'; readonly at: number }
  | { readonly event: 'reached'; readonly point: PrintingPoint }
  | { readonly event: 'refused'; readonly code: string };

const work = JSON.parse(process.argv[2] ?? '{}') as ReadingWork;
const journal = openSync(work.journal, 'a');
const say = (line: ReadingLine) => writeSync(journal, `${JSON.stringify(line)}\n`);

async function typeMinutes(): Promise<void> {
  const { must, ask, sessionId } = await openReadingStation(work.dataDir);
  const found = await must('reading.minutes', { sessionId });
  let { revision } = found;
  const isWhole = revision === 0 || JSON.stringify(found.body) === JSON.stringify(bodyOf(revision));
  say({ event: 'found', revision, isWhole });
  for (;;) {
    say({ event: 'asked', at: revision + 1 });
    const body = bodyOf(revision + 1);
    const saved = await ask('reading.saveMinutes', { requestKey: randomUUID(), sessionId, revision, body });
    if ('problem' in saved) {
      say({ event: 'refused', code: saved.problem.code });
      return;
    }
    ({ revision } = saved.value);
    say({ event: 'told', at: revision });
  }
}

async function letSwipe(): Promise<void> {
  const { swipe } = await openReadingStation(work.dataDir);
  for (let at = work.from ?? 0; ; at++) {
    say({ event: 'asked', at });
    const outcome = await swipe(at, randomUUID());
    say('problem' in outcome ? { event: 'refused', code: outcome.problem.code } : { event: 'told', at });
  }
}

async function print(): Promise<void> {
  const folder = folderPrinters(work.printerFolder ?? '');
  const forEver = () => new Promise<never>(() => setInterval(() => undefined, 1_000));
  const stopAt = (point: PrintingPoint) => {
    if (work.stopAt !== point) return Promise.resolve();
    say({ event: 'reached', point });
    return forEver();
  };
  const printers: Printers = {
    ...folder,
    async submit(job) {
      await stopAt('handing-over');
      const name = await folder.submit(job);
      await stopAt('taken');
      return name;
    },
  };
  const childJobs = paperOf(() => stopAt('drawing'));
  const { must } = await openReadingStation(work.dataDir, { printers, childJobs });
  const request = { sheet: 'test-page' } as const;
  await must('printing.print', { requestKey: work.requestKey ?? '', request, printer: 'folder', copies: 1 });
}

await { minutes: typeMinutes, swipes: letSwipe, print }[work.what]();
