import { countDistinct, desc, eq, isNull, ne, or } from 'drizzle-orm';
import type { Term } from '../../contract/terms.ts';
import type { TermId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { appointmentTable, stationTermTable } from './terms.table.ts';

const fields = {
  termId: stationTermTable.id,
  number: stationTermTable.number,
  from: stationTermTable.from,
  to: stationTermTable.to,
  state: stationTermTable.state,
};

export type TermsRepository = ReturnType<typeof termsRepository>;

export function termsRepository(db: Statements) {
  return {
    /** Newest first. */
    all: (): Promise<Term[]> => db.select(fields).from(stationTermTable).orderBy(desc(stationTermTable.from)),

    /** The current and the planned one. */
    unfinished: (): Promise<Term[]> =>
      db.select(fields).from(stationTermTable).where(ne(stationTermTable.state, 'past')),

    async get(id: TermId): Promise<Term | undefined> {
      return (await db.select(fields).from(stationTermTable).where(eq(stationTermTable.id, id)))[0];
    },

    async insert(term: Omit<Term, 'termId'>, now: number): Promise<TermId> {
      const row = { ...term, createdAt: now, closedAt: term.state === 'past' ? now : null };
      const [added] = await db.insert(stationTermTable).values(row).returning({ id: stationTermTable.id });
      if (!added) throw new Error('insert returned no term');
      return added.id;
    },

    update: async (id: TermId, given: Partial<Pick<Term, 'number' | 'from' | 'to'>>): Promise<void> => {
      await db.update(stationTermTable).set(given).where(eq(stationTermTable.id, id));
    },

    /** For good. */
    close: async (id: TermId, to: string, closedAt: number): Promise<void> => {
      await db.update(stationTermTable).set({ state: 'past', to, closedAt }).where(eq(stationTermTable.id, id));
    },

    begin: async (id: TermId): Promise<void> => {
      await db.update(stationTermTable).set({ state: 'current' }).where(eq(stationTermTable.id, id));
    },

    removePlanned: async (): Promise<void> => {
      await db.delete(stationTermTable).where(eq(stationTermTable.state, 'planned'));
    },

    /** Of a past term everybody who served in it, of another those who do. */
    async staffCounts(): Promise<ReadonlyMap<TermId, number>> {
      const rows = await db
        .select({ termId: stationTermTable.id, staff: countDistinct(appointmentTable.memberId) })
        .from(stationTermTable)
        .innerJoin(appointmentTable, eq(appointmentTable.termId, stationTermTable.id))
        .where(or(eq(stationTermTable.state, 'past'), isNull(appointmentTable.until)))
        .groupBy(stationTermTable.id);
      return new Map(rows.map(({ termId, staff }) => [termId, staff]));
    },
  };
}
