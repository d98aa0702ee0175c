/** The tables the program writes to are the tables the migrations make: neither drifts from the other. */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConnection, type Row } from '../../src-main/core/database/connection.ts';
import { sealedColumns } from '../../src-main/core/database/sealed-columns.ts';
import { openStoryStation } from '../support/story-station.ts';

/** Found by their file names, so that a new slice cannot be forgotten here. */
const core = new URL('../../src-main/core/', import.meta.url).pathname;
const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.table.ts'));
const modules = await Promise.all(files.map((file) => import(join(core, file)) as Promise<object>));
const tables = modules
  .flatMap((module): unknown[] => Object.values(module))
  .filter((table): table is SQLiteTable => is(table, SQLiteTable));
/** Kept by the database module itself, which asks in SQL. */
const ownTables = new Set(['heartbeat', 'migration', 'key_note', 'row_tag', 'row_untagged']);

let station: Awaited<ReturnType<typeof openStoryStation>>;
let schema: ReadonlyMap<string, readonly Row[]>;
beforeAll(async () => {
  station = await openStoryStation();
  const connection = await openConnection({
    file: join(station.dataDir, 'station.sqlite'),
    mode: 'read',
    settings: 'plain',
  });
  const names = await connection.rows(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  );
  const found = new Map<string, readonly Row[]>();
  for (const { name } of names) found.set(String(name), await connection.rows(`pragma table_info("${String(name)}")`));
  await connection.close();
  schema = found;
});
afterAll(() => station.stop());

test('every table of the file has one in the program, and the other way round', () => {
  const inFile = [...schema.keys()].filter((name) => !ownTables.has(name));
  expect(tables.map(getTableName).toSorted()).toEqual(inFile.toSorted());
  expect(inFile.length).toBeGreaterThan(10);
});

/** The type of a sealed column says what is in it and where it stands. */
const storedType = (type: string): string =>
  type.replace(/^sealed (text|json|bytes) .*/, (_, sort) => (sort === 'bytes' ? 'blob' : 'text'));

// Bug: a column of the list is written in plain, or one is sealed that search, migration and tags know nothing of.
test('what the list names is sealed, and nothing else', () => {
  const inProgram = tables.flatMap((table) =>
    Object.values(getTableColumns(table)).flatMap((column) =>
      column.getSQLType().startsWith('sealed ')
        ? [{ label: column.getSQLType().split(' ')[2], is: `${getTableName(table)}.${column.name}` }]
        : [],
    ),
  );
  const listed = Object.entries(sealedColumns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
  expect(inProgram.map((one) => one.is).toSorted()).toEqual(listed.toSorted());
  for (const { label, is: place } of inProgram) expect(label).toBe(place);
});

// Bug: a column renamed, dropped or made nullable in one place alone; noticed on the day somebody uses it.
test.each(tables.map((table) => [getTableName(table), table] as const))('%s has the same columns', (name, table) => {
  const inProgram = Object.values(getTableColumns(table)).map((column) => ({
    name: column.name,
    type: storedType(column.getSQLType()),
    // SQLite's own primary key of whole numbers is never NULL, but does not say so.
    isNotNull: column.notNull && !(column.primary && column.getSQLType() === 'integer'),
  }));
  const inFile = (schema.get(name) ?? []).map((column) => ({
    name: String(column['name']),
    type: String(column['type']).toLowerCase(),
    isNotNull: column['notnull'] === 1,
  }));
  const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
  expect(inProgram.toSorted(byName)).toEqual(inFile.toSorted(byName));
});
