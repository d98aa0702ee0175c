/** Whether a database has exactly the tables, indexes, views and triggers its migrations make. */
import type { Clock } from '../kernel/clock.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { migrate } from './migrations.ts';
import type { Migration } from './migrations.ts';

// sqlite_stat1 and its like are the query planner's notes, made by ANALYZE.
const schemaQuery = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat*'";

async function schemaOf(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.rows(schemaQuery);
  return new Map(rows.map((row) => [`${String(row['type'])} ${String(row['name'])}`, JSON.stringify(row)]));
}

/** Names of what is unknown, missing or different; empty when all is as it should be. */
export async function schemaDifferences(
  connection: Connection,
  applied: readonly Migration[],
  clock: Clock,
): Promise<readonly string[]> {
  const model = await openConnection({ file: ':memory:', mode: 'create', settings: 'full' });
  try {
    await migrate(model, applied, clock);
    const expected = await schemaOf(model);
    const found = await schemaOf(connection);
    const names = [...new Set([...expected.keys(), ...found.keys()])];
    return names.filter((name) => expected.get(name) !== found.get(name));
  } finally {
    await model.close();
  }
}
