/**
 * What must not stand in the database or a copy of it: one key, of which all others are made, each for its use: the
 * pepper of PINs and personal codes, the key of the audit trail, those of sealed cells and of backups.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { cellCipher, type CellCipher } from '../database/cell-cipher.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import { keyBytes, readKey, writeKey } from './key-file.ts';
import { fileKeeper, type KeyKeeper } from './key-keeper.ts';

export { fileKeeper, type KeyKeeper } from './key-keeper.ts';
export { keyFileOf, readKey, writeKey } from './key-file.ts';

export interface StationSecrets {
  /** 32 bytes. For backups and for the wrap under the 恢复码 alone. */
  readonly masterKey: Buffer;
  /** Of the key in use; entries made with another one cannot be checked any more. */
  readonly keyId: string;
  /** HMAC-SHA256 in hex. Each use has its own key. */
  sign(use: 'pin' | 'who' | 'code' | 'audit', text: string): string;
  /** 32 bytes for one use. */
  keyFor(use: 'backup' | 'state'): Buffer;
  /** Of the cells of the database. */
  readonly cipher: CellCipher;
}

/** Tells keys apart and says nothing about them. */
export const keyIdOf = (key: Buffer): string => createHmac('sha256', key).update('key-id').digest('hex').slice(0, 8);

export function secretsOf(key: Buffer): StationSecrets {
  const ownOf = (use: string): Buffer => createHmac('sha256', key).update(`use:${use}`).digest();
  const own = { pin: ownOf('pin'), who: ownOf('who'), audit: ownOf('audit'), code: ownOf('code') };
  const keyId = keyIdOf(key);
  return {
    masterKey: key,
    keyId,
    sign: (use, text) => createHmac('sha256', own[use]).update(text).digest('hex'),
    keyFor: ownOf,
    cipher: cellCipher({ keyId, seal: ownOf('seal'), index: ownOf('index'), row: ownOf('row') }),
  };
}

/**
 * Without making any. Undefined where there is none.
 * @throws StartUpFault key.unusable, and when the file cannot be read
 */
export async function readSecrets(
  dataDir: string,
  keeper: KeyKeeper = fileKeeper,
): Promise<StationSecrets | undefined> {
  const key = await readKey(dataDir, keeper);
  return key && secretsOf(key);
}

/**
 * The station's own. @param mayMake the folder never held anything that was made with a key
 * @throws StartUpFault key.missing, key.unusable, and when the file cannot be read
 */
export async function openSecrets(
  dataDir: string,
  { keeper = fileKeeper, mayMake }: { readonly keeper?: KeyKeeper | undefined; readonly mayMake: boolean },
): Promise<StationSecrets> {
  const found = await readSecrets(dataDir, keeper);
  if (found) return found;
  if (!mayMake) throw new StartUpFault('key.missing', 'station.key is not there, but data sealed with it is');
  const key = randomBytes(keyBytes);
  await writeKey(dataDir, key, keeper);
  return secretsOf(key);
}
