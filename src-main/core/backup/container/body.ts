/** The inside of an opened backup, read once from front to end, a chunk at a time. */
import { BackupFault } from './backup-fault.ts';
import { chunkCipher } from './chunk-cipher.ts';
import { chunkBytes, chunksOf, tagBytes } from './container-format.ts';
import { type OpenedFile, readAt } from './read-header.ts';

export interface Body {
  /** Exactly so many bytes. @throws BackupFault damaged where there are fewer */
  take(bytes: number): Promise<Buffer>;
  /** Exactly so many bytes, in pieces. @throws BackupFault damaged where there are fewer */
  stream(bytes: number): AsyncGenerator<Buffer>;
  /** @throws BackupFault damaged where there is more */
  end(): Promise<void>;
}

async function* chunksIn(
  { handle, header, head }: OpenedFile,
  key: Buffer,
  tell: (share: number) => void,
): AsyncGenerator<Buffer> {
  const cipher = chunkCipher(key, Buffer.from(header.nonce, 'base64'), head);
  const chunks = chunksOf(header.bodyBytes);
  const buffer = Buffer.allocUnsafeSlow(chunkBytes + tagBytes);
  for (let at = 0; at < chunks; at += 1) {
    const isLast = at === chunks - 1;
    const length = isLast ? header.bodyBytes - at * chunkBytes : chunkBytes;
    const sealed = await readAt(handle, head.length + at * buffer.length, length + tagBytes, buffer);
    if (sealed.length < length + tagBytes) throw new BackupFault('unfinished', 'the file ends in a chunk');
    yield cipher.open(sealed, { at, isLast });
    tell((at + 1) / chunks);
  }
}

export function bodyOf(opened: OpenedFile, key: Buffer, tell: (share: number) => void): Body {
  const chunks = chunksIn(opened, key, tell);
  let held: Buffer = Buffer.alloc(0);

  async function* stream(bytes: number): AsyncGenerator<Buffer> {
    let left = bytes;
    while (left > 0) {
      if (held.length === 0) {
        const next = await chunks.next();
        if (next.done) throw new BackupFault('damaged', 'it ends too early');
        held = next.value;
      }
      const piece = held.subarray(0, left);
      held = held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  return {
    stream,
    async take(bytes) {
      const pieces: Buffer[] = [];
      for await (const piece of stream(bytes)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    async end() {
      if (held.length > 0 || !(await chunks.next()).done) throw new BackupFault('damaged', 'it goes on after its end');
    },
  };
}
