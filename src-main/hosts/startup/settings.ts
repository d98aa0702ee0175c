/** Command line, environment and configuration file, read once. The only TypeScript file that sees `process.env`. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { defaultDataDir, type Machine } from './data-folder.ts';
import { readFlags, UsageFault } from './flags.ts';
import type { MediaSettings } from './media/system-media.ts';
import type { PrinterSettings } from './printers/system-printers.ts';

export interface Settings {
  readonly host: 'auto' | 'electron' | 'browser';
  /** 0: any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly isDemo: boolean;
  /** Whether a window or browser may be opened. */
  readonly shouldOpen: boolean;
  /** Full screen, no way out for visitors. */
  readonly isKiosk: boolean;
  /** Shown with every visit: which kiosk wrote it. */
  readonly kioskName: string;
  readonly hasDisplay: boolean;
  /** Somebody outside starts the program again when it ends. */
  readonly isSupervised: boolean;
  /** Found by the launcher or named by the operator. */
  readonly chromiumPath: string | null;
  /** A folder in memory that goes with the log-in (XDG_RUNTIME_DIR), where this system has one. */
  readonly runtimeDir: string | null;
  readonly printing: PrinterSettings;
  readonly media: MediaSettings;
  /** A second folder for backups; absolute. */
  readonly backupFolder: string | undefined;
}

const flags = {
  host: { type: 'string' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  'no-open': { type: 'boolean' },
  demo: { type: 'boolean' },
  kiosk: { type: 'boolean' },
  'kiosk-name': { type: 'string' },
  'printer-folder': { type: 'string' },
  supervised: { type: 'boolean' },
} as const;

const host = z.enum(['auto', 'electron', 'browser']);
const port = z.coerce.number().int().min(0).max(65_535);
const kioskName = z.string().trim().min(1).max(30);

/** `kiosk.json` in the data folder: what the installer sets once for this machine. */
const fileSchema = z.strictObject({
  port: port.optional(),
  kiosk: z.boolean().optional(),
  kioskName: kioskName.optional(),
  /** Papers become files there instead of going to a printer. */
  printerFolder: z.string().trim().min(1).optional(),
  /** A second folder for backups, on another disk or in the network. */
  backupFolder: z.string().trim().min(1).optional(),
});

const settingsSchema = z.object({
  host: host.default('auto'),
  port: port.default(0),
  isKiosk: z.boolean().default(false),
  kioskName: kioskName.default('1号机'),
});

const flagOf: Record<string, string> = {
  host: '--host',
  port: '--port',
  isKiosk: '--kiosk',
  kioskName: '--kiosk-name',
};

export interface Given extends Machine {
  /** Without the program and script. */
  readonly argv: readonly string[];
  readonly cwd: string;
  /** Text of a file, or null where there is none. */
  readonly readText: (file: string) => string | null;
}

/** Highest first: command line, environment (`STATION163_…`), `kiosk.json`, defaults. @throws UsageFault */
export function settingsFrom(given: Given): Settings {
  const { env } = given;
  const { values: typed } = readFlags(given.argv, flags);
  const isDemo = typed.demo ?? false;
  const dataDir = path.resolve(
    given.cwd,
    typed['data-dir'] || env['STATION163_DATA_DIR'] || defaultDataDir(given, isDemo),
  );
  const file = readFile(path.join(dataDir, 'kiosk.json'), given.readText);
  const chosen = settingsSchema.safeParse({
    host: typed.host ?? env['STATION163_HOST'],
    port: typed.port ?? env['STATION163_PORT'] ?? file.port,
    isKiosk: typed.kiosk ?? file.kiosk,
    kioskName: typed['kiosk-name'] ?? env['STATION163_KIOSK_NAME'] ?? file.kioskName,
  });
  if (!chosen.success) {
    const flag = flagOf[String(chosen.error.issues[0]?.path[0])] ?? '--host';
    throw new UsageFault({ zh: `${flag} 的值无法使用。`, en: `The value of ${flag} cannot be used.` });
  }
  return {
    ...chosen.data,
    dataDir,
    isDemo,
    shouldOpen: !typed['no-open'],
    isSupervised: typed.supervised ?? false,
    hasDisplay: given.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']),
    chromiumPath: env['CHROMIUM_PATH'] || null,
    runtimeDir: env['XDG_RUNTIME_DIR'] || null,
    media: { platform: given.platform, systemRoot: env['SystemRoot'] || 'C:\\Windows' },
    backupFolder: folderFrom(given, undefined, dataDir, file.backupFolder) ?? undefined,
    printing: {
      platform: given.platform,
      home: given.home,
      cupsServer: env['CUPS_SERVER'] || null,
      folder: folderFrom(
        given,
        typed['printer-folder'] || env['STATION163_PRINTER_FOLDER'],
        dataDir,
        file.printerFolder,
      ),
    },
  };
}

/** A path in `kiosk.json` is meant from where that file is. */
function folderFrom(given: Given, typed: string | undefined, dataDir: string, inFile: string | undefined) {
  if (typed) return path.resolve(given.cwd, typed);
  return inFile === undefined ? null : path.resolve(dataDir, inFile);
}

/** Absolute: as typed, else from the environment, else where this system keeps data. */
export function dataDirFrom(
  given: Omit<Given, 'argv' | 'readText'>,
  typed: string | undefined,
  isDemo: boolean,
): string {
  return path.resolve(given.cwd, typed || given.env['STATION163_DATA_DIR'] || defaultDataDir(given, isDemo));
}

function readFile(file: string, readText: Given['readText']): z.output<typeof fileSchema> {
  const text = readText(file);
  if (text === null) return {};
  const parsed = fileSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || '(整体 whole)').join(', ');
  throw new UsageFault({
    zh: `设置文件 ${file} 有误：${where}`,
    en: `The settings file ${file} is wrong at: ${where}`,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isShut(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return false;
  } catch {
    return true;
  }
}

/** This process's own circumstances. */
export function thisProcess(argv: readonly string[] = process.argv.slice(2)): Given {
  return {
    argv,
    env: process.env,
    platform: process.platform,
    home: homedir(),
    cwd: process.cwd(),
    readText: (file) => {
      try {
        return readFileSync(file, 'utf8');
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        // A folder that is shut to us is told of by whoever opens it: the screen says 维护中 instead of nothing.
        if (code === 'EACCES' && isShut(path.dirname(file))) return null;
        throw error;
      }
    },
  };
}
