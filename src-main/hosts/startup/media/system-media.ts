/** Sticks and cards plugged into this machine. */
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join, win32 } from 'node:path';
import type { Clock } from '../../../core/kernel/clock.ts';
import type { Media, Volume } from '../../../core/kernel/media.ts';
import { programsWith, type RunProgram } from '../printers/run-program.ts';
import { linuxVolumes, windowsVolumes } from './mounted-volumes.ts';

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Large sticks call themselves fixed disks; that they hang on USB gives them away. */
function isRemovable(root: string, disk: string): boolean {
  if (textOf(join(root, 'sys/block', disk, 'removable')).trim() === '1') return true;
  try {
    return realpathSync(join(root, 'sys/block', disk)).includes('/usb');
  } catch {
    return false;
  }
}

function uuidOf(root: string, device: string): string | undefined {
  const folder = join(root, 'dev/disk/by-uuid');
  try {
    return readdirSync(folder).find((uuid) => basename(readlinkSync(join(folder, uuid))) === basename(device));
  } catch {
    return undefined;
  }
}

/** @param root of /proc, /sys and /dev */
export async function onLinux(root = '/'): Promise<Volume[]> {
  return linuxVolumes(
    await readFile(join(root, 'proc/mounts'), 'latin1').catch(() => ''),
    (disk) => isRemovable(root, disk),
    (device) => uuidOf(root, device),
  );
}

const powershell = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Volume | Where-Object { $_.DriveType -eq 'Removable' -and $_.DriveLetter -and $_.Size -gt 0 } | ForEach-Object { [pscustomobject]@{ DriveLetter = [string]$_.DriveLetter; FileSystemLabel = $_.FileSystemLabel; UniqueId = $_.UniqueId } } | ConvertTo-Json -Compress",
];

async function onWindows(run: RunProgram, systemRoot: string): Promise<Volume[]> {
  const program = win32.join(systemRoot, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const { code, out } = await run(program, powershell);
  return code === 0 ? windowsVolumes(out) : [];
}

/** The start disk is there too, as a link to `/`. */
async function onMac(): Promise<Volume[]> {
  const names = await readdir('/Volumes').catch(() => []);
  const volumes: Volume[] = [];
  for (const name of names) {
    const path = join('/Volumes', name);
    const real = await realpath(path).catch(() => '/');
    if (real === path) volumes.push({ id: path, label: name, path });
  }
  return volumes;
}

export interface MediaSettings {
  readonly platform: NodeJS.Platform;
  /** Of Windows, as `C:\\Windows`. */
  readonly systemRoot: string;
}

/** Starting PowerShell takes a second. */
const freshMs = 10_000;

/** @param run instead of this system's programs, for tests */
export function systemMedia(
  { platform, systemRoot }: MediaSettings,
  { monotonic }: Pick<Clock, 'monotonic'>,
  run: RunProgram = programsWith({ SystemRoot: systemRoot }),
): Media {
  let seen: { readonly at: number; readonly volumes: Promise<Volume[]> } | undefined;
  return {
    volumes() {
      if (platform === 'darwin') return onMac();
      if (platform !== 'win32') return onLinux();
      const now = monotonic();
      if (!seen || now - seen.at >= freshMs) seen = { at: now, volumes: onWindows(run, systemRoot) };
      return seen.volumes;
    },
  };
}
