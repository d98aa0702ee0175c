import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { MemberId, RoomId, VisitId, VisitState } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { visitTable } from './check-in.table.ts';

export type StoredVisit = typeof visitTable.$inferSelect;

export interface VisitFilter {
  /** Epoch ms, from included, to excluded. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly roomId: RoomId | undefined;
  /** Undefined: every room. */
  readonly among: readonly RoomId[] | undefined;
  readonly state: VisitState | undefined;
  /** Undefined: everybody. Else these members, and these visits of guests. */
  readonly who: { readonly memberIds: readonly MemberId[]; readonly guestVisits: readonly VisitId[] } | undefined;
}

/** Spelt out: SQLite uses an index of the open visits only where it sees the word, not a bound value. */
const isOpen = sql`${visitTable.state} = 'open'`;

function matching(filter: VisitFilter) {
  return and(
    filter.from === undefined ? undefined : gte(visitTable.checkedInAt, filter.from),
    filter.to === undefined ? undefined : lt(visitTable.checkedInAt, filter.to),
    filter.roomId === undefined ? undefined : eq(visitTable.roomId, filter.roomId),
    filter.among && inArray(visitTable.roomId, [...filter.among]),
    filter.state === undefined ? undefined : eq(visitTable.state, filter.state),
    filter.who &&
      or(
        inArray(visitTable.memberId, [...filter.who.memberIds]),
        sql`${visitTable.id} in (select value from json_each(${JSON.stringify(filter.who.guestVisits)}))`,
      ),
  );
}

export type CheckInRepository = ReturnType<typeof checkInRepository>;

