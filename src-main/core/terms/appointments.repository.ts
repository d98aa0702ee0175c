import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { AppointmentId, MemberId, Post, TermId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { appointmentTable, stationTermTable } from './terms.table.ts';

export type StoredAppointment = typeof appointmentTable.$inferSelect;

export type AppointmentsRepository = ReturnType<typeof appointmentsRepository>;

export function appointmentsRepository(db: Statements) {
  const { id, termId, memberId, post, until } = appointmentTable;
  const isOneOf = (ids: readonly MemberId[]) =>
    sql`${memberId} in (select value from json_each(${JSON.stringify(ids)}))`;

  return {
    /** Who serves in the current and the planned term, in the order of appointing. */
    openNow: (): Promise<{ termId: TermId; memberId: MemberId; post: Post }[]> =>
      db
        .select({ termId, memberId, post })
        .from(appointmentTable)
        .innerJoin(stationTermTable, eq(stationTermTable.id, termId))
        .where(and(isNull(until), ne(stationTermTable.state, 'past')))
        .orderBy(asc(id)),

    /** Ended ones too, in the order of appointing. */
    ofTerm: (term: TermId): Promise<StoredAppointment[]> =>
      db.select().from(appointmentTable).where(eq(termId, term)).orderBy(asc(id)),

    async get(wanted: AppointmentId): Promise<StoredAppointment | undefined> {
      return (await db.select().from(appointmentTable).where(eq(id, wanted)))[0];
    },

    async insert(appointment: Omit<StoredAppointment, 'id'>): Promise<AppointmentId> {
      const [added] = await db.insert(appointmentTable).values(appointment).returning({ id });
      if (!added) throw new Error('insert returned no appointment');
      return added.id;
    },

    end: async (wanted: AppointmentId, day: string, endReason: string): Promise<void> => {
      await db.update(appointmentTable).set({ until: day, endReason }).where(eq(id, wanted));
    },

    /** Nobody's ends before it began. */
    endAllOf: async (term: TermId, day: string): Promise<void> => {
      await db
        .update(appointmentTable)
        .set({ until: sql`max(${appointmentTable.since}, ${day})` })
        .where(and(eq(termId, term), isNull(until)));
    },

    removeAllOf: async (term: TermId): Promise<void> => {
      await db.delete(appointmentTable).where(eq(termId, term));
    },

    membersWithRecords: async (ids: readonly MemberId[]): Promise<MemberId[]> =>
      (await db.selectDistinct({ memberId }).from(appointmentTable).where(isOneOf(ids))).map((row) => row.memberId),

    membersRemembered: async (): Promise<MemberId[]> =>
      (await db.selectDistinct({ memberId }).from(appointmentTable)).map((row) => row.memberId),

    forgetMembers: async (ids: readonly MemberId[]): Promise<number> =>
      (await db.delete(appointmentTable).where(isOneOf(ids)).returning({ id })).length,
  };
}
