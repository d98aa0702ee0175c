import { asc, eq } from 'drizzle-orm';
import type { RoomId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { roomTable } from './rooms.table.ts';

export type StoredRoom = typeof roomTable.$inferSelect;
export type RoomsRepository = ReturnType<typeof roomsRepository>;

export function roomsRepository(db: Statements) {
  return {
    all: (): Promise<StoredRoom[]> => db.select().from(roomTable).orderBy(asc(roomTable.id)),
    insert: (rooms: readonly Omit<StoredRoom, 'id'>[]): Promise<StoredRoom[]> =>
      db
        .insert(roomTable)
        .values([...rooms])
        .returning(),
    update: async (id: RoomId, fields: Pick<StoredRoom, 'name' | 'opensAt' | 'closesAt'>): Promise<void> => {
      await db.update(roomTable).set(fields).where(eq(roomTable.id, id));
    },
  };
}
