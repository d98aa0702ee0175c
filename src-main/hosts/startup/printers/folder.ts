/** A folder in the place of a printer: each paper becomes a file in it. For tests, and where another program prints. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrinterFault, type Printers } from '../../../core/printing/printers.ts';

const name = 'folder';

/** @param folder absolute; made if missing */
export function folderPrinters(folder: string): Printers {
  /** The key is of one attempt alone, so that no paper overwrites another. */
  const endOf = (key: string): string => ` ${key}.pdf`;
  const partOf = (key: string): string => path.join(folder, `.${key}.part`);

  async function isFolder(): Promise<boolean> {
    try {
      await mkdir(folder, { recursive: true });
      return (await stat(folder)).isDirectory();
    } catch {
      return false;
    }
  }

  return {
    async list() {
      const state = (await isFolder()) ? 'ready' : 'stopped';
      return [{ name, description: path.basename(folder), isDefault: true, state }];
    },

    async submit({ printer, pdf, title, key }) {
      if (printer !== name) throw new PrinterFault('printer-gone');
      if (!(await isFolder())) throw new PrinterFault('refused');
      const target = `${title.replace(/[\\/:*?"<>|]/gu, '_')}${endOf(key)}`;
      const part = partOf(key);
      try {
        // What has its name is whole, however the program ends.
        await writeFile(part, pdf, { mode: 0o600 });
        await rename(part, path.join(folder, target));
        return target;
      } catch (error) {
        await rm(part, { force: true });
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') throw new PrinterFault('refused');
        throw error;
      }
    },

    /** Whoever takes papers out of the folder takes them after this program has noted that they are there. */
    async find({ key }) {
      if (!(await isFolder())) throw new PrinterFault('unreachable');
      const systemJob = (await readdir(folder)).find((one) => one.endsWith(endOf(key)));
      if (systemJob !== undefined) return { systemJob };
      await rm(partOf(key), { force: true });
      return 'never';
    },

    stateOf: () => Promise.resolve('done'),
    cancel: () => Promise.resolve(),
  };
}
