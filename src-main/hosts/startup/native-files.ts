/**
 * Native code lies outside of the program's archive, and with it outside of the archive's integrity check. Its digests are
 * taken when the program is packed, travel inside the archive, and are compared before any of it is loaded.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Beside the programs in out/main; written by hosts/packing/list-native-files.mjs. */
export const nativeListName = 'native-files.json';

/** Path from the program's root, with `/`, to SHA-256 in hex. */
const listSchema = z.record(z.string().min(1), z.string().regex(/^[0-9a-f]{64}$/));

export const isNative = (file: string): boolean => /\.(?:node|exe|dll|dylib)$|\.so(?:\.\d+)*$/i.test(file);

export interface NativeFault {
  readonly cause: 'changed' | 'unlisted' | 'no-list';
  /** From the program's root; the list itself where that is missing or unreadable. */
  readonly file: string;
}

const archive = `${path.sep}app.asar${path.sep}`;

/**
 * What of the unpacked native code is not what was packed, or null. A program that is not packed has no list.
 * @param mainFolder where the running program lies, in an archive or not
 */
export function nativeFault(mainFolder: string): NativeFault | null {
  const at = `${mainFolder}${path.sep}`.lastIndexOf(archive);
  if (at === -1) return null;
  const list = readList(path.join(mainFolder, nativeListName));
  if (list === null) return { cause: 'no-list', file: nativeListName };
  const unpacked = `${mainFolder.slice(0, at)}${archive.slice(0, -1)}.unpacked`;
  if (!existsSync(unpacked)) return null;
  for (const relative of readdirSync(unpacked, { recursive: true, encoding: 'utf8' })) {
    if (!isNative(relative)) continue;
    const file = relative.split(path.sep).join('/');
    const known = list.get(file);
    if (known === undefined) return { cause: 'unlisted', file };
    if (digestOf(path.join(unpacked, relative)) !== known) return { cause: 'changed', file };
  }
  return null;
}

function readList(file: string): ReadonlyMap<string, string> | null {
  try {
    return new Map(Object.entries(listSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
  } catch {
    // Missing, cut off or not a list: the answer is the same.
    return null;
  }
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
