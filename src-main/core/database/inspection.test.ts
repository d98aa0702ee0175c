import { copyFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { folderUnderTest, person } from '../../../tests/support/data-folder.ts';
import type { FolderUnderTest } from '../../../tests/support/data-folder.ts';
import { openConnection } from './connection.ts';

let folder: FolderUnderTest;
beforeEach(async () => {
  folder = await folderUnderTest();
});
afterEach(() => folder.remove());

describe('a damaged file is not served', () => {
  beforeEach(() => folder.settle());
  const pages = async () => (await stat(folder.file)).size / 4096;

  test('zero length (bug: SQLite calls it ok)', async () => {
    await truncate(folder.file, 0);
    expect(await folder.ask('PRAGMA integrity_check')).toBe('ok');
    await folder.expectRefused('data.damaged');
    await expect(folder.start()).rejects.toMatchObject({ detail: 'the database file is empty' });
  });
  test('cut to half', async () => {
    await truncate(folder.file, Math.floor((await pages()) / 2) * 4096);
    await folder.expectRefused('data.damaged');
  });
  test('cut inside a page', async () => {
    await truncate(folder.file, (await stat(folder.file)).size - 1_000);
    await folder.expectRefused('data.damaged');
  });
  test('a header of something else', async () => {
    await folder.overwrite(0, Buffer.from('学号,姓名\n20260101,欧阳例\n'));
    await folder.expectRefused('data.damaged');
  });
  test('a page of zeros', async () => {
    await folder.overwrite(20 * 4096, new Uint8Array(4096));
    await folder.expectRefused('data.damaged');
  });
  test('a torn page', async () => {
    await folder.overwrite(21 * 4096 + 512, new Uint8Array(512).fill(0xa5));
    await folder.expectRefused('data.damaged');
  });
  test('one character of an index (bug: quick_check says ok, and the person is not found)', async () => {
    const content = await readFile(folder.file);
    const places: number[] = [];
    for (let at = content.indexOf('202611500'); at >= 0; at = content.indexOf('202611500', at + 1)) places.push(at);
    expect(places).toHaveLength(2);
    await folder.overwrite(places.at(-1) ?? 0, Buffer.from('202619500'));
    expect(await folder.ask('PRAGMA quick_check')).toBe('ok');
    await folder.expectRefused('data.damaged');
  });
  test('another program’s database', async () => {
    await folder.edit('PRAGMA application_id = 7');
    await folder.expectRefused('data.damaged');
  });
});

describe('a log or journal of another database', () => {
  /** The log of a station in another folder: newer, and holding every page of it. */
  async function foreignLog(): Promise<string> {
    const other = folder.beside('other');
    await other.startAndClose();
    const connection = await openConnection({ file: other.file, mode: 'write', settings: 'full' });
    await connection.rows('PRAGMA wal_autocheckpoint = 0');
    await connection.script("insert into person (name, number) values ('别的', '1'); VACUUM");
    await copyFile(`${other.file}-wal`, `${folder.outside}/foreign-wal`);
    await connection.close();
    return `${folder.outside}/foreign-wal`;
  }

  test('SQLite alone lets it in: the people are gone, or the file is damaged', async () => {
    await folder.settle();
    await copyFile(await foreignLog(), `${folder.file}-wal`);
    const connection = await openConnection({ file: folder.file, mode: 'write', settings: 'plain' });
    expect(await connection.value('select count(*) from person').catch(() => 'damaged')).not.toBe(3_000);
    await connection.close();
  });

  test('is not let in beside a station that was closed in order', async () => {
    await folder.settle();
    await copyFile(await foreignLog(), `${folder.file}-wal`);
    await folder.expectRefused('data.damaged');
  });

  test('is known by what is inside when the station was killed', async () => {
    await folder.settle();
    const station = await folder.start();
    const pulled = await folder.pulled();
    await station.close();
    await copyFile(await foreignLog(), `${pulled.file}-wal`);
    await pulled.expectRefused('data.damaged');
  });

  test('an older one of the station itself is not let in either (bug: what came after it is undone, and all adds up)', async () => {
    await folder.settle();
    const station = await folder.start();
    await station.database.statements.update(person).set({ name: '先' }).where(eq(person.id, 1));
    const pulled = await folder.pulled();
    await station.database.statements.update(person).set({ name: '后' }).where(eq(person.id, 1));
    await station.close();
    await copyFile(`${pulled.file}-wal`, `${folder.file}-wal`);
    await folder.expectRefused('data.damaged');
    expect(await folder.ask('select name from person where id = 1')).toBe('先');
  });

  test('a journal is never ours', async () => {
    await folder.settle();
    await writeFile(`${folder.file}-journal`, 'x'.repeat(600));
    await folder.expectRefused('data.damaged');
  });
});

describe('content', () => {
  beforeEach(() => folder.settle());

  test.each([
    ['rows taken out by another program', 'delete from person where id > 2990'],
    ['a table emptied', 'delete from person'],
    ['the identity of another station', "update heartbeat set identity = 'other'"],
    ['fewer starts than before', 'update heartbeat set beats = 0'],
  ])('%s', async (_, statement) => {
    await folder.edit(statement);
    await folder.expectRefused('data.damaged');
  });

  test('an older copy of the same station', async () => {
    const copy = `${folder.outside}/older.sqlite`;
    await copyFile(folder.file, copy);
    await folder.startAndClose();
    await copyFile(copy, folder.file);
    await folder.expectRefused('data.damaged');
  });

  test('rows removed by the station itself are no loss, even when it is killed before it can note them', async () => {
    const station = await folder.start();
    await station.database.statements.delete(person);
    const pulled = await folder.pulled();
    await station.close();
    const again = await pulled.start();
    expect([await again.verify(), await again.database.statements.$count(person)]).toEqual([[], 0]);
    await again.close();
  });

  test.each([
    ['a trigger', 'create trigger t after insert on person begin delete from person; end'],
    ['a view', 'create view v as select * from person'],
    ['a table', 'create table t (x)'],
    ['an index less', 'drop index person_number'],
    ['a migration rewritten', "update migration set hash = replace(hash, 'a', 'b')"],
  ])('%s that no migration made', async (_, statement) => {
    await folder.edit(statement);
    await folder.expectRefused('data.tampered');
  });

  test('the note itself changed, or its key gone', async () => {
    const note = join(folder.dataDir, 'state.json');
    const text = await readFile(note, 'utf8');
    await writeFile(note, text.replace('"rows":3000', '"rows":0'));
    await folder.expectRefused('data.tampered');
    await writeFile(note, text);
    await rm(join(folder.dataDir, 'state.key'));
    await folder.expectRefused('data.tampered');
  });
});
