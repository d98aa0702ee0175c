import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import type {
  awardTable,
  halfYearAssessmentTable,
  mentorTalkTable,
  thoughtReportTable,
  trainingTable,
} from './mentoring.table.ts';

/** The tables of what is written of a person line by line. */
export type LineTable =
  | typeof mentorTalkTable
  | typeof thoughtReportTable
  | typeof halfYearAssessmentTable
  | typeof trainingTable
  | typeof awardTable;

export interface WrittenLines<Stored extends LineTable['$inferSelect']> {
  /** Also one that was taken back. */
  readonly get: (id: Stored['id']) => Promise<Stored | undefined>;
  /** Those not taken back, as they were written down. */
  readonly ofMember: (memberId: MemberId) => Promise<Stored[]>;
  readonly ofMembers: (ids: readonly MemberId[]) => Promise<Stored[]>;
  readonly insert: (line: Omit<Stored, 'id'>) => Promise<Stored['id']>;
  readonly update: (id: Stored['id'], fields: Partial<Omit<Stored, 'id'>>) => Promise<void>;
}

/** Drizzle cannot tell the columns of a table it is only handed; that row and table belong together is said here once. */
export function writtenLines<Table extends LineTable>(db: Statements, of: Table): WrittenLines<Table['$inferSelect']> {
  const table: LineTable = of;
  return {
    async get(id) {
      const [found] = await db
        .select()
        .from(table)
        .where(eq(table.id, id as never));
      return found;
    },

    ofMember: (memberId) =>
      db
        .select()
        .from(table)
        .where(and(eq(table.memberId, memberId), isNull(table.voidedAt)))
        .orderBy(asc(table.id)),

    ofMembers: (ids) =>
      db
        .select()
        .from(table)
        .where(
          and(sql`${table.memberId} in (select value from json_each(${JSON.stringify(ids)}))`, isNull(table.voidedAt)),
        )
        .orderBy(asc(table.id)),

    async insert(line) {
      const [added] = await db
        .insert(table)
        .values(line as never)
        .returning({ id: table.id });
      if (!added) throw new Error('insert returned no line');
      return added.id;
    },

    update: async (id, fields) => {
      await db
        .update(table)
        .set(fields)
        .where(eq(table.id, id as never));
    },
  };
}
