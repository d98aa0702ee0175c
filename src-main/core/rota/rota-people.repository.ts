/** Who stands on the rota, as a person of the roster. */
import { sql } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { shiftSwapTable, shiftTable } from './rota.table.ts';

const places = [
  { table: shiftTable, column: shiftTable.memberId },
  { table: shiftSwapTable, column: shiftSwapTable.fromMemberId },
  { table: shiftSwapTable, column: shiftSwapTable.toMemberId },
] as const;

export function rotaPeopleRepository(db: Statements) {
  const among = (column: (typeof places)[number]['column'], ids: readonly MemberId[]) =>
    sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

  return {
    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found = new Set<MemberId>();
      for (const { table, column } of places) {
        const rows = await db.selectDistinct({ memberId: column }).from(table).where(among(column, ids));
        for (const { memberId } of rows) found.add(memberId);
      }
      return [...found];
    },

    async membersRemembered(): Promise<MemberId[]> {
      const found = new Set<MemberId>();
      for (const { table, column } of places) {
        const rows = await db.selectDistinct({ memberId: column }).from(table);
        for (const { memberId } of rows) found.add(memberId);
      }
      return [...found];
    },

    /** Shifts, and swaps they asked for or were asked for. Returns how many rows went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      let gone = 0;
      for (const { table, column } of places.toReversed())
        gone += (await db.delete(table).where(among(column, ids))).changes;
      return gone;
    },
  };
}
