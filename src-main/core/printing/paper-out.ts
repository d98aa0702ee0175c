/** The folder where a paper waits for the spooler to take it: readable by the owner alone, empty when nothing is under way. */
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

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

    /** On the disk before the spooler hears of it. Returns the file's path. */
    async put(name: string, pdf: Uint8Array): Promise<string> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, name);
      try {
        await write(file, pdf);
      } catch (error) {
        // Half a paper on a full disk would leave no room to write down that it failed.
        await rm(file, { force: true });
        throw error;
      }
      return file;
    },

    remove: (file: string): Promise<void> => rm(file, { force: true }),
  };
}
