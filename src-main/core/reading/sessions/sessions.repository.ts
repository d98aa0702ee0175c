import { and, asc, eq, gt, gte, inArray, lt, lte, max, ne, or, sql } from 'drizzle-orm';
import type { ReadingItem, SessionState } from '../../../contract/reading.ts';
import type { MemberId, RoomId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { longestMs } from './session-rules.ts';
import { editionTable, itemTable, sessionTable, signUpTable } from '../reading.table.ts';

export type StoredSession = typeof sessionTable.$inferSelect;
export type NewSession = Omit<typeof sessionTable.$inferInsert, 'id'>;

export interface SessionFilter {
  /** Epoch ms of the start, from included, to excluded. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly state: SessionState | undefined;
  readonly text: string;
}

/** Spelt out: SQLite uses an index of the open sessions only where it sees the word, not a bound value. */
const isOpen = sql`${sessionTable.state} = 'open'`;
/** Not over at the instant, for the index of starts as well. */
const endsAfter = (instant: number) =>
  and(gt(sessionTable.startsAt, instant - longestMs), gt(sessionTable.endsAt, instant));

const typedOf = ({ text }: SessionFilter): string => text.trim().toLowerCase();

/** They still want their room: a closed one gave it back, a cancelled one never had it. */
const holdingRoom = ['planned', 'open', 'ended'] as const;
const membersAStatement = 500;

/** Drizzle names a column without its table where there is only one, and the inner select would take it for its own. */
const activeSignUps = sql<number>`(select count(*) from reading_sign_up
  where reading_sign_up.session_id = reading_session.id and reading_sign_up.withdrawn_at is null)`;

const inFrame = ({ from, to, state }: SessionFilter) =>
  and(
    from === undefined ? undefined : gte(sessionTable.startsAt, from),
    to === undefined ? undefined : lt(sessionTable.startsAt, to),
    state && eq(sessionTable.state, state),
  );

/** @param named sessions whose people hold the text */
function matching(filter: SessionFilter, named: readonly SessionId[]) {
  const typed = typedOf(filter);
  const holds = (column: string) => sql`instr(lower(${sql.raw(column)}), ${typed}) > 0`;
  return and(
    inFrame(filter),
    typed === ''
      ? undefined
      : or(
          holds('reading_session.title'),
          holds('reading_session.series'),
          sql`${sessionTable.id} in (select value from json_each(${JSON.stringify(named)}))`,
          sql`exists (select 1 from reading_item
            where reading_item.session_id = reading_session.id and ${holds('reading_item.title')})`,
        ),
  );
}

export type SessionsRepository = ReturnType<typeof sessionsRepository>;

export function sessionsRepository(db: Statements) {
  const get = db
    .select()
    .from(sessionTable)
    .where(eq(sessionTable.id, sql.placeholder('id')))
    .prepare();

  /** Names are sealed: SQL cannot look into them. */
  async function naming(filter: SessionFilter): Promise<SessionId[]> {
    const typed = typedOf(filter);
    if (typed === '') return [];
    const { id, hostName, leadName } = sessionTable;
    const rows = await db.select({ id, hostName, leadName }).from(sessionTable).where(inFrame(filter));
    const holds = (name: string | null) => name?.toLowerCase().includes(typed) ?? false;
    return rows.filter((row) => holds(row.hostName) || holds(row.leadName)).map((row) => row.id);
  }

  return {
    hasAny: async (): Promise<boolean> =>
      (await db.select({ id: sessionTable.id }).from(sessionTable).limit(1)).length > 0,

    get: async (id: SessionId): Promise<StoredSession | undefined> => (await get.execute({ id }))[0],

    async insert(session: NewSession, items: readonly ReadingItem[]): Promise<SessionId> {
      const [row] = await db.insert(sessionTable).values(session).returning({ id: sessionTable.id });
      if (!row) throw new Error('insert returned no session');
      await this.putItems(row.id, items);
      return row.id;
    },

    update: async (id: SessionId, fields: Partial<NewSession>): Promise<void> => {
      await db.update(sessionTable).set(fields).where(eq(sessionTable.id, id));
    },

    async putItems(sessionId: SessionId, items: readonly ReadingItem[]): Promise<void> {
      await db.delete(itemTable).where(eq(itemTable.sessionId, sessionId));
      if (items.length === 0) return;
      await db.insert(itemTable).values(items.map((item, position) => ({ ...item, sessionId, position })));
    },

    async itemsOf(ids: readonly SessionId[]): Promise<Map<SessionId, ReadingItem[]>> {
      const bySession = new Map<SessionId, ReadingItem[]>();
      if (ids.length === 0) return bySession;
      const rows = await db
        .select()
        .from(itemTable)
        .where(inArray(itemTable.sessionId, [...ids]))
        .orderBy(asc(itemTable.sessionId), asc(itemTable.position));
      for (const { sessionId, kind, title, author, publisher, pageFrom, pageTo } of rows) {
        const items = bySession.get(sessionId) ?? [];
        items.push({ kind, title, author, publisher, pageFrom, pageTo });
        bySession.set(sessionId, items);
      }
      return bySession;
    },

    /** 0 where there is none. */
    async newestEdition(sessionId: SessionId): Promise<number> {
      const [row] = await db
        .select({ edition: max(editionTable.edition).as('edition') })
        .from(editionTable)
        .where(eq(editionTable.sessionId, sessionId));
      return row?.edition ?? 0;
    },

    /** Sessions of the room that share a moment with [from, to), earliest first. */
    meeting: (roomId: RoomId, from: number, to: number, except: SessionId | undefined): Promise<StoredSession[]> =>
      db
        .select()
        .from(sessionTable)
        .where(
          and(
            eq(sessionTable.roomId, roomId),
            inArray(sessionTable.state, [...holdingRoom]),
            lt(sessionTable.startsAt, to),
            endsAfter(from),
            except === undefined ? undefined : ne(sessionTable.id, except),
          ),
        )
        .orderBy(asc(sessionTable.startsAt), asc(sessionTable.id)),

    allOpen: (): Promise<StoredSession[]> => db.select().from(sessionTable).where(isOpen),

    /** Whose 签到 was opened in the room at `since` or later. */
    openedSince: (roomId: RoomId, since: number): Promise<StoredSession[]> =>
      db
        .select()
        .from(sessionTable)
        .where(and(eq(sessionTable.roomId, roomId), gte(sessionTable.openedAt, since))),

    /** Open, or planned to begin by `until` and not over at `now`; soonest first. */
    coming: (now: number, until: number) =>
      db
        .select()
        .from(sessionTable)
        .where(or(isOpen, and(eq(sessionTable.state, 'planned'), lte(sessionTable.startsAt, until), endsAfter(now))))
        .orderBy(asc(sessionTable.startsAt), asc(sessionTable.id)),

    /** Oldest first, with how many are signed up. */
    async page(filter: SessionFilter, offset: number, limit: number) {
      const which = matching(filter, await naming(filter));
      const total = db.$count(sessionTable, which);
      const rows = db
        .select({
          id: sessionTable.id,
          title: sessionTable.title,
          series: sessionTable.series,
          roomId: sessionTable.roomId,
          startsAt: sessionTable.startsAt,
          endsAt: sessionTable.endsAt,
          hostName: sessionTable.hostName,
          leadName: sessionTable.leadName,
          state: sessionTable.state,
          seats: sessionTable.seats,
          openedAt: sessionTable.openedAt,
          endedAt: sessionTable.endedAt,
          attended: sessionTable.attended,
          signedUp: activeSignUps.as('signed_up'),
        })
        .from(sessionTable)
        .where(which)
        .orderBy(asc(sessionTable.startsAt), asc(sessionTable.id))
        .limit(limit)
        .offset(offset);
      return { rows: await rows, total: await total };
    },

    /** Every start (epoch ms), earliest first. */
    async starts(): Promise<number[]> {
      const rows = await db
        .select({ startsAt: sessionTable.startsAt })
        .from(sessionTable)
        .orderBy(asc(sessionTable.startsAt));
      return rows.map((row) => row.startsAt);
    },

    /** Those of the people who host, read first or are signed up somewhere. */
    async membersNamed(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found: MemberId[] = [];
      for (let start = 0; start < ids.length; start += membersAStatement) {
        const some = ids.slice(start, start + membersAStatement);
        const named = [sessionTable.hostMemberId, sessionTable.leadMemberId];
        for (const memberId of named) {
          const rows = await db.selectDistinct({ memberId }).from(sessionTable).where(inArray(memberId, some));
          found.push(...rows.flatMap((row) => row.memberId ?? []));
        }
        const rows = await db
          .selectDistinct({ memberId: signUpTable.memberId })
          .from(signUpTable)
          .where(inArray(signUpTable.memberId, some));
        found.push(...rows.map((row) => row.memberId));
      }
      return found;
    },
  };
}
