/**
 * Books of a run: drawn a few ahead in processes of their own, handed over one after another in their order. Where each
 * stands is in the database, so that a run goes on after a restart with the first that was not handed over.
 */
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../../contract/route.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { PaperDocument, PaperMade } from '../../paper/document.ts';
import type { PaperService } from '../../paper/paper.service.ts';
import type { Pause } from '../pause.ts';
import { atPrinter, type PrintCourse } from '../print-course.ts';
import type { PrintRunsRepository, StoredRun } from './print-runs.repository.ts';
import type { Book, RunPlaces } from './run-places.ts';

interface Parts {
  readonly runs: PrintRunsRepository;
  readonly places: RunPlaces;
  readonly course: PrintCourse;
  readonly paper: Pick<PaperService, 'makeMany'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pause: Pause;
  /** Milliseconds before a run that storage interrupted is taken up again. */
  readonly againAfter: number;
}

interface DrawnBook extends Book {
  readonly outcome: PaperMade | Refusal;
}

/** A process draws as many: its start is paid for once, and what comes back at once keeps nobody waiting. */
const perProcess = 4;
const processes = 2;

export function runLoop({ runs, places, course, paper, database, clock, logger, pause, againAfter }: Parts) {
  let work: Promise<void> = Promise.resolve();
  let isRunning = false;
  let isWanted = false;

  const isUnderWay = async (run: StoredRun): Promise<boolean> =>
    !pause.isOver() && (await runs.get(run.id))?.state === 'under-way';

  async function* documentsOf(books: readonly Book[]): AsyncGenerator<PaperDocument> {
    for (const { job, sheet } of books) {
      yield course.documentOf(job, sheet);
      // Others have a turn between two books.
      await setImmediate();
    }
  }

  async function drawn(books: readonly Book[]): Promise<readonly DrawnBook[]> {
    const outcomes = new Map<number, PaperMade | Refusal>();
    await paper.makeMany(documentsOf(books), (outcome, at) => void outcomes.set(at, outcome));
    return books.map((book, at) => ({ ...book, outcome: outcomes.get(at) ?? new Refusal('paper.not-drawn') }));
  }

  async function hand({ job, sheet, outcome }: DrawnBook): Promise<void> {
    if (outcome instanceof Refusal)
      return course.notDrawn(job, outcome.code === 'paper.too-slow' ? 'too-slow' : 'not-drawn');
    try {
      await course.hand(atPrinter(job), sheet, outcome);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'storage.full') throw error;
      // Nothing more is drawn for a printer that is not there.
      if (error.code === 'printer.gone') await places.endWaiting(job, 'printer-gone');
    }
  }

  async function carry(run: StoredRun): Promise<void> {
    const ahead: Promise<readonly DrawnBook[]>[] = [];
    let from = 0;
    const drawMore = async () => {
      while (ahead.length < processes && (await isUnderWay(run))) {
        const next = await places.prepare(run, from, perProcess);
        if (next === null) return;
        from = next.from;
        if (next.books.length === 0) continue;
        const drawing = drawn(next.books);
        // It is awaited in its turn; one that fails before that would end the program, since nobody listens yet.
        drawing.catch(() => undefined);
        ahead.push(drawing);
      }
    };
    try {
      await drawMore();
      for (let books = ahead.shift(); books; books = ahead.shift()) {
        const whole = await books;
        await drawMore();
        for (const book of whole) if (!pause.isOver()) await hand(book);
      }
    } finally {
      await Promise.allSettled(ahead);
    }
    if (pause.isOver()) return;
    await database.write(async () => {
      const { waiting } = await runs.figuresOf(run.id);
      if (waiting === 0) await runs.move(run.id, 'under-way', { state: 'done', endedAt: clock.now() });
    });
  }

  async function rounds(): Promise<void> {
    while (isWanted && !pause.isOver()) {
      isWanted = false;
      try {
        for (let [run] = await runs.underWay(); run && !pause.isOver(); [run] = await runs.underWay()) await carry(run);
      } catch (error) {
        logger.error('printing.run-failed', { error: error instanceof Error ? error.name : typeof error });
        isWanted = true;
        await pause.during(againAfter);
      }
    }
    isRunning = false;
  }

  return {
    /** There is a run under way. */
    wake(): void {
      isWanted = true;
      if (isRunning || pause.isOver()) return;
      isRunning = true;
      work = rounds();
    },
    settled: () => work,
  };
}
