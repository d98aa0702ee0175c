import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { MemberId, ShiftId, SwapId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { shiftSwapTable } from './rota.table.ts';

export type StoredSwap = typeof shiftSwapTable.$inferSelect;
export type NewSwap = Pick<StoredSwap, 'shiftId' | 'fromMemberId' | 'toMemberId' | 'reason' | 'askedAt'>;

const { id, shiftId, fromMemberId, toMemberId } = shiftSwapTable;
/** Spelt out, so that SQLite sees that the index of open swaps will do. */
const isOpen = sql`${shiftSwapTable.state} = 'asked'`;
const openFirst = [desc(isOpen), desc(id)] as const;

export type SwapsRepository = ReturnType<typeof swapsRepository>;

export function swapsRepository(db: Statements) {
  return {
    async get(wanted: SwapId): Promise<StoredSwap | undefined> {
      return (await db.select().from(shiftSwapTable).where(eq(id, wanted)))[0];
    },

    /** To settle first, then newest first. */
    all: (): Promise<StoredSwap[]> =>
      db
        .select()
        .from(shiftSwapTable)
        .orderBy(...openFirst),

    /** Asked by or of the person. */
    ofMember: (memberId: MemberId): Promise<StoredSwap[]> =>
      db
        .select()
        .from(shiftSwapTable)
        .where(or(eq(fromMemberId, memberId), eq(toMemberId, memberId)))
        .orderBy(...openFirst),

    /** Those to settle, of these shifts. */
    openOf: (shifts: readonly ShiftId[]): Promise<StoredSwap[]> =>
      db
        .select()
        .from(shiftSwapTable)
        .where(and(isOpen, sql`${shiftId} in (select value from json_each(${JSON.stringify(shifts)}))`)),

    async insert(swap: NewSwap): Promise<SwapId> {
      const [added] = await db
        .insert(shiftSwapTable)
        .values({ ...swap, state: 'asked' })
        .returning({ id });
      if (!added) throw new Error('insert returned no swap');
      return added.id;
    },

    update: async (wanted: SwapId, fields: Partial<Omit<StoredSwap, 'id'>>): Promise<void> => {
      await db.update(shiftSwapTable).set(fields).where(eq(id, wanted));
    },
  };
}
