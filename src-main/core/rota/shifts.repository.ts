import { and, asc, between, count, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { MemberId, RoomId, ShiftId, TermId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { rotaSlotTable, shiftTable } from './rota.table.ts';

export type StoredShift = typeof shiftTable.$inferSelect;
export type NewShift = Pick<
  StoredShift,
  'termId' | 'roomId' | 'day' | 'startsAt' | 'endsAt' | 'memberId' | 'madeAt' | 'madeBy'
>;
export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

const { termId, roomId, day, startsAt, endsAt, memberId } = shiftTable;
const inOrder = [asc(day), asc(startsAt), asc(roomId), asc(shiftTable.id)] as const;

const among = (ids: readonly MemberId[]) => sql`${memberId} in (select value from json_each(${JSON.stringify(ids)}))`;

export type ShiftsRepository = ReturnType<typeof shiftsRepository>;

export function shiftsRepository(db: Statements) {
  /** Asked at every check-in. */
  const ofDay = db
    .select()
    .from(shiftTable)
    .where(and(eq(memberId, sql.placeholder('memberId')), eq(day, sql.placeholder('day'))))
    .orderBy(asc(startsAt), asc(shiftTable.id))
    .prepare();

  /**
   * Whoever has or had a shift: nobody else is looked for, since most who check in never served. Those placed here are
   * kept apart, so that none is missed while the others are read; one too many is harmless.
   */
  const placed = new Set<MemberId>();
  let known: Promise<ReadonlySet<MemberId>> | undefined;
  const servants = async () =>
    new Set((await db.selectDistinct({ memberId }).from(shiftTable)).map((row) => row.memberId));
  const everServed = async (who: MemberId): Promise<boolean> => {
    if (placed.has(who)) return true;
    known ??= servants();
    try {
      return (await known).has(who);
    } catch (error) {
      known = undefined;
      throw error;
    }
  };

  return {
    slotsOf: (term: TermId): Promise<Slot[]> =>
      db
        .select({ startsAt: rotaSlotTable.startsAt, endsAt: rotaSlotTable.endsAt })
        .from(rotaSlotTable)
        .where(eq(rotaSlotTable.termId, term))
        .orderBy(asc(rotaSlotTable.startsAt)),

    async replaceSlots(term: TermId, slots: readonly Slot[]): Promise<void> {
      await db.delete(rotaSlotTable).where(eq(rotaSlotTable.termId, term));
      await db.insert(rotaSlotTable).values(slots.map((slot) => ({ ...slot, termId: term })));
    },

    async get(id: ShiftId): Promise<StoredShift | undefined> {
      return (await db.select().from(shiftTable).where(eq(shiftTable.id, id)))[0];
    },

    byIds: (ids: readonly ShiftId[]): Promise<StoredShift[]> =>
      db
        .select()
        .from(shiftTable)
        .where(sql`${shiftTable.id} in (select value from json_each(${JSON.stringify(ids)}))`),

    /** In order. */
    ofDay: async (who: MemberId, on: string): Promise<StoredShift[]> =>
      (await everServed(who)) ? ofDay.execute({ memberId: who, day: on }) : [],

    /** Both days included; of any term. */
    between: (from: string, to: string): Promise<StoredShift[]> =>
      db
        .select()
        .from(shiftTable)
        .where(between(day, from, to))
        .orderBy(...inOrder),

    ofTerm: (term: TermId): Promise<StoredShift[]> =>
      db
        .select()
        .from(shiftTable)
        .where(eq(termId, term))
        .orderBy(...inOrder),

    ofMembers: (ids: readonly MemberId[]): Promise<StoredShift[]> =>
      db
        .select()
        .from(shiftTable)
        .where(among(ids))
        .orderBy(...inOrder),

    ofMemberIn: (who: MemberId, term: TermId): Promise<StoredShift[]> =>
      db
        .select()
        .from(shiftTable)
        .where(and(eq(memberId, who), eq(termId, term)))
        .orderBy(...inOrder),

    /** Of that person, overlapping these times of the day in any room. */
    async overlapping(
      who: MemberId,
      on: string,
      { startsAt: from, endsAt: to }: Slot,
    ): Promise<StoredShift | undefined> {
      const [found] = await db
        .select()
        .from(shiftTable)
        .where(and(eq(memberId, who), eq(day, on), lt(startsAt, to), gt(endsAt, from)))
        .limit(1);
      return found;
    },

    inCell: (room: RoomId, on: string, from: string): Promise<number> =>
      db.$count(shiftTable, and(eq(roomId, room), eq(day, on), eq(startsAt, from))),

    /** Not over at that local day and time of day. */
    async left(who: MemberId, today: string, time: string): Promise<number> {
      const [row] = await db
        .select({ shifts: count().as('shifts') })
        .from(shiftTable)
        .where(and(eq(memberId, who), or(gt(day, today), and(eq(day, today), gt(endsAt, time)))));
      return row?.shifts ?? 0;
    },

    async insert(shift: NewShift): Promise<ShiftId> {
      placed.add(shift.memberId);
      const [added] = await db.insert(shiftTable).values(shift).returning({ id: shiftTable.id });
      if (!added) throw new Error('insert returned no shift');
      return added.id;
    },

    update: async (id: ShiftId, fields: Partial<Omit<StoredShift, 'id'>>): Promise<void> => {
      if (fields.memberId !== undefined) placed.add(fields.memberId);
      await db.update(shiftTable).set(fields).where(eq(shiftTable.id, id));
    },

    /** Swaps of it go with it. */
    remove: async (id: ShiftId): Promise<void> => {
      await db.delete(shiftTable).where(eq(shiftTable.id, id));
    },
  };
}
