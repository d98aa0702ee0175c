/** Places of a run and the jobs that stand in them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { handbookPage, type HandbookPage } from '../../../contract/handbook-pages.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { JobWish, PrintCourse } from '../print-course.ts';
import type { PrintingRepository, StoredJob } from '../printing.repository.ts';
import type { Sheet } from '../sheets.ts';
import type { PrintRunsRepository, StoredPlace, StoredRun } from './print-runs.repository.ts';

interface Parts {
  readonly runs: PrintRunsRepository;
  readonly jobs: PrintingRepository;
  readonly course: PrintCourse;
  readonly booksOf: BooksOf;
  readonly database: Database;
  readonly clock: Clock;
}

export interface Book {
  readonly job: StoredJob;
  readonly sheet: Sheet;
}

/** Of those who have one, gathered together: many times quicker than one by one. */
export type BooksOf = (
  ids: readonly MemberId[],
  pages: readonly HandbookPage[] | null,
) => AsyncIterable<{ readonly memberId: MemberId; readonly sheet: Sheet }>;

/** What a run keeps of what was asked for. Pages NULL: whole books. */
const runRequest = z.strictObject({ pages: z.array(handbookPage).nullable() });
export type RunRequest = z.output<typeof runRequest>;

const pagesOf = (run: StoredRun) => runRequest.parse(JSON.parse(run.request)).pages;

function wishOf(run: StoredRun, position: number, memberId: MemberId): JobWish {
  const { id: runId, printer, copies, sides, paper } = run;
  const request = { sheet: 'handbook', memberId, pages: pagesOf(run), leaf: null } as const;
  const manner = { printer, copies, sides, paper, isReprint: false };
  return { requestKey: randomUUID(), request, ...manner, place: { runId, position } };
}

export type RunPlaces = ReturnType<typeof runPlaces>;

export function runPlaces({ runs, jobs, course, booksOf, database, clock }: Parts) {
  /** The job begun before a restart, one that came to nothing, or a new one. */
  async function beginAt(run: StoredRun, place: StoredPlace, wish: JobWish, sheet: Sheet): Promise<StoredJob | null> {
    const before = await jobs.ofPlace(run.id, place.position);
    if (!before) return course.begin(sheet, wish, run.startedBy);
    return before.state === 'rendering' ? before : ((await course.anew(before)) ?? null);
  }

  async function gathered(run: StoredRun, waiting: readonly StoredPlace[]): Promise<Map<MemberId, Sheet>> {
    const sheets = new Map<MemberId, Sheet>();
    const ids = waiting.map(({ memberId }) => memberId);
    for await (const { memberId, sheet } of booksOf(ids, pagesOf(run))) sheets.set(memberId, sheet);
    return sheets;
  }

  /** Null: it cannot be printed, and its place says why. */
  async function bookAt(run: StoredRun, place: StoredPlace, known: Sheet | undefined): Promise<Book | null> {
    const wish = wishOf(run, place.position, place.memberId);
    try {
      // Without a book its slice says why.
      const sheet = known ?? (await course.sheetOf(wish.request));
      const job = await database.write(() => beginAt(run, place, wish, sheet));
      return job && { job, sheet };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await database.write(async () => {
        const job = await jobs.ofPlace(run.id, place.position);
        const failed = { state: 'failed', failure: 'not-drawn', updatedAt: clock.now() } as const;
        if (job) await jobs.move(job.id, ['rendering'], failed);
        await runs.fail(place, String(error.code));
      });
      return null;
    }
  }

  return {
    /** Null: nothing waits from there on. */
    async prepare(run: StoredRun, from: number, most: number): Promise<{ books: Book[]; from: number } | null> {
      const waiting = await runs.waiting(run.id, from, most);
      const last = waiting.at(-1);
      if (!last) return null;
      const sheets = await gathered(run, waiting);
      const books: Book[] = [];
      for (const place of waiting) {
        const book = await bookAt(run, place, sheets.get(place.memberId));
        if (book) books.push(book);
      }
      return { books, from: last.position + 1 };
    },

    endWaiting: ({ runId }: Pick<StoredJob, 'runId'>, outcome: 'cancelled' | 'printer-gone'): Promise<void> =>
      database.write(async () => {
        if (runId !== null) await runs.endWaiting(runId, clock.now(), outcome);
      }),
  };
}
