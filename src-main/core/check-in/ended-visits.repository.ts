import { and, asc, inArray, sql } from 'drizzle-orm';
import type { MemberId, Purpose } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import type { StoredVisit } from './check-in.repository.ts';
import { visitTable } from './check-in.table.ts';

export type EndedVisitsRepository = ReturnType<typeof endedVisitsRepository>;

export function endedVisitsRepository(db: Statements) {
  return {
    /** Neither open nor voided, for one of these purposes; oldest first. */
    of: (ids: readonly MemberId[], purposes: readonly Purpose[]): Promise<StoredVisit[]> =>
      db
        .select()
        .from(visitTable)
        .where(
          and(
            sql`${visitTable.memberId} in (select value from json_each(${JSON.stringify(ids)}))`,
            inArray(visitTable.purpose, [...purposes]),
            inArray(visitTable.state, ['closed', 'auto_closed']),
          ),
        )
        .orderBy(asc(visitTable.checkedInAt), asc(visitTable.id)),
  };
}
