/** A program on a data folder, started and killed at will; what it said is kept apart from the folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../programs.ts';
import { journalIn } from './journal.ts';
import type { Ended } from './writers.ts';

export interface Running {
  /** Dies at once; resolves when it has. */
  kill(): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

export type Killable<Line> = Awaited<ReturnType<typeof openKillable<Line>>>;

/** @param source of the program, from the repository's root; it gets its work as JSON and writes a journal of JSON lines */
export async function openKillable<Line>(source: string) {
  const programs = await buildPrograms({ program: source });
  const folder = mkdtempSync(join(tmpdir(), 'station-faults-'));
  const dataDir = join(folder, 'data');
  const journal = join(folder, 'journal');
  return {
    folder,
    dataDir,
    lines: journalIn<Line>(journal),
    start(work: object): Running {
      const words = [programs.path('program'), JSON.stringify({ dataDir, journal, ...work })];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const ended = new Promise<Ended>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => resolve({ code, signal, stderr }));
      });
      const kill = () => {
        child.kill('SIGKILL');
        return ended;
      };
      return { kill, ended };
    },
    remove(): void {
      programs.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
