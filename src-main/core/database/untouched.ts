/** Tells a folder that never held a station from one that lost it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { StartUpFault } from '../kernel/start-up-fault.ts';
import { sizeOf } from './free-space.ts';

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** What only a station that was there leaves behind. */
async function tracesIn(dataDir: string, names: readonly string[]): Promise<string[]> {
  const beside = names.filter((name) => name === 'state.json' || /^station\.sqlite-(?:wal|shm|journal)$/.test(name));
  const inside = async (folder: string, isTrace: (name: string) => boolean): Promise<string[]> =>
    (await namesIn(join(dataDir, folder))).filter(isTrace).map((name) => join(folder, name));
  return [
    ...beside,
    ...(await inside('before-migration', () => true)),
    ...(await inside('backups', (name) => name.endsWith('.s163'))),
    ...(await inside('quarantine', () => true)),
  ];
}

/** Whether the folder never held a station. @throws StartUpFault when it did and the database is not there. */
export async function isUntouched(dataDir: string): Promise<boolean> {
  const file = join(dataDir, 'station.sqlite');
  const names = await readdir(dataDir);
  if (names.includes('station.sqlite')) {
    if ((await sizeOf(file)) === 0) throw new StartUpFault('data.damaged', 'the database file is empty');
    return false;
  }
  const traces = await tracesIn(dataDir, names);
  if (traces.length > 0) {
    throw new StartUpFault(
      'data.missing',
      `station.sqlite is not there, but this is: ${traces.slice(0, 5).join(', ')}`,
    );
  }
  return true;
}
