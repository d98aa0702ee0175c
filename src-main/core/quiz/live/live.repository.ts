import { asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { MemberId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { livePersonTable, liveTable } from './live.table.ts';

export type StoredLive = typeof liveTable.$inferSelect;
export type LivePerson = Pick<typeof livePersonTable.$inferSelect, 'memberId' | 'place' | 'mayShowName'>;
export type LiveRepository = ReturnType<typeof liveRepository>;

/** More rounds than that nobody looks back at. */
const mostListed = 200;

/** Spelt out, so that SQLite sees the index of the one under way. */
const isUnderWay = sql`${liveTable.state} <> 'over'`;

export function liveRepository(db: Statements) {
  const underWay = db.select().from(liveTable).where(isUnderWay).prepare();
  const newest = db.select().from(liveTable).orderBy(desc(liveTable.id)).limit(1).prepare();
  const people = db
    .select({
      memberId: livePersonTable.memberId,
      place: livePersonTable.place,
      mayShowName: livePersonTable.mayShowName,
    })
    .from(livePersonTable)
    .where(eq(livePersonTable.liveId, sql.placeholder('liveId')))
    .orderBy(asc(livePersonTable.memberId))
    .prepare();

  return {
    underWay: async (): Promise<StoredLive | undefined> => (await underWay.execute())[0],
    newest: async (): Promise<StoredLive | undefined> => (await newest.execute())[0],
    people: (liveId: number): Promise<LivePerson[]> => people.execute({ liveId }),

    async placeOf(liveId: number, memberId: MemberId): Promise<number | undefined> {
      return (await people.execute({ liveId })).find((one) => one.memberId === memberId)?.place;
    },

    async add(round: Omit<StoredLive, 'id'>): Promise<StoredLive> {
      const [added] = await db.insert(liveTable).values(round).returning();
      if (!added) throw new Error('insert returned no live round');
      return added;
    },

    async change(liveId: number, fields: Partial<Omit<StoredLive, 'id'>>): Promise<StoredLive> {
      const [changed] = await db.update(liveTable).set(fields).where(eq(liveTable.id, liveId)).returning();
      if (!changed) throw new Error('update returned no live round');
      return changed;
    },

    /** In one group at a time. */
    async seat(liveId: number, { memberId, place, mayShowName }: LivePerson): Promise<void> {
      await db
        .insert(livePersonTable)
        .values({ liveId, memberId, place, mayShowName })
        .onConflictDoUpdate({
          target: [livePersonTable.liveId, livePersonTable.memberId],
          set: { place, mayShowName },
        });
    },

    removePeople: async (liveId: number): Promise<void> => {
      await db.delete(livePersonTable).where(eq(livePersonTable.liveId, liveId));
    },

    /** Of rounds that are over or began before `before` (epoch ms). */
    async removePeopleBefore(before: number): Promise<number> {
      const gone = db
        .select({ id: liveTable.id })
        .from(liveTable)
        .where(or(eq(liveTable.state, 'over'), lt(liveTable.startedAt, before)));
      return (await db.delete(livePersonTable).where(inArray(livePersonTable.liveId, gone))).changes;
    },

    /** Newest first. */
    all: (): Promise<StoredLive[]> => db.select().from(liveTable).orderBy(desc(liveTable.id)).limit(mostListed),
  };
}
