/** Opens a backup, takes everything out beside the data, looks whether the database is sound and as the header says, and removes it. */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCopy, CopyFault } from '../database/backup-copy.ts';
import { BackupFault } from './container/backup-fault.ts';
import type { OpeningKeys } from './container/content-key.ts';
import { openContainer, type OpenedBackup } from './container/open-container.ts';
import { ownFolder } from './places.ts';

interface Wish {
  readonly dataDir: string;
  readonly tell: (share: number) => void;
}

/** @throws BackupFault; system errors of writing beside the data */
export async function checkExtracted(file: string, keys: OpeningKeys, { dataDir, tell }: Wish): Promise<OpenedBackup> {
  const folder = join(ownFolder(dataDir), `${randomBytes(16).toString('hex')}.check.tmp`);
  try {
    const opened = await openContainer(file, keys, { folder, tell: (share) => tell(share * 0.7) });
    const database = join(folder, 'station.sqlite');
    await checkCopy(database, database, opened.header);
    tell(1);
    return opened;
  } catch (error) {
    const isUnsound = error instanceof CopyFault && (error.code === 'source' || error.code === 'copy');
    throw isUnsound ? new BackupFault('damaged', error.message, { cause: error }) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
