import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type StepDetails, type StepNumber, stepDetails } from '../../../contract/development-steps.ts';
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

export type FileInBrief = Pick<StoredFile, 'memberId' | 'branchId' | 'bookNumber' | 'endedOn'>;
export type MentorInBrief = Omit<StoredMentor, 'id' | 'endReason' | 'recordedAt' | 'recordedBy'>;
export type TransferInBrief = Pick<StoredTransfer, 'memberId' | 'on' | 'kind' | 'isChecked'>;
export type StepInBrief = Pick<StoredStep, 'memberId' | 'id' | 'happenedOn' | 'packId' | 'details'>;

/** Of which nothing but the day is recorded: their details need not be opened. */
const bareSteps: ReadonlySet<number> = new Set(
  stepDetails.options.flatMap(({ shape }) => (Object.keys(shape).length === 1 ? [...shape.step.values] : [])),
);

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

    /** With a handbook; of the members given. */
    async everybody(ids: Whose = null): Promise<MemberId[]> {
      const [row] = await db
        .select({ ids: sql<string>`json_group_array(${developmentFileTable.memberId})`.as('all_ids') })
        .from(developmentFileTable)
        .where(among(developmentFileTable.memberId, ids));
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
     * Of those that stand, what the rules read, in any order. What says nothing but the step is neither handed over nor
     * opened: a board is about hundreds of thousands of them.
     */
    async stepsInBrief(ids: readonly MemberId[]): Promise<StepInBrief[]> {
      const { memberId, id, step, happenedOn, packId, details } = developmentStepTable;
      const bare = sql.raw([...bareSteps].join(', '));
      const [short, long] = await Promise.all([
        db
          .select({
            rows: sql<string>`json_group_array(json_array(${memberId}, ${id}, ${step}, ${happenedOn}, ${packId}))`.as(
              'all_rows',
            ),
          })
          .from(developmentStepTable)
          .where(and(among(memberId, ids), isNull(developmentStepTable.voidedAt), sql`${step} in (${bare})`)),
        db
          .select({ memberId, id, happenedOn, packId, details })
          .from(developmentStepTable)
          .where(and(among(memberId, ids), isNull(developmentStepTable.voidedAt), sql`${step} not in (${bare})`)),
      ]);
      const rows = JSON.parse(short[0]?.rows ?? '[]') as [MemberId, StepRecordId, StepNumber, string, string][];
      return [
        ...rows.map((row) => ({
          memberId: row[0],
          id: row[1],
          details: { step: row[2] } as StepDetails,
          happenedOn: row[3],
          packId: row[4],
        })),
        ...long,
      ];
    },

    /** This and the two below: of these people, what a board shows. */
    filesInBrief: (ids: readonly MemberId[]): Promise<FileInBrief[]> => {
      const { memberId, branchId, bookNumber, endedOn } = developmentFileTable;
      return db
        .select({ memberId, branchId, bookNumber, endedOn })
        .from(developmentFileTable)
        .where(among(memberId, ids));
    },

    mentorsInBrief: (ids: readonly MemberId[]): Promise<MentorInBrief[]> => {
      const { memberId, whoId, name, post, isFullMember, from, to } = developmentMentorTable;
      return db
        .select({ memberId, whoId, name, post, isFullMember, from, to })
        .from(developmentMentorTable)
        .where(among(memberId, ids))
        .orderBy(asc(from), asc(developmentMentorTable.id));
    },

    transfersInBrief: (ids: readonly MemberId[]): Promise<TransferInBrief[]> => {
      const { memberId, on, kind, isChecked } = developmentTransferTable;
      return db
        .select({ memberId, on, kind, isChecked })
        .from(developmentTransferTable)
        .where(among(memberId, ids))
        .orderBy(asc(on), asc(developmentTransferTable.id));
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

    setPaper: async (paper: Omit<StoredPaper, 'id'>): Promise<void> => {
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
