import { and, asc, eq, gte, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { SessionEdition } from '../../../contract/reading-record.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { manyRows } from '../../database/many-rows.ts';
import { soundRows } from '../../database/sound-rows.ts';
import { editionTable, recordTable, reflectionTable, sessionTable } from '../reading.table.ts';

export type StoredRecord = typeof recordTable.$inferSelect;

/** Opened in one go: nothing else is answered meanwhile, and minutes are long. */
const editionsAtOnce = 25;

export type RecordsRepository = ReturnType<typeof recordsRepository>;

export function recordsRepository(db: Statements) {
  /** Of closed sessions; a reflection handed back to be written anew does not count. */
  const told = (which: SQL | undefined) =>
    db
      .select({
        sessionId: recordTable.sessionId,
        memberId: recordTable.memberId,
        minutes: recordTable.minutes,
        lateMinutes: recordTable.lateMinutes,
        leftEarly: recordTable.leftEarly,
        startsAt: sessionTable.startsAt,
        title: sessionTable.title,
        reflection: reflectionTable.text,
      })
      .from(recordTable)
      .innerJoin(sessionTable, eq(sessionTable.id, recordTable.sessionId))
      .innerJoin(
        editionTable,
        and(
          eq(editionTable.sessionId, recordTable.sessionId),
          sql`${editionTable.edition} = (select max(edition) from reading_edition where session_id = ${recordTable.sessionId})`,
        ),
      )
      .leftJoin(
        reflectionTable,
        and(
          eq(reflectionTable.sessionId, recordTable.sessionId),
          eq(reflectionTable.memberId, recordTable.memberId),
          ne(reflectionTable.state, 'returned'),
        ),
      )
      .where(which)
      .orderBy(asc(sessionTable.startsAt), asc(recordTable.sessionId), asc(recordTable.arrivedAt));

  async function bodiesOf(ids: readonly SessionId[]): Promise<string[]> {
    const newest = sql`(select max(edition) from reading_edition newest where newest.session_id = ${editionTable.sessionId})`;
    const rows = await db
      .select({ body: editionTable.body })
      .from(editionTable)
      .where(and(inArray(editionTable.sessionId, [...ids]), sql`${editionTable.edition} = ${newest}`));
    return rows.map(({ body }) => body);
  }

  return {
    /** Sessions that start from `from` (epoch ms, included) to `to` (excluded), oldest first. */
    ofMember: (memberId: MemberId, from: number, to: number) =>
      told(and(eq(recordTable.memberId, memberId), gte(sessionTable.startsAt, from), lt(sessionTable.startsAt, to))),

    /** The same of many, oldest first of each. */
    ofMembers: (ids: readonly MemberId[]) =>
      told(sql`${recordTable.memberId} in (select value from json_each(${JSON.stringify(ids)}))`),

    /** In the order of arrival. */
    ofSession: (sessionId: SessionId) => told(eq(recordTable.sessionId, sessionId)),

    /** The newest edition of each session, without those that are damaged: the others are no worse for them. */
    async editionsOf(ids: readonly SessionId[]): Promise<Map<SessionId, SessionEdition>> {
      const found = new Map<SessionId, SessionEdition>();
      for (let start = 0; start < ids.length; start += editionsAtOnce) {
        const some = ids.slice(start, start + editionsAtOnce);
        for (const body of await soundRows(some, bodiesOf)) {
          const edition = JSON.parse(body) as SessionEdition;
          found.set(edition.sessionId, edition);
        }
      }
      return found;
    },

    async has(sessionId: SessionId, memberId: MemberId): Promise<boolean> {
      const rows = await db
        .select({ minutes: recordTable.minutes })
        .from(recordTable)
        .where(and(eq(recordTable.sessionId, sessionId), eq(recordTable.memberId, memberId)));
      return rows.length > 0;
    },

    /** Inside a write. */
    async replace(sessionId: SessionId, records: readonly StoredRecord[]): Promise<void> {
      await db.delete(recordTable).where(eq(recordTable.sessionId, sessionId));
      if (records.length > 0) await db.insert(recordTable).select(manyRows(recordTable, records));
    },
  };
}

export type ToldRecord = Awaited<ReturnType<RecordsRepository['ofSession']>>[number];
