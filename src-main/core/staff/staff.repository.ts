import { and, eq, isNull } from 'drizzle-orm';
import type { AccountId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { recoveryCodeTable, staffAccountTable } from './staff.table.ts';

export type StaffAccount = typeof staffAccountTable.$inferSelect;
export type RecoveryCode = Omit<typeof recoveryCodeTable.$inferSelect, 'id'>;
export type StaffRepository = ReturnType<typeof staffRepository>;

export function staffRepository(db: Statements) {
  const { id, passphraseHash, revokedAt } = staffAccountTable;
  return {
    active: (): Promise<StaffAccount[]> => db.select().from(staffAccountTable).where(isNull(revokedAt)),

    async account(accountId: AccountId): Promise<StaffAccount | undefined> {
      return (await db.select().from(staffAccountTable).where(eq(id, accountId)))[0];
    },

    /** Whether the passphrase that was looked at is still that of an account in use. */
    async isStill(account: Pick<StaffAccount, 'id' | 'passphraseHash'>): Promise<boolean> {
      const same = and(eq(id, account.id), eq(passphraseHash, account.passphraseHash), isNull(revokedAt));
      return (await db.select({ id }).from(staffAccountTable).where(same)).length > 0;
    },

    insert: async (account: { name: string; passphraseHash: string; createdAt: number }): Promise<void> => {
      await db.insert(staffAccountTable).values({ ...account, role: 'administrator' });
    },

    revoke: async (accountId: AccountId, at: number): Promise<void> => {
      await db.update(staffAccountTable).set({ revokedAt: at }).where(eq(id, accountId));
    },

    setPassphrase: async (accountId: AccountId, hash: string): Promise<void> => {
      await db.update(staffAccountTable).set({ passphraseHash: hash }).where(eq(id, accountId));
    },

    async recoveryCode(): Promise<RecoveryCode | undefined> {
      return (await db.select().from(recoveryCodeTable))[0];
    },

    putRecoveryCode: async (code: { hash: string; madeAt: number }): Promise<void> => {
      const fields = { ...code, usedAt: null };
      await db
        .insert(recoveryCodeTable)
        .values({ id: 1, ...fields })
        .onConflictDoUpdate({ target: recoveryCodeTable.id, set: fields });
    },

    /** False where it was used already, or is another one by now. */
    async useRecoveryCode(hash: string, at: number): Promise<boolean> {
      const unused = and(eq(recoveryCodeTable.hash, hash), isNull(recoveryCodeTable.usedAt));
      return (await db.update(recoveryCodeTable).set({ usedAt: at }).where(unused)).changes > 0;
    },
  };
}
