/**
 * Which points of an inspection were problems. What was found is sealed, so that SQL cannot ask for it: it is read once a
 * version and kept as one bit a point, in their order.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Finding } from '../../contract/inspections.ts';
import type { InspectionId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { soundRows } from '../database/sound-rows.ts';
import { inspectionTable } from './inspections.table.ts';

/** Opened in one go: nothing else is answered meanwhile. */
const atOnce = 500;

const bitsOf = (findings: readonly Finding[]): number =>
  findings.reduce((bits, { verdict }, place) => (verdict === 'problem' ? bits | (1 << place) : bits), 0);

export const isProblem = (bits: number, place: number): boolean => (bits & (1 << place)) !== 0;

export function problemPoints(db: Statements) {
  const { id, version, findings } = inspectionTable;
  const kept = new Map<InspectionId, { readonly version: number; readonly bits: number }>();

  async function read(ids: readonly InspectionId[]): Promise<void> {
    for (let start = 0; start < ids.length; start += atOnce) {
      const rows = await soundRows(ids.slice(start, start + atOnce), (some) =>
        db
          .select({ id, version, findings })
          .from(inspectionTable)
          .where(sql`${id} in (select value from json_each(${JSON.stringify(some)}))`),
      );
      for (const row of rows) kept.set(row.id, { version: row.version, bits: bitsOf(row.findings) });
    }
  }

  return {
    /** Outside of a write: what is kept has been committed. In no order; none of findings that are damaged. */
    async of(which: SQL | undefined): Promise<{ id: InspectionId; bits: number }[]> {
      // One text: thousands of rows cost more to hand over than to find.
      const pairs = sql<string>`json_group_array(json_array(${id}, ${version}))`;
      const [row] = await db
        .select({ rows: pairs.as('all_rows') })
        .from(inspectionTable)
        .where(which);
      const found = JSON.parse(row?.rows ?? '[]') as [InspectionId, number][];
      await read(found.filter(([one, at]) => kept.get(one)?.version !== at).map(([one]) => one));
      return found.map(([one]) => ({ id: one, bits: kept.get(one)?.bits ?? 0 }));
    },

    /** Numbers of inspections that are gone may be given again. */
    forget: (): void => kept.clear(),
  };
}
