import { and, asc, eq, gte, lt, ne, sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { visitTable } from './check-in.table.ts';

export type StaysRepository = ReturnType<typeof staysRepository>;

export function staysRepository(db: Statements) {
  const begun = db
    .select({
      roomId: visitTable.roomId,
      state: visitTable.state,
      from: visitTable.checkedInAt,
      to: visitTable.checkedOutAt,
    })
    .from(visitTable)
    .where(
      and(
        eq(visitTable.memberId, sql.placeholder('memberId')),
        gte(visitTable.checkedInAt, sql.placeholder('from')),
        lt(visitTable.checkedInAt, sql.placeholder('to')),
        ne(visitTable.state, 'voided'),
      ),
    )
    .orderBy(asc(visitTable.checkedInAt), asc(visitTable.id))
    .prepare();

  return {
    /** Visits of the person begun from `from` to before `to` (epoch ms), not voided; earliest first. */
    begun: (memberId: MemberId, from: number, to: number) => begun.execute({ memberId, from, to }),
  };
}
