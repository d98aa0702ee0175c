import type { Printers } from '../../../core/printing/printers.ts';
import { cupsPrinters } from './cups.ts';
import { folderPrinters } from './folder.ts';
import { programsWith } from './run-program.ts';
import { windowsPrinters, windowsSpooler } from './windows.ts';

export interface PrinterSettings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** CUPS_SERVER of the environment: another spooler than this machine's own. */
  readonly cupsServer: string | null;
  /** Absolute. With a folder nothing else is offered. */
  readonly folder: string | null;
}

/** The printers a host offers. */
export function systemPrinters({ platform, home, cupsServer, folder }: PrinterSettings): Printers {
  if (folder !== null) return folderPrinters(folder);
  if (platform === 'win32') return windowsPrinters(windowsSpooler);
  const env = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    // Their sentences are read: always the English ones.
    LC_ALL: 'C.UTF-8',
    HOME: home,
    ...(cupsServer === null ? {} : { CUPS_SERVER: cupsServer }),
  };
  return cupsPrinters(programsWith(env));
}
