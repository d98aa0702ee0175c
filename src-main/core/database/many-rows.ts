/** Many rows in one statement with one bound value. Thousands of placeholders cost Drizzle more than SQLite's whole work. */
import { getTableColumns, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

import { ManyCells } from './many-cells.ts';

/**
 * For `insert(table).select(manyRows(table, rows))`. Columns a row does not name are NULL; rows go in as they stand.
 * Texts, numbers and what Drizzle makes one of (JSON, booleans): what JSON cannot carry unchanged is refused.
 * @throws UnsuitableValue before any SQL has run.
 */
export function manyRows<Table extends SQLiteTable>(table: Table, rows: readonly Table['$inferInsert'][]): SQL {
  const described = Object.entries(getTableColumns(table));
  const cells = rows.map((row) => {
    const named: Readonly<Record<string, unknown>> = row;
    return described.map(([name, column]) => {
      const value = named[name] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
  });
  const columns = described.map((_, place) => sql`json_extract(value, ${sql.raw(`'$[${place}]'`)})`);
  return sql`select ${sql.join(columns, sql`, `)} from json_each(${sql.param(new ManyCells(cells))}) order by key`;
}
