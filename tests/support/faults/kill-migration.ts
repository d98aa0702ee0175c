/** One life of an old station that is killed before a statement of its migrations, and what is there afterwards. */
import { expect } from 'vitest';
import { migrations } from '../../../src-main/core/database/migrations/all.ts';
import { migrate } from '../../../src-main/core/database/migrations.ts';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { fakeClock } from '../fake-clock.ts';
import { heldIn, oldStation, schemaOf, type Held, type Opened } from './old-stations.ts';

export type Migrator = (dataDir: string, killAt: number | null) => Promise<Opened>;

/** By version, what an empty database of it looks like. */
export async function schemas(): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  for (const { version } of migrations) {
    const connection = await openConnection({ file: ':memory:', mode: 'create', settings: 'plain' });
    await migrate(connection, migrations.slice(0, version), fakeClock(), undefined);
    found.set(version, await schemaOf(connection));
    await connection.close();
  }
  return found;
}

/** What a start adds by itself, whatever came before. */
const ownTables = new Set(['migration', 'heartbeat', 'key_note', 'row_tag', 'audit_entry']);

/** Rows of the tables that `before` had. */
export const rowsAsBefore = (before: Held, after: Held): Record<string, number | undefined> =>
  Object.fromEntries(
    Object.keys(before.rows)
      .filter((table) => !ownTables.has(table))
      .map((table) => [table, after.rows[table]]),
  );

/** Answers how many statements there were, or NaN when it was killed. */
export async function killAt(
  open: Migrator,
  version: number,
  at: number,
  known: ReadonlyMap<number, readonly string[]>,
): Promise<void> {
  const { dataDir, remove } = oldStation(version);
  try {
    const before = await heldIn(dataDir);
    const first = await open(dataDir, at);
    expect(first.signal, first.stderr).toBe('SIGKILL');
    const between = await heldIn(dataDir);
    // Exactly one of the versions, with all that was there.
    expect(between.schema, `version ${between.version}, killed at ${at}`).toEqual(known.get(between.version));
    expect(rowsAsBefore(before, between)).toEqual(rowsAsBefore(before, before));
    expect(between.visits).toEqual(before.visits);

    const second = await open(dataDir, null);
    expect(second).toMatchObject({ signal: null, stderr: '' });
    const after = await heldIn(dataDir);
    expect(after.version).toBe(migrations.length);
    expect(after.schema).toEqual(known.get(migrations.length));
    expect(rowsAsBefore(before, after)).toEqual(rowsAsBefore(before, before));
    expect(after.visits).toEqual(before.visits);
  } finally {
    remove();
  }
}
