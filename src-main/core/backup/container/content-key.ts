/** The key of one backup: random, and wrapped for whoever may open it. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { openRecoveryWrap, unwrapKey, wrapKey, type RecoveryWrap } from '../../secrets/key-wraps.service.ts';
import { keyIdOf, secretsOf } from '../../secrets/station-secrets.service.ts';
import { readRecoveryCode } from '../../staff/recovery.service.ts';
import type { Header, Wrap } from './container-format.ts';

const about = (id: string): string => `station163 backup ${id}`;

function wrapForStation(contentKey: Buffer, masterKey: Buffer, id: string): Wrap {
  const { keyId, keyFor } = secretsOf(masterKey);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor('backup'), iv).setAAD(Buffer.from(about(id)));
  const wrapped = Buffer.concat([cipher.update(contentKey), cipher.final()]);
  return {
    kind: 'station-key',
    keyId,
    iv: iv.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

function unwrapForStation(header: Header, masterKey: Buffer): Buffer | undefined {
  const found = header.wraps.find((wrap) => wrap.kind === 'station-key');
  if (!found || found.keyId !== keyIdOf(masterKey)) return undefined;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    secretsOf(masterKey).keyFor('backup'),
    Buffer.from(found.iv, 'base64'),
  );
  decipher.setAAD(Buffer.from(about(header.id))).setAuthTag(Buffer.from(found.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(found.wrapped, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  }
}

interface WrapFor {
  readonly id: string;
  readonly masterKey: Buffer;
  /** As it lies beside the database; undefined: no 恢复码 was ever made. */
  readonly recovery: RecoveryWrap | undefined;
  readonly passphrase: string | undefined;
}

export async function wrapsOf(contentKey: Buffer, { id, masterKey, recovery, passphrase }: WrapFor): Promise<Wrap[]> {
  const wraps = [wrapForStation(contentKey, masterKey, id)];
  // A wrap of another key would open nothing.
  if (recovery?.keyId === keyIdOf(masterKey)) wraps.push({ kind: 'recovery', wrap: recovery });
  if (passphrase !== undefined) {
    wraps.push({ kind: 'passphrase', wrap: await wrapKey(contentKey, passphrase, about(id)) });
  }
  return wraps;
}

/** What whoever opens a backup has: this station's key, or the 恢复码 or passphrase as typed. */
export interface OpeningKeys {
  readonly masterKey?: Buffer | undefined;
  readonly secret?: string | undefined;
}

/** Undefined: none of the keys opens it. Which of them did is not told. */
export async function contentKeyOf(header: Header, { masterKey, secret }: OpeningKeys): Promise<Buffer | undefined> {
  const own = masterKey && unwrapForStation(header, masterKey);
  if (own || secret === undefined) return own;
  const recovery = header.wraps.find((wrap) => wrap.kind === 'recovery');
  const code = readRecoveryCode(secret);
  const recovered = recovery && code !== undefined ? await openRecoveryWrap(recovery.wrap, code) : undefined;
  const found = recovered && unwrapForStation(header, recovered);
  if (found) return found;
  const passphrase = header.wraps.find((wrap) => wrap.kind === 'passphrase');
  return passphrase && unwrapKey(passphrase.wrap, secret, about(header.id));
}
