import { and, eq, sql } from 'drizzle-orm';
import type { SheetName } from '../../contract/printing.ts';
import type { Statements } from '../database/database.ts';
import { paperNumberTable, paperSeriesTable } from './printing.table.ts';

export type PaperNumbersRepository = ReturnType<typeof paperNumbersRepository>;

export function paperNumbersRepository(db: Statements) {
  return {
    async of(sheet: SheetName, subject: string): Promise<string | null> {
      const [row] = await db
        .select()
        .from(paperNumberTable)
        .where(and(eq(paperNumberTable.sheet, sheet), eq(paperNumberTable.subject, subject)));
      return row?.number ?? null;
    },

    add: async (issued: typeof paperNumberTable.$inferSelect): Promise<void> => {
      await db.insert(paperNumberTable).values(issued);
    },

    /** Inside a write, so that no two papers get the same. @returns 1 for the first of its series. */
    async next(prefix: string, year: number): Promise<number> {
      const [row] = await db
        .insert(paperSeriesTable)
        .values({ prefix, year, last: 1 })
        .onConflictDoUpdate({
          target: [paperSeriesTable.prefix, paperSeriesTable.year],
          set: { last: sql`${paperSeriesTable.last} + 1` },
        })
        .returning();
      if (!row) throw new Error('the series returned no number');
      return row.last;
    },
  };
}
