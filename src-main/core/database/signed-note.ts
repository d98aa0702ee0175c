/** Small files beside the database that somebody who edits them by hand does not get past us. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { StartUpFault } from '../kernel/start-up-fault.ts';
import { replaceFile } from '../kernel/durable-files.ts';

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const keyFile = (dataDir: string): string => join(dataDir, 'state.key');
const sign = (key: string, text: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex');

/**
 * @param name inside the data folder. Undefined when it was never written.
 * @throws StartUpFault('data.tampered') when it is not as it was written
 */
export async function readSigned(dataDir: string, name: string): Promise<unknown> {
  const text = await textOf(join(dataDir, name));
  if (text === undefined) return undefined;
  const key = await textOf(keyFile(dataDir));
  if (key === undefined) throw new StartUpFault('data.tampered', `state.key is missing beside ${name}`);
  const [body = '', signature = ''] = text.split('\n');
  const expected = Buffer.from(sign(key.trim(), body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new StartUpFault('data.tampered', `the signature of ${name} is wrong`);
  }
  return JSON.parse(body);
}

/** Lasts when it resolves. */
export async function writeSigned(dataDir: string, name: string, content: unknown): Promise<void> {
  let key = await textOf(keyFile(dataDir));
  if (key === undefined) {
    key = randomBytes(32).toString('hex');
    await replaceFile(keyFile(dataDir), key);
  }
  const body = JSON.stringify(content);
  await replaceFile(join(dataDir, name), `${body}\n${sign(key.trim(), body)}\n`);
}
