/** Today's files out, the backup's in, and back again. Each move is one rename; done twice it does nothing more. */
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../kernel/durable-files.ts';
import type { Journal } from './journal.ts';
import { makeFolder, quarantineFolder, readyFolder } from './restore-folders.ts';

/** The database with its logs, all together: a log beside another database would be written into it. */
const logs = ['station.sqlite-wal', 'station.sqlite-shm', 'station.sqlite-journal'] as const;
const ownFiles = ['station.sqlite', 'station.key', 'state.json', 'recovery.json'] as const;
const ofTheStation = [...logs, ...ownFiles];

/** Of the machine rather than of the station: only where there is none. */
const ofTheMachine = 'kiosk.json';

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
};

/** Called before each rename, so that a test can end the process there. */
export type Reached = (step: string) => void;

async function move(names: readonly string[], from: string, to: string, reached: Reached): Promise<void> {
  for (const name of names) {
    if (!(await isThere(join(from, name)))) continue;
    reached(name);
    await rename(join(from, name), join(to, name));
  }
  await syncFolder(to);
  await syncFolder(from);
}

export async function moveOut(dataDir: string, { quarantine }: Journal, reached: Reached): Promise<void> {
  await move(ofTheStation, dataDir, await makeFolder(dataDir, 'quarantine', quarantine), reached);
}

export async function moveIn(dataDir: string, { readyId, quarantine }: Journal, reached: Reached): Promise<void> {
  const ready = readyFolder(dataDir, readyId);
  const coming: string[] = [];
  for (const name of ownFiles) if (await isThere(join(ready, name))) coming.push(name);
  if (coming.includes('station.sqlite')) {
    // Whoever put something here meanwhile finds it in quarantine: nothing is written over, and no log is left behind.
    const between = await makeFolder(dataDir, 'quarantine', quarantine, 'in-between');
    await move([...logs, ...coming], dataDir, between, reached);
  }
  if (!(await isThere(join(dataDir, ofTheMachine)))) coming.push(ofTheMachine);
  await move(coming, ready, dataDir, reached);
}

export async function moveBackOut(dataDir: string, { quarantine }: Journal, reached: Reached): Promise<void> {
  await move(ofTheStation, dataDir, await makeFolder(dataDir, 'quarantine', quarantine, 'not-used'), reached);
}

export async function moveBackIn(dataDir: string, { quarantine }: Journal, reached: Reached): Promise<void> {
  await move(ofTheStation, quarantineFolder(dataDir, quarantine), dataDir, reached);
}

/** Beside a database file. */
export const logsOf = (file: string): string[] => ['-wal', '-shm', '-journal'].map((end) => file + end);
