import { and, desc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import type { ReflectionRow } from '../../../contract/reading-reflections.ts';
import type { MemberId, ReflectionId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { reflectionSheetTable, reflectionTable, sessionTable } from '../reading.table.ts';

export type StoredReflection = typeof reflectionTable.$inferSelect;
export type StoredSheet = typeof reflectionSheetTable.$inferSelect;

export interface ReflectionFilter {
  readonly sessionId: SessionId | undefined;
  readonly state: ReflectionRow['state'] | undefined;
}

const matching = ({ sessionId, state }: ReflectionFilter) =>
  and(
    sessionId === undefined ? undefined : eq(reflectionTable.sessionId, sessionId),
    state && eq(reflectionTable.state, state),
  );

/** When the newest of a session's reflections was handed back. */
const lastReturned = sql<number | null>`(select max(settled_at) from reading_reflection
  where reading_reflection.session_id = reading_session.id and reading_reflection.state = 'returned')`;

export type ReflectionsRepository = ReturnType<typeof reflectionsRepository>;

export function reflectionsRepository(db: Statements) {
  return {
    async of(sessionId: SessionId, memberId: MemberId): Promise<StoredReflection | undefined> {
      const rows = await db
        .select()
        .from(reflectionTable)
        .where(and(eq(reflectionTable.sessionId, sessionId), eq(reflectionTable.memberId, memberId)));
      return rows[0];
    },

    /** Inside a write: the one of this person and session, new or instead of the one handed back. */
    async put(reflection: Pick<StoredReflection, 'sessionId' | 'memberId' | 'kind' | 'text' | 'handedInAt'>) {
      const unread = { ...reflection, state: 'unread', remark: '', settledAt: null, settledBy: null } as const;
      await db
        .insert(reflectionTable)
        .values(unread)
        .onConflictDoUpdate({ target: [reflectionTable.sessionId, reflectionTable.memberId], set: unread });
    },

    /** False where it is gone, or was handed in again since. */
    async settle(
      id: ReflectionId,
      handedInAt: number,
      fields: Pick<StoredReflection, 'state' | 'remark' | 'settledAt' | 'settledBy'>,
    ): Promise<boolean> {
      const asRead = and(eq(reflectionTable.id, id), eq(reflectionTable.handedInAt, handedInAt));
      return (await db.update(reflectionTable).set(fields).where(asRead)).changes > 0;
    },

    /** Newest first. */
    page: (filter: ReflectionFilter, offset: number, limit: number) =>
      db
        .select({ reflection: reflectionTable, title: sessionTable.title, sheetNumber: reflectionSheetTable.number })
        .from(reflectionTable)
        .innerJoin(sessionTable, eq(sessionTable.id, reflectionTable.sessionId))
        .leftJoin(
          reflectionSheetTable,
          and(
            eq(reflectionSheetTable.sessionId, reflectionTable.sessionId),
            eq(reflectionSheetTable.memberId, reflectionTable.memberId),
          ),
        )
        .where(matching(filter))
        .orderBy(desc(reflectionTable.handedInAt), desc(reflectionTable.id))
        .limit(limit)
        .offset(offset),

    total: (filter: ReflectionFilter): Promise<number> => db.$count(reflectionTable, matching(filter)),

    /**
     * Sessions that began after `begun` (epoch ms) and are over, with an end or a reflection handed back after `since`;
     * newest first. `begun` spares looking at the reflections of years.
     */
    over: (begun: number, since: number) =>
      db
        .select({
          sessionId: sessionTable.id,
          title: sessionTable.title,
          startsAt: sessionTable.startsAt,
          endedAt: sessionTable.endedAt,
          returnedAt: lastReturned.as('returned_at'),
        })
        .from(sessionTable)
        .where(
          and(
            gt(sessionTable.startsAt, begun),
            inArray(sessionTable.state, ['ended', 'closed']),
            sql`max(${sessionTable.endedAt}, coalesce(${lastReturned}, 0)) > ${since}`,
          ),
        )
        .orderBy(desc(sessionTable.startsAt), desc(sessionTable.id)),

    async sheet(number: string): Promise<StoredSheet | undefined> {
      return (await db.select().from(reflectionSheetTable).where(eq(reflectionSheetTable.number, number)))[0];
    },

    sheetsOf: (sessionId: SessionId): Promise<StoredSheet[]> =>
      db.select().from(reflectionSheetTable).where(eq(reflectionSheetTable.sessionId, sessionId)),

    /** Undefined: none yet. All numbers are of one length, so that the greatest text is the last number. */
    async lastSheet(): Promise<string | undefined> {
      const [row] = await db.select({ number: max(reflectionSheetTable.number).as('last') }).from(reflectionSheetTable);
      return row?.number ?? undefined;
    },

    async addSheets(sheets: readonly StoredSheet[]): Promise<void> {
      if (sheets.length > 0) await db.insert(reflectionSheetTable).values([...sheets]);
    },
  };
}
