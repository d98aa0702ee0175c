/**
 * A key that lies in its file as it is, on a machine that has a safe by now: the safe locks it at the next start. Only
 * where the 恢复码 brings it back, as a safe can be lost with the account. A kill at any point leaves a key that opens.
 */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../kernel/durable-files.ts';
import type { Logger } from '../kernel/logger.ts';
import { keyFileOf, readKey, writeKey } from './key-file.ts';
import { fileKeeper, type KeyKeeper } from './key-keeper.ts';
import { readRecoveryWrap } from './recovery-wrap.ts';
import { keyIdOf } from './station-secrets.service.ts';

/** Another name of the plain file, so that its bytes can be written over after the locked one took its place. */
const plainOf = (dataDir: string): string => `${keyFileOf(dataDir)}.plain`;

const isPlain = async (dataDir: string): Promise<boolean> =>
  /^[0-9a-f]{64}\s*$/.test(await readFile(keyFileOf(dataDir), 'utf8'));

/** As far as a disk lets itself be written over: flash keeps old blocks for a while. */
async function shred(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch(() => null);
  if (handle === null) return;
  try {
    const { size, nlink } = await handle.stat();
    // Never the bytes of the key in use.
    if (nlink === 1) await handle.write(randomBytes(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(file, { force: true });
}

interface Parts {
  readonly dataDir: string;
  /** It has opened the data. */
  readonly masterKey: Buffer;
  readonly keeper: KeyKeeper | undefined;
  readonly logger: Logger;
}

async function lock(dataDir: string, masterKey: Buffer, keeper: KeyKeeper): Promise<void> {
  const key = masterKey.toString('hex');
  if ((await keeper.unwrap(await keeper.wrap(key))) !== key) throw new Error('the safe gives back another key');
  // Where a disk knows no second names, the plain bytes go with the file's.
  await link(keyFileOf(dataDir), plainOf(dataDir)).catch(() => undefined);
  await writeKey(dataDir, masterKey, keeper);
  const again = await readKey(dataDir, keeper).catch(() => undefined);
  if (again?.equals(masterKey)) return shred(plainOf(dataDir));
  await writeKey(dataDir, masterKey, fileKeeper);
  throw new Error('the safe does not open what it locked');
}

/** Once the data is open, under its lock. Whatever the safe does, the start goes on. */
export async function lockPlainKey({ dataDir, masterKey, keeper = fileKeeper, logger }: Parts): Promise<void> {
  try {
    const wasPlain = await isPlain(dataDir);
    // Of a program that was killed here: before the exchange it is the key in use by another name.
    await (wasPlain ? rm(plainOf(dataDir), { force: true }) : shred(plainOf(dataDir)));
    if (!wasPlain || keeper.kind === 'file') return;
    if ((await readRecoveryWrap(dataDir))?.keyId !== keyIdOf(masterKey)) {
      logger.warn('key.not-locked', { why: 'no-recovery-code' });
      return;
    }
    await lock(dataDir, masterKey, keeper);
    await syncFolder(dirname(keyFileOf(dataDir)));
    logger.info('key.locked', { backend: keeper.backend });
  } catch (error) {
    logger.error('key.not-locked', { why: error instanceof Error ? error.name : typeof error });
  }
}
