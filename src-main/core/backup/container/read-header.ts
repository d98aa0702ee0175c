/** The head of a file that may be a backup, or anything that somebody put on a stick. */
import { constants, type Stats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { BackupFault } from './backup-fault.ts';
import {
  fileBytesOf,
  header as headerSchema,
  type Header,
  lengthBytes,
  magic,
  magicOfAll,
  mostBytes,
  mostHeaderBytes,
} from './container-format.ts';

export interface OpenedFile {
  readonly handle: FileHandle;
  readonly header: Header;
  /** Everything before the first chunk, as it stands in the file. */
  readonly head: Buffer;
  readonly bytes: number;
}

/** Fewer only at the end of the file. @param buffer at least as long */
export async function readAt(
  handle: FileHandle,
  position: number,
  length: number,
  buffer = Buffer.alloc(length),
): Promise<Buffer> {
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headerFrom(text: string): Header {
  const found = parsed(text);
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : undefined;
  if (typeof version === 'number' && version > 1) throw new BackupFault('newer', `header of version ${version}`);
  const checked = headerSchema.safeParse(found);
  if (!checked.success) throw new BackupFault('damaged', 'the header is not as it was written');
  return checked.data;
}

async function headOf(handle: FileHandle, bytes: number): Promise<{ header: Header; head: Buffer }> {
  const start = await readAt(handle, 0, magic.length + lengthBytes);
  if (!start.subarray(0, magicOfAll.length).equals(magicOfAll)) {
    throw new BackupFault('foreign', 'the file is no backup of this program');
  }
  if (start.length < magic.length + lengthBytes) throw new BackupFault('unfinished', 'the file ends in its head');
  if (!start.subarray(0, magic.length).equals(magic)) throw new BackupFault('newer', 'another form of backup');
  const length = start.readUInt32BE(magic.length);
  if (length > mostHeaderBytes) throw new BackupFault('damaged', `a header of ${length} bytes`);
  const head = await readAt(handle, 0, start.length + length);
  if (head.length < start.length + length) throw new BackupFault('unfinished', 'the file ends in its header');
  const header = headerFrom(head.toString('utf8', start.length));
  const expected = fileBytesOf(length, header.bodyBytes);
  if (bytes < expected) throw new BackupFault('unfinished', `${bytes} of ${expected} bytes`);
  if (bytes > expected) throw new BackupFault('damaged', `${bytes - expected} bytes too many`);
  return { header, head };
}

const isPlain = (found: Stats): boolean => found.isFile() && found.size <= mostBytes;

async function openPlain(file: string): Promise<{ handle: FileHandle; bytes: number }> {
  const seen = await lstat(file);
  if (!isPlain(seen)) throw new BackupFault('foreign', 'not a plain file of a backup’s size');
  // Windows has no such flag, and no links that anybody may make.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const found = await handle.stat();
  if (isPlain(found) && found.ino === seen.ino) return { handle, bytes: found.size };
  await handle.close();
  throw new BackupFault('foreign', 'the file was exchanged while it was opened');
}

/**
 * Opens `file` if it is a plain file with a whole header, and closes it after `work`.
 * @throws BackupFault, and whatever `work` throws
 */
export async function withBackupFile<Result>(
  file: string,
  work: (opened: OpenedFile) => Promise<Result>,
): Promise<Result> {
  try {
    const { handle, bytes } = await openPlain(file);
    try {
      return await work({ handle, bytes, ...(await headOf(handle, bytes)) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const isOfReading =
      error instanceof Error &&
      'syscall' in error &&
      ['lstat', 'open', 'read', 'fstat'].includes(String(error.syscall));
    throw isOfReading
      ? new BackupFault('unreadable', String((error as NodeJS.ErrnoException).code), { cause: error })
      : error;
  }
}

/** @throws BackupFault */
export const readHeader = (file: string): Promise<{ header: Header; bytes: number }> =>
  withBackupFile(file, async ({ header, bytes }) => ({ header, bytes }));
