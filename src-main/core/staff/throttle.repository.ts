import { eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Statements } from '../database/database.ts';
import { signInThrottleTable, staffThrottleTable } from './staff.table.ts';

export type ThrottleRepository = ReturnType<typeof throttleRepository>;

export function throttleRepository(db: Statements) {
  const { whoKey, failures, waitLeftMs, triedAt } = staffThrottleTable;
  return {
    /** Of a door that everybody shares. */
    async throttle(door: string): Promise<{ failures: number; waitLeftMs: number }> {
      const [row] = await db.select().from(signInThrottleTable).where(eq(signInThrottleTable.door, door));
      return row ?? { failures: 0, waitLeftMs: 0 };
    },

    saveThrottle: async (door: string, failed: number, left: number): Promise<void> => {
      const fields = { failures: failed, waitLeftMs: left };
      await db
        .insert(signInThrottleTable)
        .values({ door, ...fields })
        .onConflictDoUpdate({ target: signInThrottleTable.door, set: fields });
    },

    async failuresOf(key: string): Promise<number> {
      const [row] = await db.select({ failures }).from(staffThrottleTable).where(eq(whoKey, key));
      return row?.failures ?? 0;
    },

    count: async (row: typeof staffThrottleTable.$inferSelect): Promise<void> => {
      const { whoKey: _, ...fields } = row;
      await db.insert(staffThrottleTable).values(row).onConflictDoUpdate({ target: whoKey, set: fields });
    },

    waiting: () => db.select({ whoKey, waitLeftMs }).from(staffThrottleTable).where(gt(waitLeftMs, 0)),

    keepWait: async (key: string, left: number): Promise<void> => {
      await db.update(staffThrottleTable).set({ waitLeftMs: left }).where(eq(whoKey, key));
    },

    remove: async (keys: readonly string[]): Promise<number> =>
      keys.length === 0 ? 0 : (await db.delete(staffThrottleTable).where(inArray(whoKey, [...keys]))).changes,

    /** Keys with so many failures or more. */
    async withFailures(least: number): Promise<Set<string>> {
      const rows = await db.select({ whoKey }).from(staffThrottleTable).where(gte(failures, least));
      return new Set(rows.map((row) => row.whoKey));
    },

    /** Last tried before then, whoever they are of, but for `kept`. */
    async removeBefore(before: number, kept: readonly string[]): Promise<number> {
      const others = sql`${whoKey} not in (select value from json_each(${JSON.stringify(kept)}))`;
      return (await db.delete(staffThrottleTable).where(sql`${lt(triedAt, before)} and ${others}`)).changes;
    },
  };
}
