/** Entry of the process that writes a backup: one request, shares of it done, one reply. Started by child_process.fork or by Electron's utilityProcess. */
import { constants, setPriority } from 'node:os';
import { type BackupWork, writeBackup } from './backup-work.ts';
import { plainFault } from './plain-fault.ts';
import type { BackupReply } from './write-apart.ts';

interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: BackupWork }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

/** Told in steps a person could see. */
const step = 0.01;

function standBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: then it is one among others.
  }
}

async function replyTo(work: BackupWork, say: (message: unknown) => void): Promise<BackupReply> {
  let told = 0;
  say({ jobShare: 0 });
  try {
    const header = await writeBackup(work, (share) => {
      if (share < told + step) return;
      told = share;
      say({ jobShare: share });
    });
    return { header };
  } catch (error) {
    return { fault: plainFault(error) };
  }
}

standBack();
if (parentPort === undefined) {
  // Whoever asked is gone and starts anew: what is half written would be in its way. Not exit(): that waits for the checks.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.once('message', (work: BackupWork) => {
    void replyTo(work, (message) => process.send?.(message)).then((reply) => process.send?.(reply));
  });
} else {
  parentPort.once('message', ({ data }) => {
    void replyTo(data, (message) => parentPort.postMessage(message)).then((reply) => parentPort.postMessage(reply));
  });
}
