/** A disk small enough to be filled: a file system in memory. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly mountPoint: string;
  /** A file of ballast on it. */
  readonly filler: string;
  /** To the last byte. */
  fillUp(): void;
  remove(): void;
}

/** Undefined, and said so, where none can be mounted (needs root on Linux). */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const mountPoint = mkdtempSync(join(tmpdir(), 'station-small-disk-'));
  const words = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mountPoint];
  if (spawnSync('mount', words).status !== 0) {
    rmdirSync(mountPoint);
    process.stderr.write('\nSKIP full disk: a small file system cannot be mounted here (needs root on Linux)\n');
    return undefined;
  }
  const filler = join(mountPoint, 'filler');
  return {
    mountPoint,
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
    remove() {
      spawnSync('umount', [mountPoint]);
      rmSync(mountPoint, { recursive: true, force: true });
    },
  };
}
