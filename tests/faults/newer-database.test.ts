import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openConnection } from '../../src-main/core/database/connection.ts';
import { openSwipeStation } from '../support/faults/swipe-station.ts';

const sha256Of = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('a database written by a newer version', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'station-newer-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  // Bug: the old program "repairs" what it does not know, or writes its heartbeat before it looks.
  it('is refused, and no file of it is touched', async () => {
    const station = await openSwipeStation({ dataDir });
    await station.application.close();
    const file = join(dataDir, 'station.sqlite');
    const connection = await openConnection({ file, mode: 'write', settings: 'full' });
    const version = Number(await connection.value('PRAGMA user_version'));
    await connection.rows(`PRAGMA user_version = ${version + 1}`);
    await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    await connection.close();

    // The lock is not data: it is taken and freed by every attempt. An empty log may come from having looked.
    const names = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !one.name.startsWith('lock.sqlite'))
      .map((one) => join(one.parentPath, one.name));
    const sums = () => names.map((name) => [name, sha256Of(name)]);
    const before = sums();
    await expect(openSwipeStation({ dataDir })).rejects.toMatchObject({ code: 'data.newer' });
    expect(sums()).toEqual(before);
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
  });
});
