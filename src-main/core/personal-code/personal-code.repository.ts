import { and, eq, gt, sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { personalCodeTable } from './personal-code.table.ts';

export type StoredCode = typeof personalCodeTable.$inferSelect;

export type PersonalCodeRepository = ReturnType<typeof personalCodeRepository>;

export function personalCodeRepository(db: Statements) {
  const { memberId, waitLeftMs } = personalCodeTable;
  const among = (ids: readonly MemberId[]) => sql`${memberId} in (select value from json_each(${JSON.stringify(ids)}))`;

  return {
    async of(id: MemberId): Promise<StoredCode | undefined> {
      return (await db.select().from(personalCodeTable).where(eq(memberId, id)))[0];
    },

    waiting: (): Promise<StoredCode[]> => db.select().from(personalCodeTable).where(gt(waitLeftMs, 0)),

    put: async (code: StoredCode): Promise<void> => {
      const { memberId: _, ...fields } = code;
      await db.insert(personalCodeTable).values(code).onConflictDoUpdate({ target: memberId, set: fields });
    },

    /** Of that very code: one set meanwhile is not touched. False where it is another now. */
    async count(id: MemberId, hash: string, fields: Pick<StoredCode, 'failures' | 'waitLeftMs'>): Promise<boolean> {
      const where = and(eq(memberId, id), eq(personalCodeTable.hash, hash));
      return (await db.update(personalCodeTable).set(fields).where(where)).changes > 0;
    },

    /** The same code under another digest; one set meanwhile is not touched. */
    renew: async (id: MemberId, before: string, hash: string): Promise<void> => {
      await db
        .update(personalCodeTable)
        .set({ hash })
        .where(and(eq(memberId, id), eq(personalCodeTable.hash, before)));
    },

    keepWait: async (id: MemberId, left: number): Promise<void> => {
      await db.update(personalCodeTable).set({ waitLeftMs: left }).where(eq(memberId, id));
    },

    /** Whose codes there were. */
    async remove(ids: readonly MemberId[]): Promise<MemberId[]> {
      const gone = await db.delete(personalCodeTable).where(among(ids)).returning({ memberId });
      return gone.map((row) => row.memberId);
    },

    async among(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db.select({ memberId }).from(personalCodeTable).where(among(ids));
      return rows.map((row) => row.memberId);
    },

    async hasAny(): Promise<boolean> {
      return (await db.select({ memberId }).from(personalCodeTable).limit(1)).length > 0;
    },

    async everybody(): Promise<MemberId[]> {
      return (await db.select({ memberId }).from(personalCodeTable)).map((row) => row.memberId);
    },
  };
}
