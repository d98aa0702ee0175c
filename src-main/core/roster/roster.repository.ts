import { and, asc, desc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Statements } from '../database/database.ts';
import { manyRows } from '../database/many-rows.ts';
import { importBatchTable, importChangeTable } from './roster.table.ts';

export type ImportBatch = typeof importBatchTable.$inferSelect;
export type ImportChange = typeof importChangeTable.$inferSelect;
export type NewBatch = Omit<ImportBatch, 'id' | 'undoneAt' | 'undoForgottenAt'>;
export type NewChange = Omit<ImportChange, 'id'>;

const changesAStatement = 1000;

export type RosterRepository = ReturnType<typeof rosterRepository>;

export function rosterRepository(db: Statements) {
  return {
    async addBatch(batch: NewBatch): Promise<number> {
      const [row] = await db.insert(importBatchTable).values(batch).returning({ id: importBatchTable.id });
      if (row === undefined) throw new Error('insert returned no batch');
      return row.id;
    },

    async addChanges(changes: readonly NewChange[]): Promise<void> {
      for (let start = 0; start < changes.length; start += changesAStatement) {
        const some = changes.slice(start, start + changesAStatement);
        await db.insert(importChangeTable).select(manyRows(importChangeTable, some));
      }
    },

    async batch(id: number): Promise<ImportBatch | undefined> {
      return (await db.select().from(importBatchTable).where(eq(importBatchTable.id, id)))[0];
    },

    /** Newest first. */
    batches: (limit: number): Promise<ImportBatch[]> =>
      db.select().from(importBatchTable).orderBy(desc(importBatchTable.id)).limit(limit),

    async hasNewerStanding(id: number): Promise<boolean> {
      const rows = await db
        .select({ id: importBatchTable.id })
        .from(importBatchTable)
        .where(and(gt(importBatchTable.id, id), isNull(importBatchTable.undoneAt)))
        .limit(1);
      return rows.length > 0;
    },

    changesOf: (batchId: number): Promise<ImportChange[]> =>
      db
        .select()
        .from(importChangeTable)
        .where(eq(importChangeTable.batchId, batchId))
        .orderBy(asc(importChangeTable.id)),

    markUndone: async (id: number, at: number): Promise<void> => {
      await db.update(importBatchTable).set({ undoneAt: at }).where(eq(importBatchTable.id, id));
    },

    /** Before- and after-values of imports committed before then. Returns how many changes went. */
    async forgetChanges(before: number, at: number): Promise<number> {
      const old = await db
        .update(importBatchTable)
        .set({ undoForgottenAt: at })
        .where(and(lt(importBatchTable.committedAt, before), isNull(importBatchTable.undoForgottenAt)))
        .returning({ id: importBatchTable.id });
      if (old.length === 0) return 0;
      const ids = old.map(({ id }) => id);
      return (await db.delete(importChangeTable).where(inArray(importChangeTable.batchId, ids))).changes;
    },
  };
}
