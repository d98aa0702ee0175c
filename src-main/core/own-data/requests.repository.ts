import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import type { DataRequestId, MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { dataRequestTable } from './own-data.table.ts';

export type StoredRequest = typeof dataRequestTable.$inferSelect;

export type RequestsRepository = ReturnType<typeof requestsRepository>;

/** Spelt out, so that SQLite sees the index of the open ones. */
const isOpen = sql`${dataRequestTable.state} = 'open'`;
const openFirst = sql`${dataRequestTable.state} <> 'open'`;

export function requestsRepository(db: Statements) {
  const { id, memberId, dueOn, settledAt } = dataRequestTable;
  const among = (ids: readonly MemberId[]) => sql`${memberId} in (select value from json_each(${JSON.stringify(ids)}))`;
  /** Of the open ones alone: the settled ones stand newest first. */
  const deadline = sql`case when ${isOpen} then ${dueOn} end`;

  return {
    /** Open ones first, by deadline; then newest first. */
    all: (limit: number): Promise<StoredRequest[]> =>
      db.select().from(dataRequestTable).orderBy(openFirst, asc(deadline), desc(id)).limit(limit),

    open: (): Promise<StoredRequest[]> => db.select().from(dataRequestTable).where(isOpen),

    of: (person: MemberId): Promise<StoredRequest[]> =>
      db.select().from(dataRequestTable).where(eq(memberId, person)).orderBy(openFirst, asc(deadline), desc(id)),

    async one(requestId: DataRequestId): Promise<StoredRequest | undefined> {
      return (await db.select().from(dataRequestTable).where(eq(id, requestId)))[0];
    },

    add: async (request: Omit<StoredRequest, 'id'>): Promise<void> => {
      await db.insert(dataRequestTable).values(request);
    },

    settle: async (
      requestId: DataRequestId,
      fields: Pick<StoredRequest, 'state' | 'answer' | 'settledAt' | 'settledBy'>,
    ): Promise<void> => {
      await db.update(dataRequestTable).set(fields).where(eq(id, requestId));
    },

    /** Settled before then (epoch ms). Returns how many went. */
    removeSettledBefore: async (before: number): Promise<number> =>
      (await db.delete(dataRequestTable).where(and(sql`not ${isOpen}`, lt(settledAt, before)))).changes,

    async named(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db.selectDistinct({ memberId }).from(dataRequestTable).where(among(ids));
      return rows.map((row) => row.memberId);
    },
  };
}
