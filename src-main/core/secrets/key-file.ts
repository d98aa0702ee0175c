/**
 * The file `station.key`: the key in hex, or a line of JSON with the wrapped key and who wrapped it. Written once and
 * never over an older one.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../kernel/durable-files.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import type { KeyKeeper } from './key-keeper.ts';

export const keyBytes = 32;
export const keyFileOf = (dataDir: string): string => join(dataDir, 'station.key');

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

interface Wrapped {
  readonly kind: string;
  readonly backend: string;
  readonly key: string;
}

function wrappedOf(text: string): Wrapped | undefined {
  try {
    const { kind, backend, key } = JSON.parse(text) as Partial<Wrapped>;
    return typeof kind === 'string' && typeof backend === 'string' && typeof key === 'string'
      ? { kind, backend, key }
      : undefined;
  } catch {
    return undefined;
  }
}

const unusable = (detail: string): StartUpFault => new StartUpFault('key.unusable', detail);

async function unwrapped(text: string, keeper: KeyKeeper): Promise<string> {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  const wrapped = wrappedOf(text);
  if (!wrapped) throw unusable('station.key is no key');
  const { kind, backend, key } = wrapped;
  if (kind !== keeper.kind || backend !== keeper.backend)
    throw unusable(`station.key was locked by ${kind} (${backend}), this is ${keeper.kind} (${keeper.backend})`);
  try {
    return await keeper.unwrap(key);
  } catch (error) {
    throw new StartUpFault('key.unusable', `${backend} does not open station.key`, { cause: error });
  }
}

/** Undefined where there is no file. @throws StartUpFault key.unusable, and when the file cannot be read */
export async function readKey(dataDir: string, keeper: KeyKeeper): Promise<Buffer | undefined> {
  const text = await textOf(keyFileOf(dataDir));
  if (text === undefined) return undefined;
  const key = Buffer.from(await unwrapped(text.trim(), keeper), 'hex');
  if (key.length !== keyBytes) throw unusable('station.key is no key');
  return key;
}

/** Over whatever stands there: whoever calls this has kept or checked it. Lasts when it resolves. */
export async function writeKey(dataDir: string, key: Buffer, keeper: KeyKeeper): Promise<void> {
  const wrapped = await keeper.wrap(key.toString('hex'));
  const { kind, backend } = keeper;
  const text = kind === 'file' ? wrapped : JSON.stringify({ kind, backend, key: wrapped });
  await replaceFile(keyFileOf(dataDir), `${text}\n`);
}
