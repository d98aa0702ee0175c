/**
 * One backup, from the database as it is at this moment to a file that has been opened again and read to its end. It bears
 * its name only then; when anything fails, nothing is left of it.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupKind } from '../../contract/backup.ts';
import { checkCopy, copyDatabase, databaseBytes, removeCopy } from '../database/backup-copy.ts';
import { promoteFile } from '../database/durable-files.ts';
import { sha256Of } from '../database/file-hash.ts';
import { sizeOf } from '../database/free-space.ts';
import type { Clock } from '../kernel/clock.ts';
import { readRecoveryWrap } from '../secrets/key-wraps.service.ts';
import { backupNameOf } from './backup-name.ts';
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
import { ownFolder } from './places.ts';

export interface BackupSource {
  readonly dataDir: string;
  readonly masterKey: Buffer;
  /** Of the master key. */
  readonly keyId: string;
  readonly isDemo: boolean;
  readonly programVersion: string;
  readonly clock: Clock;
}

export interface BackupOrder {
  /** Absolute, there and writable. */
  readonly folder: string;
  readonly kind: BackupKind;
  readonly passphrase?: string | undefined;
  /** From 0 to 1; what it throws ends the backup. */
  readonly tell: (share: number) => void;
}

export interface MadeBackup {
  readonly header: Header;
  readonly file: string;
  readonly bytes: number;
}

/** How much of the whole each step is, about. */
const shares = { copied: 0.25, hashed: 0.35, written: 0.7, readBack: 1 };

const databaseFile = (dataDir: string): string => join(dataDir, 'station.sqlite');

/** Bytes needed beside the data while it runs, and in the place for good. */
export async function roomFor(dataDir: string): Promise<{ readonly beside: number; readonly inPlace: number }> {
  const bytes = await databaseBytes(databaseFile(dataDir));
  return { beside: bytes + chunkBytes, inPlace: bytes + 2 * chunkBytes };
}

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

async function write(source: BackupSource, order: BackupOrder, manifest: Manifest, copy: string, file: string) {
  const { dataDir } = source;
  const masterKey = source.masterKey;
  const contentKey = randomBytes(32);
  const recovery = await readRecoveryWrap(dataDir);
  const { id } = manifest;
  const written = await writeContainer(file, {
    manifest,
    wraps: await wrapsOf(contentKey, { id, masterKey, recovery, passphrase: order.passphrase }),
    contentKey,
    entries: [
      ...(await smallEntry(dataDir, 'recovery.json')),
      ...(await smallEntry(dataDir, 'kiosk.json')),
      { name: 'station.key', content: Buffer.from(`${masterKey.toString('hex')}\n`) },
      { name: 'station.sqlite', content: { file: copy, bytes: manifest.databaseBytes } },
    ],
    tell: (bytes) => order.tell(between(shares.hashed, shares.written, bytes / (manifest.databaseBytes + chunkBytes))),
  });
  const tell = (share: number) => order.tell(between(shares.written, shares.readBack, share));
  await openContainer(file, { masterKey }, { tell });
  return written;
}

const between = (from: number, to: number, share: number): number => from + (to - from) * Math.min(1, share);

interface Making {
  readonly id: string;
  readonly createdAt: number;
  readonly copy: string;
  readonly file: string;
}

async function fromCopy(source: BackupSource, order: BackupOrder, { id, createdAt, copy, file }: Making) {
  const { dataDir } = source;
  const facts = await copyDatabase(databaseFile(dataDir), copy);
  order.tell(shares.copied);
  const make = async () => {
    const sha256 = await sha256Of(copy);
    order.tell(shares.hashed);
    const manifest: Manifest = {
      version: 1,
      id,
      createdAt,
      kind: order.kind,
      programVersion: source.programVersion,
      schemaVersion: facts.schemaVersion,
      isDemo: source.isDemo,
      keyId: source.keyId,
      databaseBytes: await sizeOf(copy),
      sha256,
      counts: facts.counts,
      auditHead: facts.auditHead,
    };
    return write(source, order, manifest, copy, file);
  };
  return together(checkCopy(copy, databaseFile(dataDir), facts), make());
}

/** @throws CopyFault, BackupFault, system errors, and what `tell` throws; nothing is left then */
export async function makeBackup(source: BackupSource, order: BackupOrder): Promise<MadeBackup> {
  const id = randomBytes(16).toString('hex');
  const beside = ownFolder(source.dataDir);
  await mkdir(beside, { recursive: true, mode: 0o700 });
  const copy = join(beside, `${id}.sqlite.tmp`);
  const createdAt = source.clock.now();
  const file = join(order.folder, backupNameOf(createdAt, id, source.clock.timeZone));
  const unfinished = `${file}.tmp`;
  try {
    const header = await fromCopy(source, order, { id, createdAt, copy, file: unfinished });
    await promoteFile(unfinished, file);
    return { header, file, bytes: await sizeOf(file) };
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await removeCopy(copy);
  }
}
