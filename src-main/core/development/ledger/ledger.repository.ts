import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { StepDetails } from '../../../contract/development-steps.ts';
import type { MemberId, MentorId, StepRecordId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import {
  developmentFileTable,
  developmentMentorTable,
  developmentPaperTable,
  developmentStepTable,
  developmentTransferTable,
} from '../development.table.ts';

export type StoredFile = typeof developmentFileTable.$inferSelect;
export type StoredStep = typeof developmentStepTable.$inferSelect;
export type StoredMentor = typeof developmentMentorTable.$inferSelect;
export type StoredTransfer = typeof developmentTransferTable.$inferSelect;
export type StoredPaper = typeof developmentPaperTable.$inferSelect;

export type StepInBrief = readonly [
  memberId: MemberId,
  recordId: StepRecordId,
  happenedOn: string,
  packId: string,
  details: StepDetails,
];

/** NULL: everybody's. */
export type Whose = readonly MemberId[] | null;

const among = (column: SQLiteColumn, ids: Whose) =>
  ids === null ? undefined : sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

export type LedgerRepository = ReturnType<typeof ledgerRepository>;

export function ledgerRepository(db: Statements) {
  return {
    async file(memberId: MemberId): Promise<StoredFile | undefined> {
      return (await db.select().from(developmentFileTable).where(eq(developmentFileTable.memberId, memberId)))[0];
    },

    /** With a handbook. */
    async everybody(): Promise<MemberId[]> {
      const [row] = await db
        .select({ ids: sql<string>`json_group_array(${developmentFileTable.memberId})`.as('all_ids') })
        .from(developmentFileTable);
      return JSON.parse(row?.ids ?? '[]') as MemberId[];
    },

    files: (ids: Whose): Promise<StoredFile[]> =>
      db.select().from(developmentFileTable).where(among(developmentFileTable.memberId, ids)),

    async numbered(bookNumber: string): Promise<StoredFile | undefined> {
      return (await db.select().from(developmentFileTable).where(eq(developmentFileTable.bookNumber, bookNumber)))[0];
    },

    addFile: async (file: StoredFile): Promise<void> => {
      await db.insert(developmentFileTable).values(file);
    },

    updateFile: async (memberId: MemberId, fields: Partial<StoredFile>): Promise<void> => {
      await db.update(developmentFileTable).set(fields).where(eq(developmentFileTable.memberId, memberId));
    },

    /** Whatever hangs on them goes with them. */
    async removeFiles(ids: readonly MemberId[]): Promise<number> {
      return (await db.delete(developmentFileTable).where(among(developmentFileTable.memberId, ids))).changes;
    },

    /** Those that stand, in the order in which they happened. */
    steps: (ids: Whose): Promise<StoredStep[]> =>
      db
        .select()
        .from(developmentStepTable)
        .where(and(among(developmentStepTable.memberId, ids), isNull(developmentStepTable.voidedAt)))
        .orderBy(asc(developmentStepTable.happenedOn), asc(developmentStepTable.step), asc(developmentStepTable.id)),

    /**
     * Of those that stand, what the rules read, in any order: one text for all of them, as thousands of rows cost more
     * to hand over than to find.
     */
    async stepsInBrief(ids: readonly MemberId[]): Promise<StepInBrief[]> {
      const { memberId, id, happenedOn, packId, details } = developmentStepTable;
      const brief = sql<string>`json_group_array(json_array(${memberId}, ${id}, ${happenedOn}, ${packId}, json(${details})))`;
      const [row] = await db
        .select({ rows: brief.as('all_rows') })
        .from(developmentStepTable)
        .where(and(among(memberId, ids), isNull(developmentStepTable.voidedAt)));
      return JSON.parse(row?.rows ?? '[]') as StepInBrief[];
    },

    /** Voided ones too. */
    everyStep: (memberId: MemberId): Promise<StoredStep[]> =>
      db
        .select()
        .from(developmentStepTable)
        .where(eq(developmentStepTable.memberId, memberId))
        .orderBy(asc(developmentStepTable.happenedOn), asc(developmentStepTable.step), asc(developmentStepTable.id)),

    /** Others of the branch (as it is now) for whom that step stands on that day. */
    async othersOn(file: StoredFile, step: number, happenedOn: string): Promise<number> {
      const [row] = await db
        .select({ others: count().as('others') })
        .from(developmentStepTable)
        .innerJoin(developmentFileTable, eq(developmentFileTable.memberId, developmentStepTable.memberId))
        .where(
          and(
            eq(developmentFileTable.branchId, file.branchId),
            ne(developmentStepTable.memberId, file.memberId),
            eq(developmentStepTable.step, step),
            eq(developmentStepTable.happenedOn, happenedOn),
            isNull(developmentStepTable.voidedAt),
          ),
        );
      return row?.others ?? 0;
    },

    async addStep(step: Omit<StoredStep, 'id'>): Promise<StepRecordId> {
      const [added] = await db.insert(developmentStepTable).values(step).returning({ id: developmentStepTable.id });
      if (!added) throw new Error('insert returned no step');
      return added.id;
    },

    voidStep: async (id: StepRecordId, voidedAt: number, voidReason: string): Promise<void> => {
      await db.update(developmentStepTable).set({ voidedAt, voidReason }).where(eq(developmentStepTable.id, id));
    },

    mentors: (ids: Whose): Promise<StoredMentor[]> =>
      db
        .select()
        .from(developmentMentorTable)
        .where(among(developmentMentorTable.memberId, ids))
        .orderBy(asc(developmentMentorTable.from), asc(developmentMentorTable.id)),

    /** Of the members given, those who are or were somebody's mentor. */
    async mentoring(ids: readonly MemberId[]): Promise<MemberId[]> {
      const rows = await db
        .selectDistinct({ whoId: developmentMentorTable.whoId })
        .from(developmentMentorTable)
        .where(among(developmentMentorTable.whoId, ids));
      return rows.flatMap(({ whoId }) => whoId ?? []);
    },

    addMentors: async (mentors: readonly Omit<StoredMentor, 'id'>[]): Promise<void> => {
      if (mentors.length > 0) await db.insert(developmentMentorTable).values([...mentors]);
    },

    endMentor: async (id: MentorId, to: string, endReason: string): Promise<void> => {
      await db.update(developmentMentorTable).set({ to, endReason }).where(eq(developmentMentorTable.id, id));
    },

    removeMentors: async (ids: readonly MentorId[]): Promise<void> => {
      await db
        .delete(developmentMentorTable)
        .where(sql`${developmentMentorTable.id} in (select value from json_each(${JSON.stringify(ids)}))`);
    },

    transfers: (ids: Whose): Promise<StoredTransfer[]> =>
      db
        .select()
        .from(developmentTransferTable)
        .where(among(developmentTransferTable.memberId, ids))
        .orderBy(asc(developmentTransferTable.on), asc(developmentTransferTable.id)),

    addTransfer: async (transfer: Omit<StoredTransfer, 'id'>): Promise<void> => {
      await db.insert(developmentTransferTable).values(transfer);
    },

    papers: (memberId: MemberId): Promise<StoredPaper[]> =>
      db.select().from(developmentPaperTable).where(eq(developmentPaperTable.memberId, memberId)),

    papersOf: (ids: readonly MemberId[]): Promise<StoredPaper[]> =>
      db.select().from(developmentPaperTable).where(among(developmentPaperTable.memberId, ids)),

    setPaper: async (paper: StoredPaper): Promise<void> => {
      await db
        .insert(developmentPaperTable)
        .values(paper)
        .onConflictDoUpdate({
          target: [developmentPaperTable.memberId, developmentPaperTable.code],
          set: { presentOn: paper.presentOn, recordedAt: paper.recordedAt, recordedBy: paper.recordedBy },
        });
    },

    removePaper: async (memberId: MemberId, code: string): Promise<void> => {
      await db
        .delete(developmentPaperTable)
        .where(and(eq(developmentPaperTable.memberId, memberId), eq(developmentPaperTable.code, code)));
    },
  };
}
