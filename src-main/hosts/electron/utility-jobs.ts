import type { App, utilityProcess as UtilityProcessModule } from 'electron';
import type { JobStarter } from '../startup/child-jobs.ts';

/** Jobs as Electron's own child processes: with the runAsNode fuse off a plain fork is impossible. */
export function utilityJobs(
  utilityProcess: Pick<typeof UtilityProcessModule, 'fork'>,
  app: Pick<App, 'getAppMetrics'>,
): JobStarter {
  return {
    start(file, memoryMb) {
      const child = utilityProcess.fork(file, [], {
        serviceName: 'station-163-job',
        execArgv: [`--max-old-space-size=${memoryMb}`],
        env: {},
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let ranOutOfHeap = false;
      child.stderr?.on('data', (chunk: Buffer) => {
        if (chunk.includes('heap out of memory') || chunk.includes('Reached heap limit')) ranOutOfHeap = true;
      });
      // V8 gave up inside the child; its place in the source names the heap.
      child.on('error', (_type, location) => {
        if (/heap|oom|allocation/i.test(location)) ranOutOfHeap = true;
      });
      return {
        get pid() {
          return child.pid;
        },
        send: (request) => child.once('spawn', () => child.postMessage(request)),
        kill: () => void child.kill(),
        onReply: (listener) => void child.on('message', listener),
        onEnd: (listener) => void child.on('exit', () => listener({ ranOutOfMemory: ranOutOfHeap })),
      };
    },
    residentMb: (pid) => {
      const kilobytes = app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize;
      return kilobytes === undefined ? null : kilobytes / 1024;
    },
  };
}
