import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChildJobs, ChildLimits, ChildResult, JobEntry } from '../../core/kernel/child-job.ts';

/** What a job's process can do for us, whichever kind of process it is. */
export interface JobProcess {
  readonly pid: number | undefined;
  send(request: unknown): void;
  kill(): void;
  onReply(listener: (reply: unknown) => void): void;
  /** `ranOutOfMemory` where the way it ended says so. */
  onEnd(listener: (end: { readonly ranOutOfMemory: boolean }) => void): void;
}

export interface JobStarter {
  start(file: string, memoryMb: number): JobProcess;
  /** Resident memory, or null where this system does not tell cheaply. */
  residentMb(pid: number): number | null;
}

const watchEveryMs = 100;

/** `{ jobShare: 0.5 }`: not the reply yet. */
const shareIn = (reply: unknown): number | undefined =>
  typeof reply === 'object' && reply !== null && 'jobShare' in reply && typeof reply.jobShare === 'number'
    ? reply.jobShare
    : undefined;

/** One process a job: hostile input takes down only itself. `folder` holds the built entries. */
export function childJobs(folder: string, starter: JobStarter): ChildJobs {
  return {
    async run<Result>(entry: JobEntry, request: unknown, limits: ChildLimits): Promise<ChildResult<Result>> {
      const job = starter.start(path.join(folder, `${entry}.js`), limits.memoryMb);
      let stopped: { readonly why: unknown } | undefined;
      const told = (share: number): void => {
        try {
          if (!stopped) limits.tell?.(share);
        } catch (why) {
          stopped = { why };
          job.kill();
        }
      };
      const outcome = await new Promise<ChildResult<Result>>((resolve) => {
        const settle = (settled: ChildResult<Result>) => {
          clearTimeout(timer);
          clearInterval(watch);
          job.kill();
          resolve(settled);
        };
        const timer = setTimeout(() => settle({ failure: 'too-slow' }), limits.milliseconds);
        // The heap limit does not see buffers; twice the limit in resident memory is beyond any honest file.
        const watch = setInterval(() => {
          const resident = job.pid === undefined ? null : starter.residentMb(job.pid);
          if (resident !== null && resident > limits.memoryMb * 2) settle({ failure: 'out-of-memory' });
        }, watchEveryMs);
        job.onReply((reply) => {
          const share = shareIn(reply);
          if (share !== undefined) told(share);
          // One that was stopped is waited for: only when it has ended does it write nowhere any more.
          else if (!stopped) settle({ result: reply as Result });
        });
        job.onEnd((end) => settle({ failure: end.ranOutOfMemory ? 'out-of-memory' : 'crashed' }));
        job.send(request);
      });
      if (stopped) throw stopped.why;
      return outcome;
    },
  };
}

/** Jobs as plain Node processes. */
export const nodeJobs: JobStarter = {
  start(file, memoryMb) {
    const child = fork(file, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memoryMb}`],
      // Windows cannot start a process without SystemRoot; nothing else is any of its business.
      env: process.platform === 'win32' ? { SystemRoot: String.raw`C:\Windows` } : {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return jobOf(child);
  },
  residentMb(pid) {
    if (process.platform !== 'linux') return null;
    try {
      const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
      return (pages * 4096) / (1024 * 1024);
    } catch {
      return null;
    }
  },
};

function jobOf(child: ChildProcess): JobProcess {
  // Read for one phrase only and never logged: a parser's message may quote the file.
  let ranOutOfHeap = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    if (chunk.includes('heap out of memory') || chunk.includes('Reached heap limit')) ranOutOfHeap = true;
  });
  const ends: Array<(end: { readonly ranOutOfMemory: boolean }) => void> = [];
  const end = (ranOutOfMemory: boolean) => {
    for (const listener of ends) listener({ ranOutOfMemory });
  };
  child.on('error', () => end(false));
  child.on('close', (code, signal) => end(ranOutOfHeap || code === 134 || signal === 'SIGABRT'));
  return {
    pid: child.pid,
    send: (request) => child.send(request as never, (error) => error && end(false)),
    kill: () => void child.kill('SIGKILL'),
    onReply: (listener) => child.on('message', listener),
    onEnd: (listener) => ends.push(listener),
  };
}
