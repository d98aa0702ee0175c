/** A folder in the place of a printer: each paper becomes a file in it. For tests, and where another program prints. */
import { constants, copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { PrinterFault, type Printers } from '../../../core/printing/printers.ts';

const name = 'folder';

/** @param folder absolute; made if missing */
export function folderPrinters(folder: string): Printers {
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

    async submit({ printer, file, title }) {
      if (printer !== name) throw new PrinterFault('printer-gone');
      if (!(await isFolder())) throw new PrinterFault('refused');
      const stem = title.replace(/[\\/:*?"<>|]/gu, '_');
      // Never over a file that is there: also an earlier print of the same paper is somebody's.
      for (let copy = 1; ; copy += 1) {
        const target = path.join(folder, `${stem}${copy === 1 ? '' : ` (${copy})`}.pdf`);
        try {
          await copyFile(file, target, constants.COPYFILE_EXCL);
          return path.basename(target);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') throw new PrinterFault('refused');
          if (code !== 'EEXIST') throw error;
        }
      }
    },

    stateOf: () => Promise.resolve('done'),
    cancel: () => Promise.resolve(),
  };
}
