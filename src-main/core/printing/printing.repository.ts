import { and, count, desc, eq, inArray, isNotNull, lt, notInArray, sql } from 'drizzle-orm';
import type { JobState } from '../../contract/printing.ts';
import type { PrintJobId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { printJobTable } from './printing.table.ts';

export type StoredJob = typeof printJobTable.$inferSelect;

/** Spelt out: SQLite uses the index of the unfinished jobs only where it sees these words. */
const isUnfinished = sql`${printJobTable.state} in ('rendering', 'queued', 'printing')`;

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

    async unfinished(): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(printJobTable)
        .where(isUnfinished);
      return row?.total ?? 0;
    },

    /** What was being drawn when the program ended. Returns how many. */
    async interruptDrawing(now: number): Promise<number> {
      const changed = await db
        .update(printJobTable)
        .set({ state: 'failed', failure: 'interrupted', updatedAt: now })
        .where(and(isUnfinished, eq(printJobTable.state, 'rendering')));
      return changed.changes;
    },

    async lastPrinter(): Promise<string | null> {
      const [row] = await db
        .select({ printer: printJobTable.printer })
        .from(printJobTable)
        .where(isNotNull(printJobTable.printer))
        .orderBy(desc(printJobTable.id))
        .limit(1);
      return row?.printer ?? null;
    },

    /** Newest first. */
    page: (offset: number, limit: number): Promise<StoredJob[]> =>
      db.select().from(printJobTable).orderBy(desc(printJobTable.id)).limit(limit).offset(offset),

    async total(): Promise<number> {
      const [row] = await db.select({ total: count().as('total') }).from(printJobTable);
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
