/** What removable media are mounted, as each system tells it. Pure: texts in, volumes out. */
import { posix } from 'node:path';
import type { Volume } from '../../../core/kernel/media.ts';

interface Mount {
  readonly device: string;
  readonly path: string;
  readonly isReadOnly: boolean;
}

/** Where desktops and rules of udev put sticks; whatever is mounted elsewhere was put there for a purpose. */
const stickFolders = /^\/(?:media|run\/media|mnt)\/./;
/** Of no disk. */
const devicePath = /^\/dev\/([\w-]+)$/;

/** `\040` is a blank in /proc/mounts. */
const unescaped = (text: string): string =>
  Buffer.from(
    text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    'latin1',
  ).toString('utf8');

const mountOf = (line: string): Mount[] => {
  const [device = '', path = '', , options = ''] = line.split(' ');
  return path === '' ? [] : [{ device, path: unescaped(path), isReadOnly: options.split(',').includes('ro') }];
};

/** sdb1 → sdb, mmcblk0p1 → mmcblk0, loop0 → loop0. */
const diskOf = (partition: string): string =>
  /^(?:mmcblk|nvme|loop|nbd)/.test(partition) ? partition.replace(/(?<=\d)p\d+$/, '') : partition.replace(/\d+$/, '');

/**
 * @param mounts text of /proc/mounts, read as latin1
 * @param isRemovable of a disk as `sdb`: what /sys/block/…/removable says, or that it hangs on USB
 * @param idOf of a device as `/dev/sdb1`: its file system's UUID, where there is one
 */
export function linuxVolumes(
  mounts: string,
  isRemovable: (disk: string) => boolean,
  idOf: (device: string) => string | undefined,
): Volume[] {
  return mounts
    .split('\n')
    .flatMap(mountOf)
    .filter(({ device, path, isReadOnly }) => {
      const partition = devicePath.exec(device)?.[1];
      return partition !== undefined && !isReadOnly && stickFolders.test(path) && isRemovable(diskOf(partition));
    })
    .map(({ device, path }) => ({ id: idOf(device) ?? path, label: posix.basename(path), path }));
}

/** PowerShell 5 writes one volume without a list around it. */
const listOf = (found: unknown): readonly unknown[] => (Array.isArray(found) ? found : [found]);

/** @param json of `Get-Volume … | ConvertTo-Json`; '' where there is none */
export function windowsVolumes(json: string): Volume[] {
  if (json.trim() === '') return [];
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return [];
  }
  return listOf(found).flatMap((one) => {
    const { DriveLetter: letter, FileSystemLabel: name, UniqueId: id } = (one ?? {}) as Record<string, unknown>;
    if (typeof letter !== 'string' || !/^[A-Z]$/i.test(letter)) return [];
    const label = typeof name === 'string' && name !== '' ? `${name} (${letter}:)` : `${letter}:`;
    return [{ id: typeof id === 'string' && id !== '' ? id : letter, label, path: `${letter}:\\` }];
  });
}
