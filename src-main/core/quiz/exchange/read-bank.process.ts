/** Entry of the capped child process: one request, one reply. Started by child_process.fork or by Electron's utilityProcess. */
import { readBank } from './read-bank.ts';
import type { BankRequest } from './read-item.ts';

interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: BankRequest }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

if (parentPort === undefined) {
  process.once('message', (request: BankRequest) => {
    void readBank(request).then((reply) => process.send?.(reply, () => process.disconnect()));
  });
} else {
  parentPort.once('message', ({ data }) => {
    void readBank(data).then((reply) => parentPort.postMessage(reply));
  });
}
