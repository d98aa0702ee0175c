/** Writes a backup piece by piece: never more than a chunk of it is in memory. */
import { randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { chunkCipher } from './chunk-cipher.ts';
import {
  chunkBytes,
  chunksOf,
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

const chunksPerSync = 8;

const lengthOf = ({ content }: Pick<Entry, 'content'>): number =>
  Buffer.isBuffer(content) ? content.length : content.bytes;

export function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

interface Source {
  /** Fills `into` from its start, as far as it likes. @returns how far; 0: there is no more */
  read(into: Buffer): Promise<number>;
  close(): Promise<void>;
}

async function sourceOf({ content }: Pick<Entry, 'content'>): Promise<Source> {
  if (Buffer.isBuffer(content)) {
    let at = 0;
    const read = async (into: Buffer): Promise<number> => {
      const copied = content.copy(into, 0, at);
      at += copied;
      return copied;
    };
    return { read, close: () => Promise.resolve() };
  }
  const handle = await open(content.file, 'r');
  const read = async (into: Buffer): Promise<number> => (await handle.read(into, 0, into.length, null)).bytesRead;
  return { read, close: () => handle.close() };
}

/** Full ones but for the last; each lies where the one before lay. */
async function* filledChunks(entries: readonly (Pick<Entry, 'content'> & { name: string })[]): AsyncGenerator<Buffer> {
  const chunk = Buffer.allocUnsafeSlow(chunkBytes);
  let filled = 0;
  for (const entry of entries) {
    const source = await sourceOf(entry);
    let read = 0;
    try {
      for (let got = -1; got !== 0;) {
        got = await source.read(chunk.subarray(filled));
        read += got;
        filled += got;
        if (filled < chunkBytes) continue;
        yield chunk;
        filled = 0;
      }
    } finally {
      await source.close();
    }
    if (read !== lengthOf(entry)) throw new RangeError(`${entry.name} has another length than before`);
  }
  if (filled > 0) yield chunk.subarray(0, filled);
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
  const last = chunksOf(bodyBytes) - 1;
  let at = 0;
  let written = head.length;
  for await (const chunk of filledChunks([{ name: 'index', content: index }, ...entries])) {
    const sealed = cipher.seal(chunk, { at, isLast: at === last });
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
