/** One process a data folder, whatever its host. The operating system frees the lock when the process dies. */
import { join } from 'node:path';

import { StartUpFault } from '../kernel/start-up-fault.ts';
import { openConnection } from './connection.ts';
import { SqliteFault } from './faults.ts';

export interface DataFolderLock {
  release(): Promise<void>;
}

/** @throws StartUpFault('data.locked') at once when somebody else has it. */
export async function lockDataFolder(dataDir: string): Promise<DataFolderLock> {
  const connection = await openConnection({ file: join(dataDir, 'lock.sqlite'), mode: 'create', settings: 'plain' });
  try {
    await connection.rows('PRAGMA busy_timeout = 0');
    await connection.rows('PRAGMA locking_mode = EXCLUSIVE');
    await connection.run('BEGIN EXCLUSIVE');
  } catch (error) {
    await connection.close();
    const isTaken = error instanceof SqliteFault && error.code === 'SQLITE_BUSY';
    throw isTaken ? new StartUpFault('data.locked', 'another program has this data folder open') : error;
  }
  return { release: () => connection.close() };
}
