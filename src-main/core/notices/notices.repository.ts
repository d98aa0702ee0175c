import { and, asc, count, desc, eq, inArray, lt, lte, notExists, sql } from 'drizzle-orm';
import type { MemberId, NoticeId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { publicNoticePersonTable, publicNoticeTable } from './notices.table.ts';

export type StoredNotice = typeof publicNoticeTable.$inferSelect;
export type NewNotice = typeof publicNoticeTable.$inferInsert;

const { id, state, startsOn, lastOn, kind, workingDays, isProvisional } = publicNoticeTable;
const { noticeId: ofNotice, memberId, position } = publicNoticePersonTable;
const asList = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

export type NoticesRepository = ReturnType<typeof noticesRepository>;

export function noticesRepository(db: Statements) {
  return {
    async get(noticeId: NoticeId): Promise<StoredNotice | undefined> {
      return (await db.select().from(publicNoticeTable).where(eq(id, noticeId)))[0];
    },

    async insert(notice: Omit<NewNotice, 'id'>): Promise<NoticeId> {
      const [added] = await db.insert(publicNoticeTable).values(notice).returning({ id });
      if (!added) throw new Error('insert returned no notice');
      return added.id;
    },

    update: async (noticeId: NoticeId, fields: Partial<NewNotice>): Promise<void> => {
      await db.update(publicNoticeTable).set(fields).where(eq(id, noticeId));
    },

    /** In the order they are named. */
    async peopleOf(noticeId: NoticeId): Promise<MemberId[]> {
      const rows = await db
        .select({ memberId })
        .from(publicNoticePersonTable)
        .where(eq(ofNotice, noticeId))
        .orderBy(asc(position));
      return rows.map((row) => row.memberId);
    },

    /** Inside a write. */
    async setPeople(noticeId: NoticeId, people: readonly MemberId[]): Promise<void> {
      await db.delete(publicNoticePersonTable).where(eq(ofNotice, noticeId));
      await db
        .insert(publicNoticePersonTable)
        .values(people.map((one, place) => ({ noticeId, memberId: one, position: place })));
    },

    async countsOf(ids: readonly NoticeId[]): Promise<Map<NoticeId, number>> {
      const rows = await db
        .select({ noticeId: ofNotice, people: count().as('people') })
        .from(publicNoticePersonTable)
        .where(sql`${ofNotice} in ${asList(ids)}`)
        .groupBy(ofNotice);
      return new Map(rows.map((row) => [row.noticeId, row.people]));
    },

    /** Latest first. */
    page: (offset: number, limit: number): Promise<StoredNotice[]> =>
      db.select().from(publicNoticeTable).orderBy(desc(startsOn), desc(id)).limit(limit).offset(offset),

    all: (): Promise<StoredNotice[]> => db.select().from(publicNoticeTable).orderBy(asc(startsOn), asc(id)),

    async total(): Promise<number> {
      const [row] = await db.select({ total: count().as('total') }).from(publicNoticeTable);
      return row?.total ?? 0;
    },

    /** Published, neither withdrawn nor settled, begun by that local day; those that end first, first. */
    begun: (today: string): Promise<StoredNotice[]> =>
      db
        .select()
        .from(publicNoticeTable)
        .where(and(eq(state, 'published'), lte(startsOn, today)))
        .orderBy(asc(lastOn), asc(id)),

    /** Of these members: what was put up and not taken down. */
    putUpFor: (ids: readonly MemberId[]) =>
      db
        .select({ memberId, kind, startsOn, lastOn, workingDays, isProvisional })
        .from(publicNoticePersonTable)
        .innerJoin(publicNoticeTable, eq(id, ofNotice))
        .where(and(sql`${memberId} in ${asList(ids)}`, inArray(state, ['published', 'settled'])))
        .orderBy(asc(startsOn), asc(id)),

    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db
        .selectDistinct({ memberId })
        .from(publicNoticePersonTable)
        .where(sql`${memberId} in ${asList(ids)}`);
      return rows.map((row) => row.memberId);
    },

    /** Those whose last day lies before then (local day), with their names. Returns how many went. */
    removeBefore: async (day: string): Promise<number> =>
      (await db.delete(publicNoticeTable).where(lt(publicNoticeTable.lastOn, day))).changes,

    /** Inside a write. A notice that names nobody any more goes with them. Returns how many lines went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      const { changes } = await db.delete(publicNoticePersonTable).where(sql`${memberId} in ${asList(ids)}`);
      const named = db.select({ noticeId: ofNotice }).from(publicNoticePersonTable).where(eq(ofNotice, id));
      await db.delete(publicNoticeTable).where(notExists(named));
      return changes;
    },
  };
}
