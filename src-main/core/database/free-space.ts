/** Room on the disk, and a small file that can be given up when there is none left. */
import { randomBytes } from 'node:crypto';
import { rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import { replaceFile } from '../kernel/durable-files.ts';

const ballastBytes = 512 * 1024;

/** 0 when there is no such file. */
export const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
};

/** Bytes of the disk that holds `folder`; free for this user. */
export async function roomOn(folder: string): Promise<{ readonly free: number; readonly total: number }> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}

/** A sentence when less is free than three times the database plus `spare` bytes. */
export async function spaceFault(dataDir: string, file: string, spare: number): Promise<string | undefined> {
  const { free } = await roomOn(dataDir);
  const needed = 3 * ((await sizeOf(file)) + (await sizeOf(`${file}-wal`))) + spare;
  const inMegabytes = (bytes: number) => Math.round(bytes / 1_000_000);
  return free < needed ? `${inMegabytes(free)} MB are free, ${inMegabytes(needed)} MB are needed` : undefined;
}

const ballastIn = (dataDir: string): string => join(dataDir, 'ballast');

export const hasBallast = async (dataDir: string): Promise<boolean> =>
  (await sizeOf(ballastIn(dataDir))) === ballastBytes;

/** A full disk is writable once more. */
export const giveUpBallast = (dataDir: string): Promise<void> => rm(ballastIn(dataDir), { force: true });

/** Deleting this file makes a full disk writable once more. */
export async function layBallast(dataDir: string): Promise<void> {
  const path = ballastIn(dataDir);
  if ((await sizeOf(path)) === ballastBytes) return;
  // Not zeros: a file system that compresses would give them no room.
  await replaceFile(path, randomBytes(ballastBytes));
}
