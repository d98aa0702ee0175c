/** The logs as 运行状况 shows them: how large, and how they end. They hold codes, counts and ids only. */
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const folderIn = (dataDir: string): string => path.join(dataDir, 'logs');
const tailBytes = 128 * 1024;

/** 0 where there are none. */
export async function logsBytes(dataDir: string): Promise<number> {
  try {
    const names = await readdir(folderIn(dataDir));
    const sizes = await Promise.all(
      names.map((name) =>
        stat(path.join(folderIn(dataDir), name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

/** The last whole lines of one log, oldest first. */
export async function lastLines(dataDir: string, name: 'kiosk' | 'supervisor', count: number): Promise<string[]> {
  try {
    const file = await open(path.join(folderIn(dataDir), `${name}.log`), 'r');
    try {
      const { size } = await file.stat();
      const start = Math.max(0, size - tailBytes);
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
      const lines = buffer
        .subarray(0, bytesRead)
        .toString('utf8')
        .split('\n')
        .slice(start === 0 ? 0 : 1);
      return lines.filter((line) => line !== '').slice(-count);
    } finally {
      await file.close();
    }
  } catch {
    return [];
  }
}
