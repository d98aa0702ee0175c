import { eq, isNull } from 'drizzle-orm';
import type { Statements } from '../database/database.ts';
import { signInThrottleTable, staffAccountTable } from './staff.table.ts';

export type StaffAccount = typeof staffAccountTable.$inferSelect;
export type StaffRepository = ReturnType<typeof staffRepository>;

export function staffRepository(db: Statements) {
  return {
    active: (): Promise<StaffAccount[]> =>
      db.select().from(staffAccountTable).where(isNull(staffAccountTable.revokedAt)),

    insert: async (account: { name: string; passphraseHash: string; createdAt: number }): Promise<void> => {
      await db.insert(staffAccountTable).values({ ...account, role: 'administrator' });
    },

    async throttle(door: string): Promise<{ failures: number; waitLeftMs: number }> {
      const [row] = await db.select().from(signInThrottleTable).where(eq(signInThrottleTable.door, door));
      return row ?? { failures: 0, waitLeftMs: 0 };
    },

    saveThrottle: async (door: string, failures: number, waitLeftMs: number): Promise<void> => {
      const fields = { failures, waitLeftMs };
      await db
        .insert(signInThrottleTable)
        .values({ door, ...fields })
        .onConflictDoUpdate({ target: signInThrottleTable.door, set: fields });
    },
  };
}
