import { fork } from 'node:child_process';
import path from 'node:path';
import type { HostProcess } from './host-care.ts';
import type { Report } from './supervision.ts';

/** The built host beside the supervisor, as a process of its own. What it says to people is said to them. */
export function startHostProcess(folder: string, argv: readonly string[], port: number): HostProcess {
  // The last of two wins: the port stays the one that the page knows.
  const child = fork(path.join(folder, 'loopback.js'), [...argv, `--port=${port}`, '--supervised'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  return {
    order: (order) => {
      if (child.connected) child.send(order, () => undefined);
    },
    kill: () => void child.kill('SIGKILL'),
    onReport: (listener) => void child.on('message', (report) => listener(report as Report)),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
  };
}
