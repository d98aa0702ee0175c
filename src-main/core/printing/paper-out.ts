/**
 * The folder where a paper lies while a spooler that takes nothing but files takes it: readable by the owner alone, empty
 * when nothing is under way. Where papers go in another way nothing of them is ever on the disk.
 */
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '../kernel/logger.ts';

/** Of a data folder. */
export const paperOutIn = (dataDir: string): string => path.join(dataDir, 'paper-out');

/** Before the station is opened: where that ends in 维护中 nobody prints, and what a kill left would lie there for days. */
export async function clearPaperOut(dataDir: string, logger: Logger): Promise<void> {
  try {
    await rm(paperOutIn(dataDir), { recursive: true, force: true });
  } catch (error) {
    // A disk that takes no writes has its own sentence at the start.
    logger.warn('printing.paper-left', { code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

async function write(file: string, pdf: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(pdf);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export type PaperOut = ReturnType<typeof paperOut>;

/** @param folder absolute */
export function paperOut(folder: string) {
  return {
    /** What an earlier run left. */
    empty: (): Promise<void> => rm(folder, { recursive: true, force: true }),

    /** @param name of the file, of this paper alone. @throws what the file system and the work throw; the file is gone then */
    async whileThere<Result>(name: string, pdf: Uint8Array, work: (file: string) => Promise<Result>): Promise<Result> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, name);
      try {
        await write(file, pdf);
        return await work(file);
      } finally {
        // Also half a paper on a full disk: it would leave no room to write down that it failed.
        await rm(file, { force: true });
      }
    },
  };
}
