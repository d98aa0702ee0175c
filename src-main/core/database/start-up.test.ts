import { readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { bundleEntry, killHard, startEntry } from '../../../tests/support/child-entry.ts';
import { firstMigration, folderUnderTest, person, secondMigration } from '../../../tests/support/data-folder.ts';
import type { FolderUnderTest } from '../../../tests/support/data-folder.ts';
import { openConnection } from './connection.ts';
import { initial } from './migrations/0001-initial.ts';
import type { Migration } from './migrations.ts';

let folder: FolderUnderTest;
beforeEach(async () => {
  folder = await folderUnderTest();
});
afterEach(() => folder.remove());

test('a first start, a second one, and nothing left beside the database', async () => {
  const station = await folder.start();
  expect([station.isNew, await station.verify()]).toEqual([true, []]);
  await Promise.all([station.close(), station.close()]);
  const again = await folder.start();
  expect(again.isNew).toBe(false);
  await again.close();
  const names = ['ballast', 'lock.sqlite', 'state.json', 'state.key', 'station.sqlite'];
  expect((await readdir(folder.dataDir)).toSorted()).toEqual(names);
  const modes = await Promise.all(
    [folder.dataDir, join(folder.dataDir, 'state.key')].map(async (path) => (await stat(path)).mode & 0o777),
  );
  expect(modes).toEqual([0o700, 0o600]);
});

test('a first start that was interrupted is a first start again', async () => {
  await folder.startAndClose();
  await rename(folder.file, `${folder.file}.new`);
  for (const name of ['state.json', 'state.key']) await rm(join(folder.dataDir, name));
  await truncate(`${folder.file}.new`, 5_000);
  const station = await folder.start();
  expect([station.isNew, await station.verify()]).toEqual([true, []]);
  await station.close();
});

describe('a database that is not there', () => {
  test.each(['state.json', 'before-migration', 'station.sqlite-wal'])('is not begun anew beside %s', async (trace) => {
    await folder.settle();
    await folder.startAndClose({ migrations: [firstMigration, secondMigration] });
    await writeFile(`${folder.file}-wal`, 'left');
    for (const name of await readdir(folder.dataDir)) {
      if (name !== trace && name !== 'ballast') await rm(join(folder.dataDir, name), { recursive: true });
    }
    await folder.expectRefused('data.missing', [firstMigration, secondMigration]);
    expect(await readdir(folder.dataDir)).not.toContain('station.sqlite');
  });
});

describe('versions', () => {
  test('a newer database is left alone by an older program', async () => {
    await folder.settle();
    await folder.startAndClose({ migrations: [firstMigration, secondMigration] });
    await folder.expectRefused('data.newer', [firstMigration]);
  });

  test('an older one is copied, the copy verified, and then migrated', async () => {
    await folder.settle();
    const station = await folder.start({ migrations: [firstMigration, secondMigration] });
    expect([await station.verify(), await station.database.statements.$count(person)]).toEqual([[], 3_000]);
    await station.close();
    const [name = ''] = await readdir(join(folder.dataDir, 'before-migration'));
    expect(name).toMatch(/^version-1-\d+\.sqlite$/);
    const copy = await openConnection({
      file: join(folder.dataDir, 'before-migration', name),
      mode: 'read',
      settings: 'plain',
    });
    expect([await copy.value('PRAGMA user_version'), await copy.value('select count(*) from person')]).toEqual([
      1, 3_000,
    ]);
    await copy.close();
  });

  test('a migration that fails leaves the old database, which the old program still opens', async () => {
    await folder.settle();
    const broken: Migration = { version: 2, name: 'broken', sql: ['drop table person'] };
    await expect(folder.start({ migrations: [firstMigration, broken] })).rejects.toMatchObject({
      code: 'migration.failed',
    });
    const station = await folder.start();
    expect([await station.verify(), await station.database.statements.$count(person)]).toEqual([[], 3_000]);
    await station.close();
  });
});

describe('the folder', () => {
  test('serves one program at a time; a killed one gives it free, and its log is taken up', async () => {
    const child = await startEntry(await bundleEntry('hold-data-folder.process'), [folder.dataDir]);
    await expect(folder.start({ migrations: [initial] })).rejects.toMatchObject({ code: 'data.locked' });
    await killHard(child);
    expect((await stat(`${folder.file}-wal`)).size).toBeGreaterThan(0);
    const station = await folder.start({ migrations: [initial] });
    await expect(folder.start({ migrations: [initial] })).rejects.toMatchObject({ code: 'data.locked' });
    expect(await station.verify()).toEqual([]);
    await station.close();
  });

  test('is refused when the disk is nearly full, and open again when it is not', async () => {
    await folder.settle();
    await expect(folder.start({ spareBytes: Number.MAX_SAFE_INTEGER })).rejects.toMatchObject({ code: 'disk.low' });
    await folder.startAndClose();
    expect((await stat(join(folder.dataDir, 'ballast'))).size).toBe(512 * 1024);
  });

  test('is refused when it is a file', async () => {
    await writeFile(folder.dataDir, '');
    await expect(folder.start()).rejects.toMatchObject({ code: 'data.unwritable' });
  });
});

test('verify writes a real row: a disk that only reads would not be noticed otherwise', async () => {
  const station = await folder.start();
  const beats = () => folder.ask('select beats from heartbeat');
  const before = Number(await beats());
  expect([await station.verify(), await beats()]).toEqual([[], before + 1]);
  await station.close();
});

test('verify says in sentences what has become wrong since the start', async () => {
  await folder.settle();
  const station = await folder.start();
  await folder.edit('delete from person where id > 10; create view v as select 1');
  expect(await station.verify()).toEqual([expect.stringContaining('view v')]);
  await folder.edit('drop view v');
  expect(await station.verify()).toEqual([expect.stringContaining('person 10 of 3000')]);
  await station.close();
});
