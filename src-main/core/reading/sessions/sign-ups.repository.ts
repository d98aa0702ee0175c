import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { signUpTable } from '../reading.table.ts';

const isActive = isNull(signUpTable.withdrawnAt);

export type SignUpsRepository = ReturnType<typeof signUpsRepository>;

export function signUpsRepository(db: Statements) {
  return {
    /** In the order of signing up, which is the order of seats. */
    async activeOf(sessionId: SessionId): Promise<MemberId[]> {
      const rows = await db
        .select({ memberId: signUpTable.memberId })
        .from(signUpTable)
        .where(and(eq(signUpTable.sessionId, sessionId), isActive))
        .orderBy(asc(signUpTable.id));
      return rows.map((row) => row.memberId);
    },

    async countsOf(ids: readonly SessionId[]): Promise<Map<SessionId, number>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select({ sessionId: signUpTable.sessionId, total: count().as('total') })
        .from(signUpTable)
        .where(and(inArray(signUpTable.sessionId, [...ids]), isActive))
        .groupBy(signUpTable.sessionId);
      return new Map(rows.map(({ sessionId, total }) => [sessionId, total]));
    },

    add: async (sessionId: SessionId, memberId: MemberId, signedAt: number): Promise<void> => {
      await db.insert(signUpTable).values({ sessionId, memberId, signedAt });
    },

    /** Whether there was one to withdraw. */
    async withdraw(sessionId: SessionId, memberId: MemberId, withdrawnAt: number): Promise<boolean> {
      const { changes } = await db
        .update(signUpTable)
        .set({ withdrawnAt })
        .where(and(eq(signUpTable.sessionId, sessionId), eq(signUpTable.memberId, memberId), isActive));
      return changes > 0;
    },
  };
}
