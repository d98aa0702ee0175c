import { and, asc, count, desc, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm';
import type { MemberId, PrintRunId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { manyRows } from '../../database/many-rows.ts';
import { printJobTable, printRunItemTable, printRunTable } from '../printing.table.ts';

export type StoredRun = typeof printRunTable.$inferSelect;
export type StoredPlace = typeof printRunItemTable.$inferSelect;

export interface RunFigures {
  readonly total: number;
  readonly printed: number;
  readonly failed: number;
  readonly waiting: number;
  readonly pages: number;
}

const place = printRunItemTable;
const nothing: RunFigures = { total: 0, printed: 0, failed: 0, waiting: 0, pages: 0 };

export type PrintRunsRepository = ReturnType<typeof printRunsRepository>;

export function printRunsRepository(db: Statements) {
  const inState = (state: StoredPlace['state']) => sql<number>`sum(${place.state} = ${state})`;
  /** Drawn or about to be, and the spooler has not heard of it. */
  const isUnheard = and(eq(printJobTable.state, 'rendering'), sql`${printJobTable.spoolKey} is null`);
  /** Its job is being handed over at this moment and will say itself what became of it. */
  const isBeingHanded = sql`exists (select 1 from print_job where print_job.run_id = ${place.runId}
    and print_job.run_position = ${place.position} and print_job.state = 'rendering' and print_job.spool_key is not null)`;

  async function figures(ids: readonly PrintRunId[]): Promise<ReadonlyMap<PrintRunId, RunFigures>> {
    const rows = await db
      .select({
        runId: place.runId,
        total: count().as('total'),
        printed: inState('printed').as('printed'),
        failed: inState('failed').as('failed'),
        waiting: inState('waiting').as('waiting'),
        pages: sql<number | null>`sum(case when ${place.state} = 'printed' then ${place.pages} end)`.as('pages'),
      })
      .from(place)
      .where(inArray(place.runId, [...ids]))
      .groupBy(place.runId);
    return new Map(rows.map(({ runId, pages, ...rest }) => [runId, { ...rest, pages: pages ?? 0 }]));
  }

  return {
    async byKey(requestKey: string): Promise<StoredRun | undefined> {
      return (await db.select().from(printRunTable).where(eq(printRunTable.requestKey, requestKey)))[0];
    },

    async get(id: PrintRunId): Promise<StoredRun | undefined> {
      return (await db.select().from(printRunTable).where(eq(printRunTable.id, id)))[0];
    },

    /** Newest first. */
    newest: (limit: number): Promise<StoredRun[]> =>
      db.select().from(printRunTable).orderBy(desc(printRunTable.id)).limit(limit),

    /** Oldest first. */
    underWay: (): Promise<StoredRun[]> =>
      db.select().from(printRunTable).where(eq(printRunTable.state, 'under-way')).orderBy(printRunTable.id),

    /** Inside a write. */
    async add(run: Omit<StoredRun, 'id'>, people: readonly MemberId[]): Promise<StoredRun> {
      const [added] = await db.insert(printRunTable).values(run).returning();
      if (!added) throw new Error('insert returned no run');
      const places = people.map((memberId, position) => ({
        runId: added.id,
        position,
        memberId,
        state: 'waiting' as const,
      }));
      await db.insert(printRunItemTable).select(manyRows(printRunItemTable, places));
      return added;
    },

    async figuresOf(id: PrintRunId): Promise<RunFigures> {
      return (await figures([id])).get(id) ?? nothing;
    },
    figures,

    /** In order, from a position on. */
    waiting(runId: PrintRunId, from: number, most: number): Promise<StoredPlace[]> {
      const isNext = and(eq(place.runId, runId), eq(place.state, 'waiting'), gte(place.position, from));
      return db.select().from(place).where(isNext).orderBy(asc(place.position)).limit(most);
    },

    failures: (runId: PrintRunId): Promise<StoredPlace[]> =>
      db
        .select()
        .from(place)
        .where(and(eq(place.runId, runId), eq(place.state, 'failed')))
        .orderBy(asc(place.position)),

    /** A place that has no job, or whose job failed without it. */
    fail: async ({ runId, position }: StoredPlace, failure: string): Promise<void> => {
      await db
        .update(place)
        .set({ state: 'failed', failure })
        .where(and(eq(place.runId, runId), eq(place.position, position)));
    },

    /** Inside a write: all that waits and was not handed over, with the jobs begun for it. */
    async endWaiting(runId: PrintRunId, now: number, outcome: 'cancelled' | 'printer-gone'): Promise<void> {
      const isGone = outcome === 'printer-gone';
      const job = isGone ? ({ state: 'failed', failure: outcome } as const) : ({ state: 'cancelled' } as const);
      await db
        .update(printJobTable)
        .set({ ...job, updatedAt: now })
        .where(and(eq(printJobTable.runId, runId), isUnheard));
      await db
        .update(place)
        .set(isGone ? { state: 'failed', failure: outcome } : { state: 'cancelled' })
        .where(and(eq(place.runId, runId), eq(place.state, 'waiting'), sql`not ${isBeingHanded}`));
    },

    /** Inside a write: what failed waits again. Returns how many. */
    async waitAgain(runId: PrintRunId): Promise<number> {
      const changed = await db
        .update(place)
        .set({ state: 'waiting', failure: null })
        .where(and(eq(place.runId, runId), eq(place.state, 'failed')));
      return changed.changes;
    },

    /** Only out of the state named. */
    async move(id: PrintRunId, from: StoredRun['state'], to: Pick<StoredRun, 'state' | 'endedAt'>) {
      const isThere = and(eq(printRunTable.id, id), eq(printRunTable.state, from));
      return (await db.update(printRunTable).set(to).where(isThere).returning())[0];
    },

    /** Ended ones begun before then (epoch ms). Returns how many went. */
    async removeBefore(before: number): Promise<number> {
      const isOld = and(lt(printRunTable.startedAt, before), ne(printRunTable.state, 'under-way'));
      return (await db.delete(printRunTable).where(isOld)).changes;
    },

    /** Of these, who stands in a run. */
    async named(ids: readonly MemberId[]): Promise<MemberId[]> {
      const isOne = sql`${place.memberId} in (select value from json_each(${JSON.stringify(ids)}))`;
      const rows = await db.selectDistinct({ memberId: place.memberId }).from(place).where(isOne);
      return rows.map(({ memberId }) => memberId);
    },

    /** Inside a write. Returns how many places went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      const isOne = sql`${place.memberId} in (select value from json_each(${JSON.stringify(ids)}))`;
      return (await db.delete(place).where(isOne)).changes;
    },
  };
}
