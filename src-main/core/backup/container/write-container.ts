/** Writes a backup piece by piece: never more than a chunk of it is in memory. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { chunkCipher } from './chunk-cipher.ts';
import {
  chunkBytes,
  type EntryName,
  fileBytesOf,
  type Header,
  header as headerSchema,
  lengthBytes,
  magic,
  type Manifest,
  mostHeaderBytes,
  type Wrap,
} from './container-format.ts';

export interface Entry {
  readonly name: EntryName;
  readonly content: Buffer | { readonly file: string; readonly bytes: number };
}

interface Container {
  readonly manifest: Manifest;
  readonly wraps: readonly Wrap[];
  readonly contentKey: Buffer;
  /** All but manifest.json. */
  readonly entries: readonly Entry[];
  /** After each chunk: bytes written so far. */
  readonly tell?: (bytes: number) => void;
}

const chunksPerSync = 16;

const lengthOf = ({ content }: Entry): number => (Buffer.isBuffer(content) ? content.length : content.bytes);

export function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

async function* piecesOf(index: Buffer, entries: readonly Entry[]): AsyncGenerator<Buffer> {
  yield index;
  for (const { name, content } of entries) {
    if (Buffer.isBuffer(content)) {
      yield content;
      continue;
    }
    let read = 0;
    for await (const piece of createReadStream(content.file, { highWaterMark: chunkBytes })) {
      read += (piece as Buffer).length;
      yield piece as Buffer;
    }
    if (read !== content.bytes) throw new RangeError(`${name} has another length than before`);
  }
}

/** Of exactly one chunk each, but for the last. */
async function* inChunks(pieces: AsyncIterable<Buffer>): AsyncGenerator<{ chunk: Buffer; isLast: boolean }> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    // What fills a chunk exactly may be the last one.
    while (bytes > chunkBytes) {
      const all = Buffer.concat(held);
      yield { chunk: all.subarray(0, chunkBytes), isLast: false };
      held = [all.subarray(chunkBytes)];
      bytes -= chunkBytes;
    }
  }
  yield { chunk: Buffer.concat(held), isLast: true };
}

async function writeAll(handle: FileHandle, container: Container): Promise<Header> {
  const { manifest, contentKey, tell } = container;
  const entries: Entry[] = [
    { name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) },
    ...container.entries,
  ];
  const listed = entries.map((entry) => ({ name: entry.name, bytes: lengthOf(entry) }));
  const index = withLength(Buffer.from(JSON.stringify(listed)));
  const bodyBytes = entries.reduce((sum, entry) => sum + lengthOf(entry), index.length);
  const nonce = randomBytes(8);
  const header = headerSchema.parse({
    ...manifest,
    nonce: nonce.toString('base64'),
    bodyBytes,
    wraps: container.wraps,
  });
  const text = Buffer.from(JSON.stringify(header));
  if (text.length > mostHeaderBytes) throw new RangeError('the header is too long');
  const head = Buffer.concat([magic, withLength(text)]);
  const cipher = chunkCipher(contentKey, nonce, head);
  await handle.writeFile(head);
  let at = 0;
  let written = head.length;
  for await (const { chunk, isLast } of inChunks(piecesOf(index, entries))) {
    const sealed = cipher.seal(chunk, { at, isLast });
    await handle.writeFile(sealed);
    at += 1;
    // What waits for the disk all at once holds up everybody else's writes.
    if (at % chunksPerSync === 0) await handle.datasync();
    written += sealed.length;
    tell?.(written);
  }
  if (written !== fileBytesOf(text.length, bodyBytes))
    throw new RangeError('the backup has another length than it says');
  return header;
}

/** To a new file for its owner alone, synced. Whatever goes wrong, the caller removes it. */
export async function writeContainer(file: string, container: Container): Promise<Header> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const header = await writeAll(handle, container);
    await handle.sync();
    return header;
  } finally {
    await handle.close();
  }
}
