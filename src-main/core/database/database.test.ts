import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import sqlite3 from 'sqlite3';
import { describe, expect, test } from 'vitest';

import { temporaryDatabase } from '../../../tests/support/database.ts';
import { silentLogger } from '../kernel/logger.ts';
import { systemClock } from '../kernel/clock.ts';
import { openConnection } from './connection.ts';
import { openDatabase } from './database.ts';

const schema = {
  version: 1,
  name: 'test',
  sql: ['create table visit (id integer primary key, who text not null) strict'],
};
const visit = sqliteTable('visit', { id: integer('id').primaryKey(), who: text('who').notNull() });
const open = () => temporaryDatabase([schema]);

test('every connection has every setting; by default most are off', async () => {
  const { file, dispose } = await open();
  for (const mode of ['write', 'read'] as const) {
    const connection = await openConnection({ file, mode, settings: 'full' });
    const found: unknown[] = [];
    const names = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'busy_timeout',
      'secure_delete',
    ];
    for (const name of names) found.push(await connection.value(`PRAGMA ${name}`));
    expect(found).toEqual(['wal', 2, 1, 0, 1, 5000, 1]);
    await connection.close();
  }
  await dispose();
  const other = await openConnection({ file: ':memory:', mode: 'create', settings: 'plain' });
  expect([await other.value('PRAGMA foreign_keys'), await other.value('PRAGMA trusted_schema')]).toEqual([0, 1]);
  await other.close();
});

test('the reader cannot write, whatever the text of a statement says', async () => {
  const { file, dispose } = await open();
  const reader = await openConnection({ file, mode: 'read', settings: 'full' });
  await expect(reader.run("insert into visit (who) values ('x')")).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  await reader.close();
  await dispose();
});

test('opening what is not there makes nothing (bug: an empty database in its place)', async () => {
  const { folder, dispose } = await open();
  const opening = openDatabase({ file: `${folder}/other.sqlite`, logger: silentLogger, clock: systemClock() });
  await expect(opening).rejects.toMatchObject({ code: 'storage.unavailable', sqlite: 'SQLITE_CANTOPEN' });
  expect(await readdir(folder)).not.toContain('other.sqlite');
  await dispose();
});

describe('closing', () => {
  const left = async (folder: string) => (await readdir(folder)).filter((name) => /-(?:wal|shm|journal)$/.test(name));

  test('writes asked for before are kept, later ones refused, no log is left; twice is harmless', async () => {
    const { database, folder, file, dispose } = await open();
    const { statements } = database;
    const before = Array.from({ length: 20 }, (_, index) =>
      statements
        .insert(visit)
        .values({ who: `示例${index}` })
        .execute(),
    );
    const unit = database.write(async () => {
      await statements.insert(visit).values({ who: 'last' });
      await statements.select().from(visit);
    });
    const reading = statements.select().from(visit).execute();
    const closing = [database.close(), database.close()];
    await expect(statements.insert(visit).values({ who: 'late' })).rejects.toMatchObject({ sqlite: 'CLOSED' });
    await Promise.all([...before, unit, reading, ...closing]);
    await expect(statements.select().from(visit)).rejects.toMatchObject({
      code: 'storage.unavailable',
      sqlite: 'CLOSED',
    });
    expect(await left(folder)).toEqual([]);
    const reader = await openConnection({ file, mode: 'read', settings: 'plain' });
    expect(await reader.value('select count(*) from visit')).toBe(21);
    await reader.close();
    await dispose();
  });

  test('work that never ends is given up and not committed', async () => {
    const { database, folder, file, logger, dispose } = await temporaryDatabase([schema], {
      limits: { drainWithin: 30 },
    });
    let finish: () => void = () => undefined;
    let arrive: () => void = () => undefined;
    const isStuck = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const stuck = database.write(async () => {
      await database.statements.insert(visit).values({ who: 'half' });
      await new Promise<void>((resolve) => {
        finish = resolve;
        arrive();
      });
    });
    const outcome = stuck.then(undefined, (error: unknown) => error);
    await isStuck;
    await database.close();
    expect(logger.entries.map(({ event }) => event)).toContain('database.close-abandoned-work');
    finish();
    expect(await outcome).toMatchObject({ code: 'storage.unavailable', sqlite: 'CLOSED' });
    expect(await left(folder)).toEqual([]);
    const reader = await openConnection({ file, mode: 'read', settings: 'plain' });
    expect(await reader.value('select count(*) from visit')).toBe(0);
    await reader.close();
    await dispose();
  });

  test('the bare driver refuses to close over a live statement, and a second close fails', async () => {
    const raw = new sqlite3.Database(':memory:');
    const statement = raw.prepare('select 1');
    const close = () =>
      new Promise<string>((resolve) => {
        raw.close((error) => resolve(error ? error.message : 'closed'));
      });
    expect(await close()).toContain('unfinalized statements');
    await new Promise<void>((resolve) => {
      statement.finalize(() => resolve());
    });
    expect([await close(), await close()]).toEqual(['closed', expect.stringContaining('SQLITE_MISUSE')]);
  });
});

test('no statement stays open: the log can be emptied after reads, writes and failures', async () => {
  const { database, file, dispose } = await open();
  const { statements } = database;
  await statements
    .insert(visit)
    .values([{ who: '欧阳例' }, { who: '张测试' }])
    .returning();
  await statements.select().from(visit).get();
  await expect(statements.insert(visit).values({ id: 1, who: '示例' })).rejects.toThrow('storage.constraint');
  const other = await openConnection({ file, mode: 'write', settings: 'full' });
  expect(await other.rows('PRAGMA wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0, log: 0 }]);
  await other.close();
  await dispose();
});

test('a read that runs away is stopped and the reader goes on (bug: the log grows behind it)', async () => {
  const { database, dispose } = await temporaryDatabase([schema], { limits: { readWithin: 50 } });
  const { statements } = database;
  await statements.insert(visit).values({ who: '示例' });
  const endless = sql<number>`(with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n)`;
  await expect(statements.select({ endless }).from(visit)).rejects.toMatchObject({ sqlite: 'SQLITE_INTERRUPT' });
  expect(await statements.$count(visit)).toBe(1);
  await dispose();
});

test('a hundred and more different statements do not pile up', async () => {
  const { database, dispose } = await open();
  await database.statements.insert(visit).values({ who: '示例' });
  for (let index = 0; index < 130; index += 1) {
    const [row] = await database.statements.select({ n: sql<number>`${sql.raw(String(index))} + 1` }).from(visit);
    expect(row).toEqual({ n: index + 1 });
  }
  await dispose();
});

test('the bare driver ends the process when a failing statement has no callback; ours does not', async () => {
  const failing = "new s.Database(':memory:').run('nope')";
  const driver = `import s from 'sqlite3'; ${failing}; setTimeout(() => console.log('alive'), 200);`;
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', driver], { cwd: root });
  await expect(run).rejects.toMatchObject({ code: 1, stdout: '' });
  const connection = await openConnection({ file: ':memory:', mode: 'create', settings: 'full' });
  await expect(connection.run('nope')).rejects.toMatchObject({ code: 'SQLITE_ERROR', stage: 'prepare' });
  await connection.close();
});
