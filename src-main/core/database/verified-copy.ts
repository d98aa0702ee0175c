/** A copy that has been opened and read before it is called a copy. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { StartUpFault } from '../kernel/start-up-fault.ts';
import { checkCopy, copyDatabase, CopyFault, removeCopy } from './backup-copy.ts';
import { promoteFile } from '../kernel/durable-files.ts';

/** What the disk or the database said of itself; else the copy is to blame. */
const asStartUpFault = (error: unknown): unknown => {
  if (!(error instanceof CopyFault)) return error;
  const isCopy = error.code === 'copy' || error.cause === undefined;
  return isCopy
    ? new StartUpFault('migration.failed', 'the copy made before migrating is not a true one')
    : error.cause;
};

/**
 * Copies, checks, syncs, and only then gives the file its name. The copy is one file without a log beside it. On failure the
 * unfinished copy is removed.
 * @throws StartUpFault migration.failed; SqliteFault
 */
export async function copyVerified(source: string, folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `${name}.tmp`);
  await removeCopy(unfinished);
  try {
    await checkCopy(unfinished, source, await copyDatabase(source, unfinished));
    await promoteFile(unfinished, join(folder, name));
    return join(folder, name);
  } catch (error) {
    await removeCopy(unfinished);
    throw asStartUpFault(error);
  }
}
