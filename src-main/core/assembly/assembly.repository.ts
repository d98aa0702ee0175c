import { and, asc, count, desc, eq, isNull, lt, notInArray, sql } from 'drizzle-orm';
import type { AssemblyId, CandidateId, HandOverItemId, MemberId, Post } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { assemblyTable, candidateTable, electorTable, handOverItemTable } from './assembly.table.ts';

export type StoredAssembly = typeof assemblyTable.$inferSelect;
export type StoredElector = typeof electorTable.$inferSelect;
export type StoredCandidate = typeof candidateTable.$inferSelect;
export type StoredItem = typeof handOverItemTable.$inferSelect;

const { id, endedAt } = assemblyTable;
const asList = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

export type AssemblyRepository = ReturnType<typeof assemblyRepository>;

export function assemblyRepository(db: Statements) {
  const electorOf = (assemblyId: AssemblyId, memberId: MemberId) =>
    and(eq(electorTable.assemblyId, assemblyId), eq(electorTable.memberId, memberId));

  return {
    get: async (assemblyId: AssemblyId): Promise<StoredAssembly | undefined> =>
      (await db.select().from(assemblyTable).where(eq(id, assemblyId)))[0],

    underWay: async (): Promise<StoredAssembly | undefined> =>
      (await db.select().from(assemblyTable).where(isNull(endedAt)))[0],

    hasAny: async (): Promise<boolean> => (await db.select({ id }).from(assemblyTable).limit(1)).length > 0,

    /** Ended ones, newest first, with how many were elected. */
    former: () =>
      db
        .select({
          assemblyId: id,
          title: assemblyTable.title,
          number: assemblyTable.number,
          heldOn: assemblyTable.heldOn,
          step: assemblyTable.step,
          elected: count(candidateTable.id).as('elected'),
        })
        .from(assemblyTable)
        .leftJoin(candidateTable, and(eq(candidateTable.assemblyId, id), eq(candidateTable.isElected, true)))
        .where(sql`${endedAt} is not null`)
        .groupBy(id)
        .orderBy(desc(id)),

    async insert(given: typeof assemblyTable.$inferInsert): Promise<AssemblyId> {
      const [added] = await db.insert(assemblyTable).values(given).returning({ id });
      if (!added) throw new Error('insert returned no assembly');
      return added.id;
    },

    update: async (assemblyId: AssemblyId, fields: Partial<StoredAssembly>): Promise<void> => {
      await db.update(assemblyTable).set(fields).where(eq(id, assemblyId));
    },

    electorsOf: (assemblyId: AssemblyId): Promise<StoredElector[]> =>
      db.select().from(electorTable).where(eq(electorTable.assemblyId, assemblyId)),

    /** Inside a write. Whoever stays keeps their attendance. */
    async setElectors(assemblyId: AssemblyId, ids: readonly MemberId[]): Promise<void> {
      const isOurs = eq(electorTable.assemblyId, assemblyId);
      await db.delete(electorTable).where(and(isOurs, sql`${electorTable.memberId} not in ${asList(ids)}`));
      if (ids.length === 0) return;
      await db
        .insert(electorTable)
        .values(ids.map((memberId) => ({ assemblyId, memberId })))
        .onConflictDoNothing();
    },

    setAttended: async (assemblyId: AssemblyId, memberId: MemberId, attendedAt: number | null): Promise<void> => {
      await db.update(electorTable).set({ attendedAt }).where(electorOf(assemblyId, memberId));
    },

    candidatesOf: (assemblyId: AssemblyId): Promise<StoredCandidate[]> =>
      db.select().from(candidateTable).where(eq(candidateTable.assemblyId, assemblyId)).orderBy(asc(candidateTable.id)),

    /** Inside a write. Whoever stays keeps their id. */
    async setCandidates(assemblyId: AssemblyId, people: readonly { memberId: MemberId; post: Post }[]): Promise<void> {
      const before = await this.candidatesOf(assemblyId);
      const isSame = (one: { memberId: MemberId; post: Post }) => (other: { memberId: MemberId; post: Post }) =>
        one.memberId === other.memberId && one.post === other.post;
      const kept = before.filter((one) => people.some(isSame(one))).map((one) => one.id);
      await db
        .delete(candidateTable)
        .where(and(eq(candidateTable.assemblyId, assemblyId), notInArray(candidateTable.id, kept)));
      const added = people.filter((one) => !before.some(isSame(one)));
      if (added.length === 0) return;
      await db.insert(candidateTable).values(added.map((one) => ({ ...one, assemblyId, votes: [], isElected: false })));
    },

    updateCandidate: async (
      candidateId: CandidateId,
      fields: Partial<Pick<StoredCandidate, 'votes' | 'isElected'>>,
    ): Promise<void> => {
      await db.update(candidateTable).set(fields).where(eq(candidateTable.id, candidateId));
    },

    updateCandidates: async (
      assemblyId: AssemblyId,
      fields: Partial<Pick<StoredCandidate, 'votes' | 'isElected'>>,
    ): Promise<void> => {
      await db.update(candidateTable).set(fields).where(eq(candidateTable.assemblyId, assemblyId));
    },

    itemsOf: (assemblyId: AssemblyId): Promise<StoredItem[]> =>
      db
        .select()
        .from(handOverItemTable)
        .where(eq(handOverItemTable.assemblyId, assemblyId))
        .orderBy(asc(handOverItemTable.id)),

    addItems: async (items: readonly Omit<StoredItem, 'id'>[]): Promise<void> => {
      await db.insert(handOverItemTable).values([...items]);
    },

    updateItem: async (itemId: HandOverItemId, fields: Partial<StoredItem>): Promise<void> => {
      await db.update(handOverItemTable).set(fields).where(eq(handOverItemTable.id, itemId));
    },

    removeItem: async (itemId: HandOverItemId): Promise<void> => {
      await db.delete(handOverItemTable).where(eq(handOverItemTable.id, itemId));
    },

    /** All members in it, or those of `ids`. */
    async members(ids?: readonly MemberId[]): Promise<MemberId[]> {
      const among = (column: typeof electorTable.memberId | typeof candidateTable.memberId) =>
        ids === undefined ? undefined : sql`${column} in ${asList(ids)}`;
      const rows = await db
        .select({ memberId: electorTable.memberId })
        .from(electorTable)
        .where(among(electorTable.memberId))
        .union(
          db.select({ memberId: candidateTable.memberId }).from(candidateTable).where(among(candidateTable.memberId)),
        );
      return rows.map(({ memberId }) => memberId);
    },

    /** Inside a write. Returns how many rows went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      const electors = await db.delete(electorTable).where(sql`${electorTable.memberId} in ${asList(ids)}`);
      const candidates = await db.delete(candidateTable).where(sql`${candidateTable.memberId} in ${asList(ids)}`);
      return electors.changes + candidates.changes;
    },

    /** Inside a write: ended before then (epoch ms), with all that hangs on them. Returns how many went. */
    forgetBefore: async (before: number): Promise<number> =>
      (await db.delete(assemblyTable).where(lt(endedAt, before))).changes,
  };
}
