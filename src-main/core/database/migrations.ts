/** Brings a database from one version to the next: all of a migration or nothing of it. */
import { createHash, randomUUID } from 'node:crypto';

import type { Clock } from '../kernel/clock.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import type { CellCipher } from './cell-cipher.ts';
import type { Connection } from './connection.ts';
import { SqliteFault, publicFault } from './faults.ts';
import { countTables } from './table-counts.ts';
import type { TableCounts } from './table-counts.ts';

/** Rows a table holds afterwards. What is not declared must keep its rows, and a new table must be empty. */
export type RowExpectation = 'gone' | 'any' | { readonly rows: number } | { readonly sameAs: string };

export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  /** Never changed after release: its hash is stored in every database. */
  readonly sql: readonly string[];
  readonly expect?: Readonly<Record<string, RowExpectation>>;
  /** After the SQL, in the same transaction. `says` names what it does and goes into the hash. */
  readonly fill?: {
    readonly says: string;
    run(connection: Connection, cipher: CellCipher | undefined): Promise<void>;
  };
}

/** 'S163': tells our file from any other SQLite file (https://sqlite.org/pragma.html#pragma_application_id). */
export const applicationId = 0x53313633;

/** The module's own tables: what was applied, and one row that proves that the disk takes writes. */
const ownTables = [
  `create table migration (
    version integer primary key,
    name text not null,
    hash text not null check (length(hash) = 64),
    applied_at integer not null
  ) strict`,
  `create table heartbeat (
    id integer primary key check (id = 1),
    identity text not null,
    beats integer not null,
    removals integer not null,
    beat_at integer not null
  ) strict`,
];

export const hashOf = ({ version, name, sql, fill }: Migration): string =>
  createHash('sha256')
    .update(JSON.stringify(fill ? [version, name, sql, fill.says] : [version, name, sql]))
    .digest('hex');

export const schemaVersion = async (connection: Connection): Promise<number> =>
  Number(await connection.value('PRAGMA user_version'));

/** Undefined when each applied migration is the one this program knows; else a sentence. */
export async function historyFault(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<string | undefined> {
  const version = await schemaVersion(connection);
  const applied = await connection.rows('SELECT version, name, hash FROM migration ORDER BY version');
  if (applied.length !== version) return `${applied.length} migrations are recorded, the database says ${version}`;
  const differing = applied.find((row, index) => {
    const known = migrations[index];
    return !known || row['version'] !== known.version || row['hash'] !== hashOf(known);
  });
  return differing && `migration ${String(differing['version'])} is not the one this program knows`;
}

function differenceFrom(migration: Migration, before: TableCounts, after: TableCounts): string | undefined {
  const expected = (table: string): number | undefined => {
    const declared = migration.expect?.[table];
    if (declared === 'gone') return undefined;
    if (declared === 'any') return after[table]?.rows;
    if (declared === undefined) return before[table]?.rows ?? 0;
    return 'rows' in declared ? declared.rows : before[declared.sameAs]?.rows;
  };
  const own = new Set(['migration', 'heartbeat']);
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(migration.expect ?? {})])];
  const wrong = tables.filter((table) => !own.has(table) && expected(table) !== after[table]?.rows);
  const said = wrong.map(
    (table) => `${table}: expected ${expected(table) ?? 'gone'}, found ${after[table]?.rows ?? 'gone'}`,
  );
  return said.length > 0 ? said.join('; ') : undefined;
}

interface Means {
  readonly clock: Clock;
  readonly cipher: CellCipher | undefined;
}

async function inTransaction(connection: Connection, migration: Migration, { clock, cipher }: Means): Promise<void> {
  const before = await countTables(connection);
  if (migration.version === 1) {
    for (const sql of ownTables) await connection.script(sql);
    const first = [randomUUID(), clock.now()];
    await connection.run(
      'INSERT INTO heartbeat (id, identity, beats, removals, beat_at) VALUES (1, ?, 0, 0, ?)',
      first,
    );
    await connection.script(`PRAGMA application_id = ${applicationId}`);
  }
  for (const sql of migration.sql) await connection.script(sql);
  await migration.fill?.run(connection, cipher);
  const orphans = await connection.rows('PRAGMA foreign_key_check');
  if (orphans.length > 0) throw new Error(`${orphans.length} rows refer to rows that do not exist`);
  const difference = differenceFrom(migration, before, await countTables(connection));
  if (difference) throw new Error(difference);
  const record = [migration.version, migration.name, hashOf(migration), clock.now()];
  await connection.run('INSERT INTO migration (version, name, hash, applied_at) VALUES (?, ?, ?, ?)', record);
  await connection.script(`PRAGMA user_version = ${migration.version}`);
}

/** SQLite's own words about schema statements hold no rows; about anything later they might. */
const reasonOf = (error: unknown): string => {
  const fault = publicFault(error);
  return fault instanceof Error ? fault.message : 'unknown';
};

async function migrateOnce(connection: Connection, migration: Migration, means: Means): Promise<void> {
  // Inside a transaction this pragma does nothing, and dropping a table would then remove the rows of its children.
  await connection.rows('PRAGMA foreign_keys = OFF');
  try {
    if ((await connection.value('PRAGMA foreign_keys')) !== 0)
      throw new Error('foreign keys could not be switched off');
    await connection.run('BEGIN IMMEDIATE');
    await inTransaction(connection, migration, means);
    await connection.run('COMMIT');
  } catch (error) {
    await rollBack(connection);
    const what = `migration ${migration.version} (${migration.name}): ${reasonOf(error)}`;
    throw new StartUpFault('migration.failed', what);
  } finally {
    await connection.rows('PRAGMA foreign_keys = ON');
  }
}

async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.run('ROLLBACK');
  } catch (error) {
    // Already rolled back by SQLite (full disk), or never begun: the failure before is the one to report.
    if (!(error instanceof SqliteFault)) throw error;
  }
}

/** Those after the database's version, oldest first. @throws TypeError when the list has a gap. */
export function pendingAfter(version: number, migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new TypeError(`migration ${migration.version} stands at place ${index + 1}`);
  });
  return migrations.slice(version);
}

/** @throws StartUpFault('migration.failed'); those before it stay applied, the failed one leaves no trace. */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  clock: Clock,
  cipher?: CellCipher,
): Promise<number> {
  const pending = pendingAfter(await schemaVersion(connection), migrations);
  for (const migration of pending) await migrateOnce(connection, migration, { clock, cipher });
  if ((await connection.value('PRAGMA foreign_keys')) !== 1)
    throw new StartUpFault('migration.failed', 'foreign keys are off');
  return pending.length;
}
