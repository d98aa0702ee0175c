import { desc, eq } from 'drizzle-orm';
import type { DrillId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { drillTable } from './inspections.table.ts';

export type StoredDrill = typeof drillTable.$inferSelect;

export type DrillsRepository = ReturnType<typeof drillsRepository>;

export function drillsRepository(db: Statements) {
  return {
    /** Newest first. */
    all: (): Promise<StoredDrill[]> =>
      db.select().from(drillTable).orderBy(desc(drillTable.heldAt), desc(drillTable.id)),

    async get(id: DrillId): Promise<StoredDrill | undefined> {
      return (await db.select().from(drillTable).where(eq(drillTable.id, id)))[0];
    },

    async insert(drill: Omit<StoredDrill, 'id'>): Promise<DrillId> {
      const [added] = await db.insert(drillTable).values(drill).returning({ id: drillTable.id });
      if (!added) throw new Error('insert returned no drill');
      return added.id;
    },

    update: async (id: DrillId, drill: Omit<StoredDrill, 'id'>): Promise<void> => {
      await db.update(drillTable).set(drill).where(eq(drillTable.id, id));
    },

    remove: async (id: DrillId): Promise<void> => {
      await db.delete(drillTable).where(eq(drillTable.id, id));
    },
  };
}
