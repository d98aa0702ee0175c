/** A copy that has been opened and read before it is called a copy. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { StartUpFault } from '../kernel/start-up-fault.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { promoteFile } from './durable-files.ts';
import { countTables } from './table-counts.ts';

async function check(copy: Connection, source: Connection): Promise<void> {
  const verdict = await copy.rows('PRAGMA integrity_check');
  const isSound = verdict.length === 1 && verdict[0]?.['integrity_check'] === 'ok';
  const orphans = await copy.rows('PRAGMA foreign_key_check');
  const isSame = JSON.stringify(await countTables(copy)) === JSON.stringify(await countTables(source));
  if (!isSound || orphans.length > 0 || !isSame) {
    throw new StartUpFault('migration.failed', 'the copy made before migrating is not a true one');
  }
}

/**
 * Copies by SQLite's backup interface, checks, syncs, and only then gives the file its name. The copy is one file
 * without a log beside it. Nobody may write to the source meanwhile. On failure the unfinished copy is removed.
 */
export async function copyVerified(source: Connection, folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `${name}.tmp`);
  const remove = () =>
    Promise.all(['', '-journal', '-wal', '-shm'].map((end) => rm(unfinished + end, { force: true })));
  await remove();
  try {
    await source.copyTo(unfinished);
    const copy = await openConnection({ file: unfinished, mode: 'write', settings: 'plain' });
    try {
      await copy.rows('PRAGMA journal_mode = DELETE');
      await check(copy, source);
    } finally {
      await copy.close();
    }
    await promoteFile(unfinished, join(folder, name));
    return join(folder, name);
  } catch (error) {
    await remove();
    throw error;
  }
}
