/** The long part of a backup: the database copied, looked through, hashed, locked, written, and read back to its end. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupKind } from '../../contract/backup.ts';
import { checkCopy, copyDatabase } from '../database/backup-copy.ts';
import { sha256Of } from '../database/file-hash.ts';
import { sizeOf } from '../database/free-space.ts';
import { readRecoveryWrap } from '../secrets/key-wraps.service.ts';
import {
  chunkBytes,
  type EntryName,
  type Header,
  type Manifest,
  mostSmallEntryBytes,
} from './container/container-format.ts';
import { wrapsOf } from './container/content-key.ts';
import { openContainer } from './container/open-container.ts';
import { type Entry, writeContainer } from './container/write-container.ts';

/** Plain data: it may be done in another process. */
export interface BackupWork {
  readonly dataDir: string;
  readonly masterKey: Uint8Array;
  /** Of the master key. */
  readonly keyId: string;
  readonly isDemo: boolean;
  readonly programVersion: string;
  readonly kind: BackupKind;
  readonly passphrase?: string | undefined;
  readonly id: string;
  readonly createdAt: number;
  /** Absolute; neither is there yet, and whatever comes of it, the caller removes the first. */
  readonly copy: string;
  readonly file: string;
}

/** From 0 to 1; what it throws ends the work. */
export type Tell = (share: number) => void;

/** How much of the whole each step is, about. */
const shares = { copied: 0.25, hashed: 0.35, written: 0.7, readBack: 1 };

export const databaseFile = (dataDir: string): string => join(dataDir, 'station.sqlite');

const between = (from: number, to: number, share: number): number => from + (to - from) * Math.min(1, share);

/** Undefined where there is none. */
async function smallEntry(dataDir: string, name: EntryName): Promise<Entry[]> {
  try {
    const content = await readFile(join(dataDir, name));
    return content.length <= mostSmallEntryBytes ? [{ name, content }] : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Both are ended before the first failure is told, so that nobody writes to what is then removed. */
async function together<Result>(check: Promise<unknown>, work: Promise<Result>): Promise<Result> {
  const [checked, worked] = await Promise.allSettled([check, work]);
  if (checked.status === 'rejected') throw checked.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}

async function lock({ dataDir, passphrase, copy, file, ...work }: BackupWork, manifest: Manifest, tell: Tell) {
  const masterKey = Buffer.from(work.masterKey);
  const contentKey = randomBytes(32);
  const recovery = await readRecoveryWrap(dataDir);
  const { id } = manifest;
  const written = await writeContainer(file, {
    manifest,
    wraps: await wrapsOf(contentKey, { id, masterKey, recovery, passphrase }),
    contentKey,
    entries: [
      ...(await smallEntry(dataDir, 'recovery.json')),
      ...(await smallEntry(dataDir, 'kiosk.json')),
      { name: 'station.key', content: Buffer.from(`${masterKey.toString('hex')}\n`) },
      { name: 'station.sqlite', content: { file: copy, bytes: manifest.databaseBytes } },
    ],
    tell: (bytes) => tell(between(shares.hashed, shares.written, bytes / (manifest.databaseBytes + chunkBytes))),
  });
  await openContainer(file, { masterKey }, { tell: (share) => tell(between(shares.written, shares.readBack, share)) });
  return written;
}

/** @throws CopyFault, BackupFault, system errors, and what `tell` throws; what was written is the caller's to remove */
export async function writeBackup(work: BackupWork, tell: Tell): Promise<Header> {
  const { dataDir, copy, id, createdAt, kind, programVersion, isDemo, keyId } = work;
  const facts = await copyDatabase(databaseFile(dataDir), copy);
  tell(shares.copied);
  const make = async () => {
    const sha256 = await sha256Of(copy);
    tell(shares.hashed);
    const { schemaVersion, counts, auditHead } = facts;
    const made = { version: 1, id, createdAt, kind, programVersion, schemaVersion, isDemo, keyId } as const;
    return lock(work, { ...made, databaseBytes: await sizeOf(copy), sha256, counts, auditHead }, tell);
  };
  return together(checkCopy(copy, databaseFile(dataDir), facts), make());
}
