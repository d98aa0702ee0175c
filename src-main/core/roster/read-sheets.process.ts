/** Entry of the capped child process: one request, one reply. Started by child_process.fork or by Electron's utilityProcess. */
import type { ReadRequest } from './grid.ts';
import { readSheets } from './read-sheets.ts';

interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: ReadRequest }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

if (parentPort === undefined) {
  process.once('message', (request: ReadRequest) => {
    void readSheets(request).then((reply) => process.send?.(reply, () => process.disconnect()));
  });
} else {
  parentPort.once('message', ({ data }) => {
    void readSheets(data).then((reply) => parentPort.postMessage(reply));
  });
}
