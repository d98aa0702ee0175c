import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import { checkCopy, copyDatabase } from './backup-copy.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';

let folder: TemporaryFolder;
let writer: Connection;
let source: string;
let copy: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  source = join(folder.path, 'source.sqlite');
  copy = join(folder.path, 'copy.sqlite');
  writer = await openConnection({ file: source, mode: 'create', settings: 'full' });
  await writer.script(`create table account (id integer primary key, held integer not null) strict;
    insert into account with recursive n (id) as (select 1 union all select id + 1 from n where id < 20000) select id, 0 from n;
    create index account_held on account (held)`);
});
afterEach(async () => {
  await writer.close();
  await folder.remove();
});

const sumIn = async (file: string): Promise<unknown> => {
  const connection = await openConnection({ file, mode: 'read', settings: 'plain' });
  try {
    return await connection.value('select sum(held) from account');
  } finally {
    await connection.close();
  }
};

describe('a copy of a database', () => {
  // Bug: it holds half of what was written meanwhile, or what is written meanwhile keeps it from ever being made.
  it('is of one moment, while others go on writing', async () => {
    let isCopying = true;
    let written = 0;
    const writing = (async () => {
      while (isCopying) {
        // What one gives the other gets: of one moment the sum is nothing.
        await writer.script(`begin; update account set held = held - 1 where id = ${1 + (written % 9000)};
          update account set held = held + 1 where id = ${20_000 - (written % 9000)}; commit`);
        written += 1;
      }
    })();
    for (let time = 0; time < 5; time += 1) {
      await rm(copy, { force: true });
      const facts = await copyDatabase(source, copy);
      await checkCopy(copy, source, facts);
      expect(facts.counts['account']).toEqual({ rows: 20_000, maxId: 20_000 });
      expect(await sumIn(copy)).toBe(0);
    }
    isCopying = false;
    await writing;
    expect(written).toBeGreaterThan(0);
    expect(await readdir(folder.path)).not.toContain('copy.sqlite-wal');
  });

  // Bug: where there is no database an empty one is made, and the copy of nothing passes for a backup.
  it('is not made of what is not there', async () => {
    const missing = join(folder.path, 'missing.sqlite');
    await expect(copyDatabase(missing, copy)).rejects.toMatchObject({ code: 'disk' });
    await expect(stat(missing)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  // Bug: a copy that lost rows, or in which an index knows others than the table, counts as a true one.
  it('is found out when it holds something else', async () => {
    const facts = await copyDatabase(source, copy);
    const spoilt = await openConnection({ file: copy, mode: 'write', settings: 'plain' });
    await spoilt.run('delete from account where id = 7');
    await spoilt.close();
    await expect(checkCopy(copy, source, facts)).rejects.toMatchObject({ code: 'copy', message: 'copy: counts' });
  });
});
