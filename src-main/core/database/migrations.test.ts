import { readdir } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../../tests/support/database.ts';
import type { TemporaryFolder } from '../../../tests/support/database.ts';
import { systemClock } from '../kernel/clock.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { applicationId, historyFault, migrate, pendingAfter, schemaVersion } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { copyVerified } from './verified-copy.ts';

const clock = systemClock('Asia/Shanghai');
const first: Migration = {
  version: 1,
  name: 'people',
  sql: [
    'create table person (id integer primary key, name text not null) strict',
    `create table visit (id integer primary key, person_id integer not null references person (id) on delete cascade) strict`,
  ],
};
/** What drizzle-kit writes to change a column: a new table, the rows, the old table away, the new name. */
const rebuild = [
  'create table person_new (id integer primary key, name text not null, class_name text) strict',
  'insert into person_new (id, name) select id, name from person',
  'drop table person',
  'alter table person_new rename to person',
];
const second: Migration = { version: 2, name: 'class names', sql: rebuild };

let folder: TemporaryFolder;
let connection: Connection;
beforeEach(async () => {
  folder = await temporaryFolder();
  connection = await openConnection({ file: `${folder.path}/a.sqlite`, mode: 'create', settings: 'full' });
  await migrate(connection, [first], clock);
  await connection.run("insert into person (name) values ('欧阳例'), ('张测试')");
  await connection.run('insert into visit (person_id) values (1), (1), (2)');
});
afterEach(async () => {
  await connection.close();
  await folder.remove();
});
const count = (table: string) => connection.value(`select count(*) from ${table}`);
const tables = async () =>
  (await connection.rows('select name from sqlite_master order by name')).map((row) => row['name']);

describe('rebuilding a table that others refer to', () => {
  test('keeps the rows of its children', async () => {
    expect(await migrate(connection, [first, second], clock)).toBe(1);
    expect([await count('person'), await count('visit')]).toEqual([2, 3]);
    expect(await connection.value('PRAGMA foreign_keys')).toBe(1);
    await expect(connection.run('insert into visit (person_id) values (9)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
    });
  });

  test('the naive way, foreign keys off inside of the transaction, removes every visit in silence', async () => {
    await connection.script(['begin', 'pragma foreign_keys = off', ...rebuild, 'commit'].join(';'));
    expect([await count('person'), await count('visit')]).toEqual([2, 0]);
  });
});

describe('a migration that fails leaves no trace', () => {
  const failing: readonly [string, Partial<Migration>, string][] = [
    ['in its last statement', { sql: [...rebuild, 'nope'] }, 'SQLITE_ERROR'],
    [
      'with rows whose parent is gone',
      { sql: ['delete from person where id = 2'], expect: { person: { rows: 1 } } },
      'rows refer',
    ],
    ['with rows lost', { sql: ['delete from visit where id = 3'] }, 'visit: expected 3, found 2'],
    ['with a table dropped and not declared', { sql: ['drop table visit'] }, 'visit: expected 3, found gone'],
    [
      'with a new table filled and not declared',
      { sql: ['create table t as select * from visit'] },
      't: expected 0, found 3',
    ],
    [
      'with a declaration that does not come true',
      { sql: ['select 1'], expect: { visit: 'gone' } },
      'visit: expected gone, found 3',
    ],
  ];
  test.each(failing)('%s', async (_, change, reason) => {
    const before = await tables();
    const attempt = migrate(connection, [first, { ...second, ...change }], clock);
    await expect(attempt).rejects.toMatchObject({ code: 'migration.failed', detail: expect.stringContaining(reason) });
    expect([await tables(), await count('person'), await count('visit')]).toEqual([before, 2, 3]);
    expect([await schemaVersion(connection), await connection.value('PRAGMA foreign_keys')]).toEqual([1, 1]);
  });

  test('those before it stay', async () => {
    const third: Migration = { version: 3, name: 'broken', sql: ['nope'] };
    await expect(migrate(connection, [first, second, third], clock)).rejects.toMatchObject({
      code: 'migration.failed',
    });
    expect(await schemaVersion(connection)).toBe(2);
  });
});

test('declared changes pass: a table renamed, one filled, one gone', async () => {
  const declared: Migration = {
    version: 2,
    name: 'declared',
    sql: [
      'alter table visit rename to stay',
      'create table kind (id integer primary key) strict',
      'insert into kind values (1), (2)',
    ],
    expect: { visit: 'gone', stay: { sameAs: 'visit' }, kind: { rows: 2 } },
  };
  await migrate(connection, [first, declared], clock);
  expect([await count('stay'), await count('kind')]).toEqual([3, 2]);
});

test('several statements in one text all run (bug: the driver runs the first and ignores the rest)', async () => {
  await migrate(
    connection,
    [first, { version: 2, name: 'two', sql: ['create table a (x) ; create table b (x)'] }],
    clock,
  );
  expect(await tables()).toEqual(expect.arrayContaining(['a', 'b']));
  await connection.run('insert into a values (1); insert into b values (1)');
  expect([await count('a'), await count('b')]).toEqual([1, 0]);
});

test('the database says whose it is and which migrations made it; a changed one is noticed', async () => {
  expect(await connection.value('PRAGMA application_id')).toBe(applicationId);
  expect(await historyFault(connection, [first])).toBeUndefined();
  const changed = { ...first, sql: [...first.sql, 'create table later (x)'] };
  expect(await historyFault(connection, [changed])).toContain('migration 1');
  await connection.run('delete from migration');
  expect(await historyFault(connection, [first])).toContain('0 migrations');
});

test('a list with a gap is a mistake of the program', () => {
  expect(() => pendingAfter(0, [first, { ...second, version: 3 }])).toThrow(TypeError);
});

describe('a copy', () => {
  test('holds what the log holds, stands alone, and is the only file', async () => {
    const path = await copyVerified(`${folder.path}/a.sqlite`, `${folder.path}/copies`, 'one.sqlite');
    expect(await readdir(`${folder.path}/copies`)).toEqual(['one.sqlite']);
    const copy = await openConnection({ file: path, mode: 'read', settings: 'plain' });
    expect(await copy.value('select count(*) from visit')).toBe(3);
    await copy.close();
  });

  test('of a damaged database is refused, and nothing is left of it (bug: a bad copy in place of none)', async () => {
    await connection.rows('PRAGMA foreign_keys = OFF');
    await connection.run('insert into visit (person_id) values (9)');
    const attempt = copyVerified(`${folder.path}/a.sqlite`, `${folder.path}/copies`, 'one.sqlite');
    await expect(attempt).rejects.toMatchObject({ code: 'migration.failed' });
    expect(await readdir(`${folder.path}/copies`)).toEqual([]);
  });
});
