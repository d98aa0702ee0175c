/**
 * What must not stand in the database or a copy of it: the pepper of PINs and personal codes, and the key of the audit
 * trail. One file beside the database, for its owner's eyes only, written once and never over an older one.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../database/durable-files.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';

const fileName = 'station.key';
const keyBytes = 32;

export interface StationSecrets {
  /** 32 bytes. For backups and for the wrap under the 恢复码 alone. */
  readonly masterKey: Buffer;
  /** Of the key in use; entries made with another one cannot be checked any more. */
  readonly keyId: string;
  /** HMAC-SHA256 in hex. Each use has its own key. */
  sign(use: 'pin' | 'who' | 'code' | 'audit', text: string): string;
}

/** Tells keys apart and says nothing about them. */
export const keyIdOf = (key: Buffer): string => createHmac('sha256', key).update('key-id').digest('hex').slice(0, 8);

export function secretsOf(key: Buffer): StationSecrets {
  const ownOf = (use: string): Buffer => createHmac('sha256', key).update(`use:${use}`).digest();
  const own = { pin: ownOf('pin'), who: ownOf('who'), audit: ownOf('audit'), code: ownOf('code') };
  return {
    masterKey: key,
    keyId: keyIdOf(key),
    sign: (use, text) => createHmac('sha256', own[use]).update(text).digest('hex'),
  };
}

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Without making one. Undefined where there is none. @throws StartUpFault data.damaged, and when the file cannot be read */
export async function readSecrets(dataDir: string): Promise<StationSecrets | undefined> {
  const text = await textOf(join(dataDir, fileName));
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== keyBytes) throw new StartUpFault('data.damaged', 'station.key is no key');
  return secretsOf(key);
}

/** The station's own, made at the first start. @throws StartUpFault data.damaged, and when the file cannot be read */
export async function openSecrets(dataDir: string): Promise<StationSecrets> {
  const found = await readSecrets(dataDir);
  if (found) return found;
  const key = randomBytes(keyBytes);
  await replaceFile(join(dataDir, fileName), `${key.toString('hex')}\n`);
  return secretsOf(key);
}
