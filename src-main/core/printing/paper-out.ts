/** The folder where a paper waits for the spooler to take it: readable by the owner alone, empty when nothing is under way. */
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

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
      const handle = await open(file, 'w', 0o600);
      try {
        await handle.writeFile(pdf);
        await handle.sync();
      } finally {
        await handle.close();
      }
      return file;
    },

    remove: (file: string): Promise<void> => rm(file, { force: true }),
  };
}
