/**
 * The master key under the 恢复码: whoever has the paper brings back the key of this machine and of every backup made
 * while the code was good. One file beside the database; a copy of it travels in each backup.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../kernel/durable-files.ts';
import { keyIdOf } from './station-secrets.service.ts';
import { unwrapKey, wrapKey, wrappedKey } from './wrapped-key.ts';

const fileName = 'recovery.json';
const about = 'station163 recovery';

/** `keyId` is that of the wrapped key. */
export const recoveryWrap = z.strictObject({
  version: z.literal(1),
  keyId: z.string().regex(/^[0-9a-f]{8}$/),
  ...wrappedKey.shape,
});
export type RecoveryWrap = z.output<typeof recoveryWrap>;

/** @param code as readRecoveryCode gives it */
export async function makeRecoveryWrap(masterKey: Buffer, code: string): Promise<RecoveryWrap> {
  return { version: 1, keyId: keyIdOf(masterKey), ...(await wrapKey(masterKey, code, about)) };
}

/** The master key; undefined when it is another code. @param code as readRecoveryCode gives it */
export async function openRecoveryWrap(wrap: RecoveryWrap, code: string): Promise<Buffer | undefined> {
  const key = await unwrapKey(wrap, code, about);
  return key && keyIdOf(key) === wrap.keyId ? key : undefined;
}

/** Undefined where none was ever made, and where the file is no such wrap any more. */
export async function readRecoveryWrap(dataDir: string): Promise<RecoveryWrap | undefined> {
  try {
    return recoveryWrap.safeParse(JSON.parse(await readFile(join(dataDir, fileName), 'utf8'))).data;
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isGone || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** In place of an older one. Lasts when it resolves. */
export const writeRecoveryWrap = (dataDir: string, wrap: RecoveryWrap): Promise<void> =>
  replaceFile(join(dataDir, fileName), `${JSON.stringify(wrap)}\n`);

/** The key under a new code. Resolves to what puts the wrap before it back. */
export async function replaceRecoveryWrap(
  dataDir: string,
  masterKey: Buffer,
  code: string,
): Promise<() => Promise<void>> {
  const before = await readRecoveryWrap(dataDir);
  await writeRecoveryWrap(dataDir, await makeRecoveryWrap(masterKey, code));
  return () => (before ? writeRecoveryWrap(dataDir, before) : rm(join(dataDir, fileName), { force: true }));
}
