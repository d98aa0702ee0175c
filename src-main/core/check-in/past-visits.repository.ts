/** Visits as they go: by age, or of a person. */
import { and, inArray, isNotNull, lt, max, ne } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { visitTable } from './check-in.table.ts';

export type PastVisitsRepository = ReturnType<typeof pastVisitsRepository>;

const ofKind = (who: 'guests' | 'members') =>
  who === 'guests' ? isNotNull(visitTable.guestName) : isNotNull(visitTable.memberId);

export function pastVisitsRepository(db: Statements) {
  return {
    /** Number of the newest; 0: there is none. */
    async newest(): Promise<number> {
      const [row] = await db.select({ id: max(visitTable.id) }).from(visitTable);
      return row?.id ?? 0;
    },

    /** For the monthly totals, before they go: ended and not voided. */
    endedBefore: (before: number, who: 'guests' | 'members') =>
      db
        .select({
          roomId: visitTable.roomId,
          checkedInAt: visitTable.checkedInAt,
          checkedOutAt: visitTable.checkedOutAt,
        })
        .from(visitTable)
        .where(
          and(ofKind(who), lt(visitTable.checkedInAt, before), inArray(visitTable.state, ['closed', 'auto_closed'])),
        ),

    /** As endedBefore() tells of days gone by. */
    endedOf: (ids: readonly MemberId[]) =>
      db
        .select({
          roomId: visitTable.roomId,
          checkedInAt: visitTable.checkedInAt,
          checkedOutAt: visitTable.checkedOutAt,
        })
        .from(visitTable)
        .where(and(inArray(visitTable.memberId, [...ids]), inArray(visitTable.state, ['closed', 'auto_closed']))),

    /** Open ones stay. */
    async removeOf(ids: readonly MemberId[]): Promise<number> {
      const gone = await db
        .delete(visitTable)
        .where(and(inArray(visitTable.memberId, [...ids]), ne(visitTable.state, 'open')));
      return gone.changes;
    },

    async removeBefore(before: number, who: 'guests' | 'members'): Promise<number> {
      const gone = await db
        .delete(visitTable)
        .where(and(ofKind(who), lt(visitTable.checkedInAt, before), ne(visitTable.state, 'open')));
      return gone.changes;
    },
  };
}
