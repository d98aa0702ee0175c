import type { Statements } from '../database/database.ts';
import { printQuotaTable } from './printing.table.ts';

const usualPagesADay = 20;

export type PrintQuotaRepository = ReturnType<typeof printQuotaRepository>;

export function printQuotaRepository(db: Statements) {
  return {
    async ownPagesADay(): Promise<number> {
      const [row] = await db.select().from(printQuotaTable);
      return row?.ownPagesADay ?? usualPagesADay;
    },

    async save(ownPagesADay: number): Promise<void> {
      await db
        .insert(printQuotaTable)
        .values({ id: 1, ownPagesADay })
        .onConflictDoUpdate({ target: printQuotaTable.id, set: { ownPagesADay } });
    },
  };
}
