/** A disk small enough to be filled: a file system in memory. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const patienceMs = 20_000;

export interface MountedDisk {
  readonly mountPoint: string;
  /** Unmounted and gone. @throws Error naming who still has a file open there */
  remove(): Promise<void>;
}

export interface SmallDisk extends MountedDisk {
  /** A file of ballast on it. */
  readonly filler: string;
  /** To the last byte. */
  fillUp(): void;
}

/** Whether disks can be mounted, found out without leaving one; said where none can be. */
export function canMount(what: string): boolean {
  const isPossible = spawnSync('unshare', ['-m', 'true']).status === 0;
  if (!isPossible) process.stderr.write(`\nSKIP ${what}: a file system cannot be mounted here (needs root on Linux)\n`);
  return isPossible;
}

/** A file system in memory. For `beforeAll`: at the top of a file it would stay when its tests are only listed. */
export function mountDisk(megabytes: number): MountedDisk {
  const mountPoint = mkdtempSync(join(tmpdir(), 'station-disk-'));
  const words = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mountPoint];
  const { status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount: ${stderr}`);
  return {
    mountPoint,
    async remove() {
      // What has just been closed may be let go by the system a moment later.
      for (const end = performance.now() + patienceMs; ; await wait(50)) {
        const unmounted = spawnSync('umount', [mountPoint], { encoding: 'utf8' });
        if (unmounted.status === 0) break;
        if (performance.now() > end) throw new Error(`${unmounted.stderr}${openBelow(mountPoint)}`);
      }
      rmdirSync(mountPoint);
    },
  };
}

/** Files there that a process has open, one a line. */
function openBelow(folder: string): string {
  const list = (process: string) => {
    try {
      return readdirSync(`/proc/${process}/fd`).map((name) => `/proc/${process}/fd/${name}`);
    } catch {
      return [];
    }
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all
    .flatMap(list)
    .flatMap((link) => {
      try {
        return [`${link} ${readlinkSync(link)}`];
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes(folder))
    .join('\n');
}

export function mountSmallDisk(megabytes: number): SmallDisk {
  const disk = mountDisk(megabytes);
  const filler = join(disk.mountPoint, 'filler');
  return {
    ...disk,
    filler,
    fillUp() {
      const file = openSync(filler, 'a');
      for (let size = 65_536; size >= 1;) {
        try {
          writeSync(file, Buffer.alloc(size, 1));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size = Math.floor(size / 2);
        }
      }
      closeSync(file);
    },
  };
}
