/** Entry of the capped child process: one request, one reply. Started by child_process.fork or by Electron's utilityProcess. */
import { encodePhoto, type EncodeRequest } from './photo-encoding.ts';

interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: EncodeRequest }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

if (parentPort === undefined) {
  process.once('message', (request: EncodeRequest) => {
    void encodePhoto(request).then((reply) => process.send?.(reply, () => process.disconnect()));
  });
} else {
  parentPort.once('message', ({ data }) => {
    void encodePhoto(data).then((reply) => parentPort.postMessage(reply));
  });
}
