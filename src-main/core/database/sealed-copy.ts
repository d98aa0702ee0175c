/**
 * Copies of the database kept from before migrations, sealed piece by piece: [4 bytes length][sealed piece] …; the place
 * of each piece, and which is the last, is bound in, so that a shortened or reordered file is seen.
 */
import { open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

import { DamagedCell } from './cell-cipher.ts';
import type { CellCipher, Label } from './cell-cipher.ts';
import { promoteFile } from '../kernel/durable-files.ts';

const pieceBytes = 1 << 20;
const lengthBytes = 4;

const labelOf = (piece: number, isLast: boolean): Label => `before-migration.${piece}${isLast ? '-last' : ''}`;

async function upTo(file: FileHandle, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  let read = 0;
  while (read < bytes) {
    const { bytesRead } = await file.read(buffer, read, bytes - read, null);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return buffer.subarray(0, read);
}

/** Lasts, and has its name only when whole. */
export async function sealFile(cipher: CellCipher, from: string, to: string): Promise<void> {
  const source = await open(from, 'r');
  try {
    const target = await open(`${to}.tmp`, 'w', 0o600);
    try {
      const { size } = await source.stat();
      const pieces = Math.max(1, Math.ceil(size / pieceBytes));
      for (let piece = 0; piece < pieces; piece += 1) {
        const body = cipher.sealBytes(labelOf(piece, piece === pieces - 1), await upTo(source, pieceBytes));
        const length = Buffer.alloc(lengthBytes);
        length.writeUInt32BE(body.length);
        await target.write(length);
        await target.write(body);
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  await promoteFile(`${to}.tmp`, to);
}

/** The plain file again, at a place of the caller's. @throws DamagedCell when the copy is not whole or not of this key */
export async function openSealedFile(cipher: CellCipher, from: string, to: string): Promise<void> {
  const source = await open(from, 'r');
  const target = await open(to, 'w', 0o600);
  try {
    const { size } = await source.stat();
    for (let at = 0, piece = 0; ; piece += 1) {
      const head = await upTo(source, lengthBytes);
      if (head.length < lengthBytes) throw new DamagedCell(labelOf(piece, true), 'damaged');
      const length = head.readUInt32BE();
      at += lengthBytes + length;
      if (length > pieceBytes * 2 || at > size) throw new DamagedCell(labelOf(piece, true), 'damaged');
      const isLast = at === size;
      await target.write(cipher.openBytes(labelOf(piece, isLast), await upTo(source, length)));
      if (isLast) break;
    }
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** Of copies older versions left in plain, too. @returns how many were sealed */
export async function sealCopies(cipher: CellCipher, folder: string): Promise<number> {
  const plain = (await namesIn(folder)).filter((name) => name.endsWith('.sqlite'));
  for (const name of plain) {
    const file = join(folder, name);
    await sealFile(cipher, file, `${file}.sealed`);
    await rm(file);
  }
  return plain.length;
}
