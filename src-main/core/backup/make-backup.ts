/**
 * One backup, from the database as it is at this moment to a file that has been opened again and read to its end. It bears
 * its name only then; when anything fails, nothing is left of it.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupKind } from '../../contract/backup.ts';
import { databaseBytes, removeCopy } from '../database/backup-copy.ts';
import { promoteFile } from '../kernel/durable-files.ts';
import { sizeOf } from '../database/free-space.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import { backupNameOf } from './backup-name.ts';
import { databaseFile, type Tell, writeBackup } from './backup-work.ts';
import { chunkBytes, type Header } from './container/container-format.ts';
import { ownFolder } from './places.ts';
import { writeApart } from './write-apart.ts';

export interface BackupSource {
  readonly dataDir: string;
  readonly masterKey: Buffer;
  /** Of the master key. */
  readonly keyId: string;
  readonly isDemo: boolean;
  readonly programVersion: string;
  readonly clock: Clock;
  /** Without it everything is done in this process. */
  readonly childJobs?: ChildJobs;
}

export interface BackupOrder {
  /** Absolute, there and writable. */
  readonly folder: string;
  readonly kind: BackupKind;
  readonly passphrase?: string | undefined;
  /** What it throws ends the backup. */
  readonly tell: Tell;
}

export interface MadeBackup {
  readonly header: Header;
  readonly file: string;
  readonly bytes: number;
}

/** Bytes needed beside the data while it runs, and in the place for good. */
export async function roomFor(dataDir: string): Promise<{ readonly beside: number; readonly inPlace: number }> {
  const bytes = await databaseBytes(databaseFile(dataDir));
  return { beside: bytes + chunkBytes, inPlace: bytes + 2 * chunkBytes };
}

/** @throws CopyFault, BackupFault, system errors, and what `tell` throws; nothing is left then */
export async function makeBackup(source: BackupSource, order: BackupOrder): Promise<MadeBackup> {
  const { dataDir, masterKey, keyId, isDemo, programVersion, clock, childJobs } = source;
  const { folder, kind, passphrase, tell } = order;
  const id = randomBytes(16).toString('hex');
  const beside = ownFolder(dataDir);
  await mkdir(beside, { recursive: true, mode: 0o700 });
  const copy = join(beside, `${id}.sqlite.tmp`);
  const createdAt = clock.now();
  const file = join(folder, backupNameOf(createdAt, id, clock.timeZone));
  const unfinished = `${file}.tmp`;
  const of = { dataDir, masterKey, keyId, isDemo, programVersion, kind, passphrase };
  const work = { ...of, id, createdAt, copy, file: unfinished };
  try {
    const header = await (childJobs ? writeApart(childJobs, work, tell) : writeBackup(work, tell));
    await promoteFile(unfinished, file);
    return { header, file, bytes: await sizeOf(file) };
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await removeCopy(copy);
  }
}
