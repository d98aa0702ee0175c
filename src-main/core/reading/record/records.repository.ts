import { and, asc, eq, gte, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { ReadingItem } from '../../../contract/reading.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { manyRows } from '../../database/many-rows.ts';
import { editionTable, recordTable, reflectionTable, sessionTable } from '../reading.table.ts';

export type StoredRecord = typeof recordTable.$inferSelect;

/** As `told` below has it, in one reading of the JSON. */
export type EditionFacts = readonly [
  title: string,
  roomName: string,
  items: ReadingItem[],
  host: string,
  leadReader: string | null,
  recorder: string | null,
  summary: string,
];
const editionFacts = sql<string>`json_extract(${editionTable.body}, '$.title', '$.roomName', '$.items', '$.host.name',
  '$.leadReader.name', '$.minutes.recorder.name', '$.minutes.summary')`;

/** What the member said: SQLite picks it, so that whole minutes never reach this process for one line of a list. */
const ownWords = sql<string | null>`(
  select group_concat(json_extract(value, '$.keyPoints'), char(10))
  from json_each(${editionTable.body}, '$.minutes.speakers')
  where json_extract(value, '$.who.memberId') = ${recordTable.memberId}
)`;

export type RecordsRepository = ReturnType<typeof recordsRepository>;

export function recordsRepository(db: Statements) {
  /** With what the newest edition says; a reflection handed back to be written anew does not count. */
  const told = (which: SQL | undefined) =>
    db
      .select({
        sessionId: recordTable.sessionId,
        memberId: recordTable.memberId,
        minutes: recordTable.minutes,
        lateMinutes: recordTable.lateMinutes,
        leftEarly: recordTable.leftEarly,
        startsAt: sessionTable.startsAt,
        editionFacts: editionFacts.as('edition_facts'),
        ownWords: ownWords.as('own_words'),
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

  return {
    /** Sessions that start from `from` (epoch ms, included) to `to` (excluded), oldest first. */
    ofMember: (memberId: MemberId, from: number, to: number) =>
      told(and(eq(recordTable.memberId, memberId), gte(sessionTable.startsAt, from), lt(sessionTable.startsAt, to))),

    /** The same of many, oldest first of each. */
    ofMembers: (ids: readonly MemberId[]) =>
      told(sql`${recordTable.memberId} in (select value from json_each(${JSON.stringify(ids)}))`),

    /** In the order of arrival. */
    ofSession: (sessionId: SessionId) => told(eq(recordTable.sessionId, sessionId)),

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
