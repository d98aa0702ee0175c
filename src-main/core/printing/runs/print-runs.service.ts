import type { PrintRun } from '../../../contract/printing.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, PrintRunId } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Manner, PrintCourse } from '../print-course.ts';
import type { PrintRunsRepository, RunFigures, StoredRun } from './print-runs.repository.ts';
import type { RunRequest } from './run-places.ts';

interface Parts {
  readonly runs: PrintRunsRepository;

  readonly course: Pick<PrintCourse, 'requirePrinter'>;
  readonly database: Database;
  readonly clock: Clock;
  /** A run waits to be carried out. */
  readonly onWaiting: () => void;
}

export interface RunWish extends Manner, RunRequest {
  readonly requestKey: string;
  /** For people: 全部手册 示例支部. */
  readonly title: string;
  /** In the order in which their books come out. */
  readonly people: readonly MemberId[];
  readonly printer: string;
}

export interface RunFailure {
  readonly memberId: MemberId;
  /** That of a job, or of a refused sheet. */
  readonly code: string;
}

const mostShown = 50;

export type PrintRunsService = ReturnType<typeof printRunsService>;

export function printRunsService({ runs, course, database, clock, onWaiting }: Parts) {
  async function known(id: PrintRunId): Promise<StoredRun> {
    const run = await runs.get(id);
    if (!run) throw new Refusal('run.unknown');
    return run;
  }

  const shown = async (run: StoredRun): Promise<PrintRun> => shownRun(run, await runs.figuresOf(run.id));

  return {
    /** The same key again answers with the run there is. @throws Refusal handbook.nobody, printer.unknown, printer.gone */
    async startRun(wish: RunWish, by: string): Promise<PrintRun> {
      const { requestKey, title, people, pages, printer, copies, sides, paper } = wish;
      const before = await runs.byKey(requestKey);
      if (before) return shown(before);
      if (people.length === 0) throw new Refusal('handbook.nobody');
      await course.requirePrinter(printer);
      const run = await database.write(async () => {
        const twin = await runs.byKey(requestKey);
        if (twin) return twin;
        const request = JSON.stringify({ pages } satisfies RunRequest);
        const manner = { printer, copies, sides, paper };
        const begun = { state: 'under-way', startedAt: clock.now(), startedBy: by, endedAt: null } as const;
        return runs.add({ requestKey, request, title, ...manner, ...begun }, people);
      });
      onWaiting();
      return shown(run);
    },

    /** Newest first. */
    async runs(): Promise<PrintRun[]> {
      const newest = await runs.newest(mostShown);
      const figures = await runs.figures(newest.map(({ id }) => id));
      return newest.map((run) => shownRun(run, figures.get(run.id)));
    },

    /** @throws Refusal run.unknown */
    async run(id: PrintRunId): Promise<{ run: PrintRun; failures: RunFailure[] }> {
      const run = await known(id);
      const failures = await runs.failures(id);
      return {
        run: await shown(run),
        failures: failures.map(({ memberId, failure }) => ({ memberId, code: failure ?? '' })),
      };
    },

    /** What is at the printer, or on its way there, comes out. @throws Refusal run.unknown, run.over */
    async cancelRun(id: PrintRunId): Promise<PrintRun> {
      await known(id);
      const now = clock.now();
      const ended = await database.write(async () => {
        const moved = await runs.move(id, 'under-way', { state: 'cancelled', endedAt: now });
        if (moved) await runs.endWaiting(id, now, 'cancelled');
        return moved;
      });
      if (!ended) throw new Refusal('run.over');
      return shown(ended);
    },

    /** @throws Refusal run.unknown, run.under-way, run.nothing-failed */
    async retryRun(id: PrintRunId): Promise<PrintRun> {
      const { state } = await known(id);
      const run = await database.write(async () => {
        const again = await runs.move(id, state, { state: 'under-way', endedAt: null });
        if (state === 'under-way' || !again) throw new Refusal('run.under-way');
        if ((await runs.waitAgain(id)) === 0) throw new Refusal('run.nothing-failed');
        return again;
      });
      onWaiting();
      return shown(run);
    },

    /** Inside a write: ended runs begun before then (epoch ms). Returns how many went. */
    forgetRuns: (before: number): Promise<number> => runs.removeBefore(before),
    /** Of these, who stands in a run. */
    membersWithRecords: runs.named,
    /** Inside a write. */
    forgetMembers: runs.forgetMembers,
  };
}

function shownRun(stored: StoredRun, figures: RunFigures = { total: 0, printed: 0, failed: 0, waiting: 0, pages: 0 }) {
  const { id, requestKey: _key, request: _request, ...run } = stored;
  const { waiting: _waiting, ...shown } = figures;
  return { ...run, ...shown, printRunId: id };
}
