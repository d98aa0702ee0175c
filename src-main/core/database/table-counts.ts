/** How many rows each table holds. */
import type { Connection } from './connection.ts';

export interface TableCount {
  readonly rows: number;
  /** Largest row number; 0 when empty or without one. */
  readonly maxId: number;
}
export type TableCounts = Readonly<Record<string, TableCount>>;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export async function countTables(connection: Connection): Promise<TableCounts> {
  const counts: Record<string, TableCount> = {};
  const tables = await connection.rows(
    "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  );
  for (const { name, wr } of tables) {
    const table = quoted(String(name));
    const largest = wr === 1 ? '0' : 'coalesce(max(rowid), 0)';
    const [row] = await connection.rows(`SELECT count(*) AS found, ${largest} AS largest FROM ${table}`);
    counts[String(name)] = { rows: Number(row?.['found']), maxId: Number(row?.['largest']) };
  }
  return counts;
}
