/** Writer processes on one data folder, their journal, and what became of both. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildPrograms } from '../programs.ts';
import { journalIn, type JournalLine } from './journal.ts';
import { openSwipeStation } from './swipe-station.ts';

export interface Work {
  readonly from: number;
  readonly count: number;
  readonly again?: readonly { at: number; key: string }[];
  readonly shouldVerify?: boolean;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface RunningWriter {
  readonly pid: number;
  /** Dies at once, as the plug of the process. */
  kill(): void;
  readonly ended: Promise<Ended>;
}

export interface Bench {
  /** Holds the data folder and the journal, apart from each other. */
  readonly folder: string;
  readonly dataDir: string;
  readonly file: string;
  readonly journal: string;
  lines(): readonly JournalLine[];
  /** `before`: a program and its arguments that start the writer, such as a tracer. */
  start(work: Work, before?: readonly string[], env?: Readonly<Record<string, string>>): RunningWriter;
  /** A bench of its own, with a copy of the data folder as it lies. The same programs. */
  copy(): Bench;
  remove(): void;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** However long a busy machine takes; what never comes is waited for in vain. */
export async function until(isSo: () => boolean, milliseconds = 120_000): Promise<void> {
  for (const end = performance.now() + milliseconds; !isSo(); await pause(5)) {
    if (performance.now() > end) throw new Error('waited in vain');
  }
}

function benchIn(folder: string, program: string, remove: () => void): Bench {
  const dataDir = join(folder, 'data');
  const journal = join(folder, 'journal');
  return {
    folder,
    dataDir,
    journal,
    file: join(dataDir, 'station.sqlite'),
    lines: journalIn(journal),
    start(work, before = [], env = {}) {
      const [command, ...rest] = [...before, process.execPath];
      const child = spawn(command, [...rest, program, JSON.stringify({ dataDir, journal, ...work })], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, ...env },
      });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const ended = new Promise<Ended>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => resolve({ code, signal, stderr }));
      });
      return { pid: child.pid ?? 0, kill: () => void child.kill('SIGKILL'), ended };
    },
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'station-faults-'));
      cpSync(dataDir, join(other, 'data'), { recursive: true });
      return benchIn(other, program, () => rmSync(other, { recursive: true, force: true }));
    },
    remove,
  };
}

/** A bench whose folder holds a station of forty people, closed in order. */
export async function openBench(plugins: Plugin[] = []): Promise<Bench> {
  const programs = await buildPrograms({ writer: 'tests/support/faults/writer.process.ts' }, plugins);
  const folder = mkdtempSync(join(tmpdir(), 'station-faults-'));
  const bench = benchIn(folder, programs.path('writer'), () => {
    programs.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const { application } = await openSwipeStation({ dataDir: bench.dataDir });
  await application.close();
  return bench;
}
