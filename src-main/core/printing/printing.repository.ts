import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, notInArray, sql } from 'drizzle-orm';
import type { JobState } from '../../contract/printing.ts';
import type { MemberId, PrintJobId, PrintRunId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import type { PaperReach } from '../staff/reach.service.ts';
import { printJobTable, printRunItemTable } from './printing.table.ts';

export type StoredJob = typeof printJobTable.$inferSelect;

/** Spelt out: SQLite uses the index of the unfinished jobs only where it sees these words. */
const isUnfinished = sql`${printJobTable.state} in ('rendering', 'queued', 'printing')`;

/** Whatever else a job is in, its place still waits. */
const placeStates: Partial<Record<JobState, typeof printRunItemTable.$inferSelect.state>> = {
  queued: 'printed',
  failed: 'failed',
  cancelled: 'cancelled',
};

const sheetOf = sql`json_extract(${printJobTable.request}, '$.sheet')`;
const asList = (values: Iterable<string | number>) =>
  sql`(select value from json_each(${JSON.stringify([...values])}))`;

/** Jobs of papers within somebody's reach. */
function seen(papers: PaperReach) {
  if (papers === null) return undefined;
  const { sheets, handbooksOf } = papers;
  const about = sql`json_extract(${printJobTable.request}, '$.memberId')`;
  return and(
    sql`${sheetOf} in ${asList(sheets)}`,
    handbooksOf === null ? undefined : sql`(${sheetOf} <> 'handbook' or ${about} in ${asList(handbooksOf)})`,
  );
}

export type PrintingRepository = ReturnType<typeof printingRepository>;

export function printingRepository(db: Statements) {
  return {
    async byKey(requestKey: string): Promise<StoredJob | undefined> {
      return (await db.select().from(printJobTable).where(eq(printJobTable.requestKey, requestKey)))[0];
    },

    async get(id: PrintJobId): Promise<StoredJob | undefined> {
      return (await db.select().from(printJobTable).where(eq(printJobTable.id, id)))[0];
    },

    async add(job: Omit<StoredJob, 'id'>): Promise<StoredJob> {
      const [added] = await db.insert(printJobTable).values(job).returning();
      if (!added) throw new Error('insert returned no print job');
      return added;
    },

    /** Only out of one of the states named: whoever came first decides. Undefined: it is in another. */
    async move(
      id: PrintJobId,
      from: readonly JobState[],
      fields: Partial<Omit<StoredJob, 'id'>>,
    ): Promise<StoredJob | undefined> {
      const rows = await db
        .update(printJobTable)
        .set(fields)
        .where(and(eq(printJobTable.id, id), inArray(printJobTable.state, [...from])))
        .returning();
      return rows[0];
    },

    /** At the spooler: it has to be asked about them. */
    atSpooler: (): Promise<StoredJob[]> =>
      db
        .select()
        .from(printJobTable)
        .where(and(isUnfinished, isNotNull(printJobTable.systemJob)))
        .orderBy(printJobTable.id),

    async unfinished(papers: PaperReach): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(printJobTable)
        .where(and(isUnfinished, seen(papers)));
      return row?.total ?? 0;
    },

    /** Files that were being drawn when the program ended: nobody waits for them. Returns how many. */
    async interruptFiles(now: number): Promise<number> {
      const changed = await db
        .update(printJobTable)
        .set({ state: 'failed', failure: 'interrupted', updatedAt: now })
        .where(and(isUnfinished, eq(printJobTable.state, 'rendering'), isNull(printJobTable.printer)));
      return changed.changes;
    },

    /** Not with a spooler yet, in the order they were asked for. */
    drawing: (): Promise<StoredJob[]> =>
      db
        .select()
        .from(printJobTable)
        .where(and(isUnfinished, eq(printJobTable.state, 'rendering')))
        .orderBy(printJobTable.id),

    /** As staff printed last, on its own. */
    async usual(): Promise<Pick<StoredJob, 'printer' | 'sides' | 'paper'> | undefined> {
      const { printer, sides, paper } = printJobTable;
      const [row] = await db
        .select({ printer, sides, paper })
        .from(printJobTable)
        .where(and(isNotNull(printer), isNull(printJobTable.runId), isNull(printJobTable.ownMemberId)))
        .orderBy(desc(printJobTable.id))
        .limit(1);
      return row;
    },

    /** Of a place in a run; undefined: none was begun. */
    async ofPlace(runId: PrintRunId, position: number): Promise<StoredJob | undefined> {
      const isPlace = and(eq(printJobTable.runId, runId), eq(printJobTable.runPosition, position));
      return (await db.select().from(printJobTable).where(isPlace))[0];
    },

    /** What became of a job is what became of its place in a run. */
    async settlePlace({ runId, runPosition, state, failure, pages }: StoredJob): Promise<void> {
      const outcome = placeStates[state];
      if (runId === null || runPosition === null || outcome === undefined) return;
      await db
        .update(printRunItemTable)
        .set({ state: outcome, failure: outcome === 'failed' ? failure : null, pages })
        .where(and(eq(printRunItemTable.runId, runId), eq(printRunItemTable.position, runPosition)));
    },

    /**
     * What a person printed of their own, asked for since then (epoch ms), that came out or still may: pages of the
     * handbook, and copies of all that is held on them.
     */
    async own(memberId: MemberId, since: number): Promise<{ pages: number; copies: number }> {
      const { ownMemberId, requestedAt, state, pages, copies, spoolKey } = printJobTable;
      const cameToNothing = sql`${state} in ('failed', 'cancelled') and ${spoolKey} is null`;
      const isCopy = sql`${sheetOf} = 'own-data'`;
      const [row] = await db
        .select({
          pages: sql<number | null>`sum(iif(${isCopy}, 0, ${pages} * ${copies}))`.as('own_pages'),
          copies: sql<number | null>`sum(iif(${isCopy} and ${pages} is not null, ${copies}, 0))`.as('own_copies'),
        })
        .from(printJobTable)
        .where(and(eq(ownMemberId, memberId), gte(requestedAt, since), sql`not (${cameToNothing})`));
      return { pages: row?.pages ?? 0, copies: row?.copies ?? 0 };
    },

    /** Newest first. */
    page: (papers: PaperReach, offset: number, limit: number): Promise<StoredJob[]> =>
      db.select().from(printJobTable).where(seen(papers)).orderBy(desc(printJobTable.id)).limit(limit).offset(offset),

    async total(papers: PaperReach): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(printJobTable)
        .where(seen(papers));
      return row?.total ?? 0;
    },

    /** Finished ones asked for before then (epoch ms). Returns how many went. */
    async removeBefore(before: number): Promise<number> {
      const gone = await db
        .delete(printJobTable)
        .where(
          and(
            lt(printJobTable.requestedAt, before),
            notInArray(printJobTable.state, ['rendering', 'queued', 'printing']),
          ),
        );
      return gone.changes;
    },
  };
}
