import { sql } from 'drizzle-orm';
import type { Statements } from '../database/database.ts';
import { stationTable } from './station.table.ts';

export type StoredStation = typeof stationTable.$inferSelect;

export type StationRepository = ReturnType<typeof stationRepository>;

export function stationRepository(db: Statements) {
  return {
    async get(): Promise<StoredStation | undefined> {
      return (await db.select().from(stationTable))[0];
    },
    insert: async (station: Omit<StoredStation, 'id'>): Promise<void> => {
      await db.insert(stationTable).values({ ...station, id: 1 });
    },
    update: async (fields: Partial<StoredStation>): Promise<void> => {
      await db
        .update(stationTable)
        .set(fields)
        .where(sql`${stationTable.id} = 1`);
    },
  };
}
