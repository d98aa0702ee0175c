import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const times = z.array(z.number()).max(100);

/** The last relaunches, in a small file beside the log. Unreadable counts as none. */
export function relaunchFile(folder: string) {
  const file = path.join(folder, 'relaunches.json');
  const read = (): readonly number[] => {
    try {
      return times.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  };
  return {
    read,
    add(at: number): void {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, JSON.stringify([...read().slice(-9), at]), { mode: 0o600 });
    },
  };
}