export function checkInRepository(db: Statements) {
  const openOf = db
    .select()
    .from(visitTable)
    .where(and(eq(visitTable.memberId, sql.placeholder('memberId')), isOpen))
    .prepare();
  const leftBetween = db
    .select()
    .from(visitTable)
    .where(
      and(
        eq(visitTable.memberId, sql.placeholder('memberId')),
        eq(visitTable.state, 'closed'),
        isNotNull(visitTable.checkOutRequest),
        gt(visitTable.checkedOutAt, sql.placeholder('after')),
        lt(visitTable.checkedOutAt, sql.placeholder('before')),
      ),
    )
    .orderBy(desc(visitTable.id))
    .limit(1)
    .prepare();
  const countOf = db
    .select({ total: count().as('total') })
    .from(visitTable)
    .where(
      and(
        eq(visitTable.memberId, sql.placeholder('memberId')),
        gte(visitTable.checkedInAt, sql.placeholder('since')),
        ne(visitTable.state, 'voided'),
      ),
    )
    .prepare();
  const add = db
    .insert(visitTable)
    .values({
      memberId: sql.placeholder('memberId'),
      guestName: sql.placeholder('guestName'),
      roomId: sql.placeholder('roomId'),
      purpose: sql.placeholder('purpose'),
      checkedInAt: sql.placeholder('checkedInAt'),
      identifiedBy: sql.placeholder('identifiedBy'),
      kiosk: sql.placeholder('kiosk'),
      state: 'open',
      checkInRequest: sql.placeholder('checkInRequest'),
    })
    .returning()
    .prepare();
  const cameToRead = and(
    gte(visitTable.checkedInAt, sql.placeholder('since')),
    eq(visitTable.roomId, sql.placeholder('roomId')),
    eq(visitTable.purpose, 'reading'),
    ne(visitTable.state, 'voided'),
  );
  const firstOfMember = db
    .select({ first: min(visitTable.checkedInAt).as('first') })
    .from(visitTable)
    .where(and(eq(visitTable.memberId, sql.placeholder('memberId')), cameToRead))
    .prepare();
  const guestsReading = db
    .select({ guestName: visitTable.guestName, first: visitTable.checkedInAt })
    .from(visitTable)
    .where(and(isNull(visitTable.memberId), cameToRead))
    .orderBy(asc(visitTable.checkedInAt))
    .prepare();

  return {
    openOf: async (memberId: MemberId): Promise<StoredVisit | undefined> => (await openOf.execute({ memberId }))[0],

    /** Checked out by a request of the person's, strictly between two instants (epoch ms). */
    async leftBetween(memberId: MemberId, after: number, before: number): Promise<StoredVisit | undefined> {
      return (await leftBetween.execute({ memberId, after, before }))[0];
    },

    async countSince(memberId: MemberId, since: number): Promise<number> {
      return (await countOf.execute({ memberId, since }))[0]?.total ?? 0;
    },

    async add(
      visit: Pick<
        StoredVisit,
        'memberId' | 'guestName' | 'roomId' | 'purpose' | 'checkedInAt' | 'identifiedBy' | 'kiosk' | 'checkInRequest'
      >,
    ): Promise<StoredVisit> {
      const [added] = await add.execute(visit);
      if (!added) throw new Error('insert returned no visit');
      return added;
    },

    async addMany(all: readonly (typeof visitTable.$inferInsert)[]): Promise<void> {
      for (let start = 0; start < all.length; start += 500) {
        await db.insert(visitTable).values(all.slice(start, start + 500));
      }
    },

    async update(id: VisitId, fields: Partial<StoredVisit>): Promise<StoredVisit | undefined> {
      return (await db.update(visitTable).set(fields).where(eq(visitTable.id, id)).returning())[0];
    },

    async get(id: VisitId): Promise<StoredVisit | undefined> {
      return (await db.select().from(visitTable).where(eq(visitTable.id, id)))[0];
    },

    async openGuest(name: string): Promise<StoredVisit | undefined> {
      const rows = await db
        .select()
        .from(visitTable)
        .where(and(isOpen, isNull(visitTable.memberId)))
        .orderBy(desc(visitTable.id));
      return rows.find((visit) => visit.guestName === name);
    },

    /** Visits of guests whose name holds the text. */
    async guestsNamed(text: string, filter: Omit<VisitFilter, 'who'>): Promise<VisitId[]> {
      const sought = text.toLowerCase();
      const rows = await db
        .select({ id: visitTable.id, guestName: visitTable.guestName })
        .from(visitTable)
        .where(and(isNull(visitTable.memberId), matching({ ...filter, who: undefined })));
      return rows.flatMap(({ id, guestName }) => (guestName?.toLowerCase().includes(sought) === true ? [id] : []));
    },

    openOfMany: (ids: readonly MemberId[]): Promise<StoredVisit[]> =>
      db
        .select()
        .from(visitTable)
        .where(and(isOpen, inArray(visitTable.memberId, [...ids]))),

    allOpen: (): Promise<StoredVisit[]> =>
      db.select().from(visitTable).where(isOpen).orderBy(asc(visitTable.checkedInAt)),

    closedBy: (request: string): Promise<StoredVisit[]> =>
      db.select().from(visitTable).where(eq(visitTable.checkOutRequest, request)),

    openByRoom: () =>
      db
        .select({ roomId: visitTable.roomId, present: count().as('present') })
        .from(visitTable)
        .where(isOpen)
        .groupBy(visitTable.roomId),

    async begunSince(since: number): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(visitTable)
        .where(and(gte(visitTable.checkedInAt, since), ne(visitTable.state, 'voided')));
      return row?.total ?? 0;
    },

    hasAny: async (): Promise<boolean> => (await db.select({ id: visitTable.id }).from(visitTable).limit(1)).length > 0,

    page: (filter: VisitFilter, offset: number, limit: number): Promise<StoredVisit[]> =>
      db
        .select()
        .from(visitTable)
        .where(matching(filter))
        .orderBy(desc(visitTable.checkedInAt), desc(visitTable.id))
        .limit(limit)
        .offset(offset),

    async total(filter: VisitFilter): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(visitTable)
        .where(matching(filter));
      return row?.total ?? 0;
    },

    /** To read, not voided, begun from `from` to `to` (both included); earliest first. */
    reading: (roomId: RoomId, from: number, to: number) =>
      db
        .select({
          memberId: visitTable.memberId,
          guestName: visitTable.guestName,
          checkedInAt: visitTable.checkedInAt,
          checkedOutAt: visitTable.checkedOutAt,
        })
        .from(visitTable)
        .where(
          and(
            eq(visitTable.roomId, roomId),
            between(visitTable.checkedInAt, from, to),
            eq(visitTable.purpose, 'reading'),
            ne(visitTable.state, 'voided'),
          ),
        )
        .orderBy(asc(visitTable.checkedInAt), asc(visitTable.id)),

    /** When this person came to read in this room first, at `since` or later. */
    async firstReading(
      { memberId, guestName, roomId }: Pick<StoredVisit, 'memberId' | 'guestName' | 'roomId'>,
      since: number,
    ): Promise<number | undefined> {
      if (memberId === null) {
        const guests = await guestsReading.execute({ roomId, since });
        return guests.find((visit) => visit.guestName === guestName)?.first;
      }
      const [row] = await firstOfMember.execute({ memberId, roomId, since });
      return row?.first ?? undefined;
    },

    /** Inside now to read, come at `since` or later. */
    async countReading(roomId: RoomId, since: number): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(visitTable)
        .where(
          and(
            isOpen,
            eq(visitTable.roomId, roomId),
            eq(visitTable.purpose, 'reading'),
            gte(visitTable.checkedInAt, since),
          ),
        );
      return row?.total ?? 0;
    },

    async membersWithVisits(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found: MemberId[] = [];
      for (let start = 0; start < ids.length; start += 500) {
        const some = ids.slice(start, start + 500);
        const rows = await db
          .selectDistinct({ memberId: visitTable.memberId })
          .from(visitTable)
          .where(inArray(visitTable.memberId, some));
        found.push(...rows.flatMap((row) => row.memberId ?? []));
      }
      return found;
    },
  };
}
