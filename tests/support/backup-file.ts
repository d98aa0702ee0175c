/** A backup file of its own: a database of random bytes under a key of its own. */
import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Header, Manifest } from '../../src-main/core/backup/container/container-format.ts';
import { wrapsOf } from '../../src-main/core/backup/container/content-key.ts';
import { type Entry, writeContainer } from '../../src-main/core/backup/container/write-container.ts';
import type { RecoveryWrap } from '../../src-main/core/secrets/key-wraps.service.ts';
import { keyIdOf } from '../../src-main/core/secrets/station-secrets.service.ts';

export interface BackupWish {
  readonly databaseBytes?: number;
  readonly masterKey?: Buffer;
  readonly recovery?: RecoveryWrap;
  readonly passphrase?: string;
  readonly change?: Partial<Manifest>;
  /** In place of the usual ones. */
  readonly entries?: (usual: readonly Entry[]) => readonly Entry[];
}

export interface BackupFile {
  readonly file: string;
  readonly header: Header;
  readonly masterKey: Buffer;
  readonly contentKey: Buffer;
  readonly database: Buffer;
}

/** @param file absolute, not there yet */
export async function backupFile(file: string, wish: BackupWish = {}): Promise<BackupFile> {
  const { databaseBytes = 10_000, masterKey = randomBytes(32) } = wish;
  const contentKey = randomBytes(32);
  const database = randomBytes(databaseBytes);
  const source = join(`${file}.source`);
  await writeFile(source, database);
  const id = randomBytes(16).toString('hex');
  const manifest: Manifest = {
    version: 1,
    id,
    createdAt: Date.parse('2026-11-22T09:00:00+08:00'),
    kind: 'manual',
    programVersion: '0.0.0',
    schemaVersion: 6,
    isDemo: false,
    keyId: keyIdOf(masterKey),
    databaseBytes,
    sha256: createHash('sha256').update(database).digest('hex'),
    counts: { member: { rows: 2, maxId: 3 } },
    auditHead: { seq: 7, hash: 'ab'.repeat(32) },
    ...wish.change,
  };
  const usual: readonly Entry[] = [
    { name: 'kiosk.json', content: Buffer.from('{"kioskName":"测试机"}') },
    { name: 'station.key', content: Buffer.from(`${masterKey.toString('hex')}\n`) },
    { name: 'station.sqlite', content: { file: source, bytes: databaseBytes } },
  ];
  const header = await writeContainer(file, {
    manifest,
    wraps: await wrapsOf(contentKey, { id, masterKey, recovery: wish.recovery, passphrase: wish.passphrase }),
    contentKey,
    entries: wish.entries?.(usual) ?? usual,
  });
  return { file, header, masterKey, contentKey, database };
}
