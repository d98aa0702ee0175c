/**
 * Windows, through `pdf-to-printer`: it lists printers and has SumatraPDF (GPL-3, a program of its own) print. Once
 * that has handed a paper to the spooler, nothing more can be asked about it.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PrintSides } from '../../../contract/printing.ts';
import { PrinterFault, type Printers } from '../../../core/printing/printers.ts';

export interface WindowsSpooler {
  getPrinters(): Promise<readonly { readonly deviceId: string; readonly name: string }[]>;
  getDefaultPrinter(): Promise<{ readonly deviceId: string } | null>;
  print(file: string, options: WindowsOptions): Promise<void>;
}

/** In the words of SumatraPDF's `-print-settings`. */
interface WindowsOptions {
  readonly printer: string;
  readonly copies: number;
  readonly side: 'simplex' | 'duplexlong' | 'duplexshort';
  readonly paperSize: string;
  readonly scale: 'noscale' | 'fit';
}

const sideNames: Readonly<Record<PrintSides, WindowsOptions['side']>> = {
  'one-sided': 'simplex',
  'two-sided-long-edge': 'duplexlong',
  'two-sided-short-edge': 'duplexshort',
};

const withinMs = 60_000;

/** Loaded on Windows alone. */
export async function windowsSpooler(): Promise<WindowsSpooler> {
  const { getPrinters, getDefaultPrinter, print } = await import('pdf-to-printer');
  const bundle = createRequire(import.meta.url).resolve('pdf-to-printer');
  // Nothing can be started inside an archive; packaging leaves the program beside it.
  const sumatraPdfPath = path
    .join(path.dirname(bundle), 'SumatraPDF-3.4.6-32.exe')
    .replace(/app\.asar(?=[\\/])/u, 'app.asar.unpacked');
  return {
    getPrinters,
    getDefaultPrinter,
    print: (file, options) => print(file, { ...options, silent: true, sumatraPdfPath }),
  };
}

/** @throws what the work throws, or Error when it takes too long */
async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the spooler took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function windowsPrinters(load: () => Promise<WindowsSpooler>, limitMs = withinMs): Printers {
  let submitted = 0;

  async function list() {
    try {
      const spooler = await load();
      const [all, usual] = await inTime(Promise.all([spooler.getPrinters(), spooler.getDefaultPrinter()]), limitMs);
      return all.map(({ deviceId, name }) => ({
        name: deviceId,
        description: name,
        isDefault: deviceId === usual?.deviceId,
        // Windows says "ready" also of a printer that is switched off.
        state: 'unknown' as const,
      }));
    } catch {
      throw new PrinterFault('unreachable');
    }
  }

  return {
    list,

    async submit({ printer, asFile, copies, sides, paper }) {
      const scale = paper === 'A4' ? 'noscale' : 'fit';
      const options = { printer, copies, side: sideNames[sides], paperSize: paper, scale } as const;
      const print = async (file: string): Promise<boolean> => {
        try {
          await inTime((await load()).print(file, options), limitMs);
          return true;
        } catch {
          return false;
        }
      };
      if (!(await asFile(print))) {
        const isThere = (await list()).some(({ name }) => name === printer);
        throw new PrinterFault(isThere ? 'refused' : 'printer-gone');
      }
      submitted += 1;
      return `spooled-${submitted}`;
    },

    find: () => Promise.resolve('unknown'),
    stateOf: () => Promise.resolve('gone'),
    // What the spooler has cannot be called back from here.
    cancel: () => Promise.reject(new PrinterFault('refused')),
  };
}
