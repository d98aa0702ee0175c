/** `taken.json` beside the installer: what was taken last, so that the screen can say what waits to be installed. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../../core/kernel/durable-files.ts';
import { updateManifest, type UpdateManifest } from './update-file.ts';

const fileIn = (folder: string): string => path.join(folder, 'taken.json');

/** Lasts when it resolves. */
export const noteTaken = (folder: string, manifest: UpdateManifest): Promise<void> =>
  replaceFile(fileIn(folder), `${JSON.stringify(manifest)}\n`);

/** Null: there is none, or its installer is not there as a whole any more. */
export async function takenIn(folder: string): Promise<UpdateManifest | null> {
  let text: string;
  try {
    text = await readFile(fileIn(folder), 'utf8');
  } catch {
    return null;
  }
  const taken = manifestFrom(text);
  if (!taken) return null;
  const facts = await stat(path.join(folder, taken.installer)).catch(() => null);
  return facts?.size === taken.bytes ? taken : null;
}

function manifestFrom(text: string): UpdateManifest | null {
  try {
    return updateManifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
