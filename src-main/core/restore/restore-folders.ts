/** Where a restore keeps its files, inside the data folder, so that moving one is renaming it. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../kernel/durable-files.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf, secondOfDayOf } from '../kernel/local-time.ts';

export const restoreFolder = (dataDir: string): string => join(dataDir, 'restore');
export const readyFolder = (dataDir: string, readyId: string): string => join(restoreFolder(dataDir), readyId);
export const quarantineFolder = (dataDir: string, name: string): string => join(dataDir, 'quarantine', name);

export const newReadyId = (): string => `ready-${randomBytes(8).toString('hex')}`;
export const newDrillId = (): string => `drill-${randomBytes(8).toString('hex')}`;

/** `20261122-090000-1a2b3c4d`: by local time, for people; the end keeps two of one second apart. */
export function newQuarantineName({ now, timeZone }: Pick<Clock, 'now' | 'timeZone'>): string {
  const at = now();
  const day = localDateOf(at, timeZone).replaceAll('-', '');
  return `${day}-${secondOfDayOf(at, timeZone).replaceAll(':', '')}-${randomBytes(4).toString('hex')}`;
}

/** For its owner's eyes; its name lasts. */
export async function makeFolder(dataDir: string, ...names: readonly string[]): Promise<string> {
  let folder = dataDir;
  for (const name of names) {
    const inside = join(folder, name);
    await mkdir(inside, { recursive: true, mode: 0o700 });
    await syncFolder(folder);
    folder = inside;
  }
  return folder;
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** What was opened and never used: decrypted, so it must not stay. Only while no restore is under way. */
export async function removeLeftOvers(dataDir: string): Promise<void> {
  const names = await namesIn(restoreFolder(dataDir));
  for (const name of names.filter((one) => /^(?:ready|drill)-/.test(one)))
    await rm(join(restoreFolder(dataDir), name), { recursive: true, force: true });
}
