import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { BranchId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { developmentFileTable, partyBranchTable } from '../development.table.ts';

export type StoredBranch = typeof partyBranchTable.$inferSelect;

export type BranchesRepository = ReturnType<typeof branchesRepository>;

export function branchesRepository(db: Statements) {
  return {
    /** Closed ones last. */
    all: (): Promise<StoredBranch[]> =>
      db.select().from(partyBranchTable).orderBy(asc(partyBranchTable.isClosed), asc(partyBranchTable.id)),

    async get(id: BranchId): Promise<StoredBranch | undefined> {
      return (await db.select().from(partyBranchTable).where(eq(partyBranchTable.id, id)))[0];
    },

    async openNamed(name: string): Promise<StoredBranch | undefined> {
      return (
        await db
          .select()
          .from(partyBranchTable)
          .where(and(eq(partyBranchTable.name, name), eq(partyBranchTable.isClosed, false)))
      )[0];
    },

    async insert(branch: Omit<StoredBranch, 'id'>): Promise<BranchId> {
      const [added] = await db.insert(partyBranchTable).values(branch).returning({ id: partyBranchTable.id });
      if (!added) throw new Error('insert returned no branch');
      return added.id;
    },

    update: async (id: BranchId, fields: Partial<StoredBranch>): Promise<void> => {
      await db.update(partyBranchTable).set(fields).where(eq(partyBranchTable.id, id));
    },

    /** Of files that run. */
    async people(): Promise<Map<BranchId, number>> {
      const rows = await db
        .select({ branchId: developmentFileTable.branchId, people: count().as('people') })
        .from(developmentFileTable)
        .where(isNull(developmentFileTable.endedOn))
        .groupBy(developmentFileTable.branchId);
      return new Map(rows.map(({ branchId, people }) => [branchId, people]));
    },
  };
}
