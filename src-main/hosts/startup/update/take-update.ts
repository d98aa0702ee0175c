/** The installer out of an update file into a folder of ours, checked as it is copied: a stick may change in between. */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { openUpdate, UpdateFault, type OurProgram, type UpdateManifest } from './update-file.ts';

const pieceBytes = 1024 * 1024;

export interface TakenUpdate {
  readonly manifest: UpdateManifest;
  /** Absolute; complete, on the disk, and what the manifest says. */
  readonly installer: string;
}

/** @param folder made where it is missing @throws UpdateFault */
export async function takeUpdate(file: string, folder: string, ours: OurProgram): Promise<TakenUpdate> {
  const opened = await openUpdate(file, ours);
  const { manifest } = opened;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const installer = path.join(folder, manifest.installer);
    if (await isThere(installer)) throw new UpdateFault('taken-already', manifest);
    const unfinished = `${installer}.tmp`;
    try {
      await copyChecked(opened, unfinished);
      await rename(unfinished, installer);
    } finally {
      await rm(unfinished, { force: true });
    }
    await syncFolder(folder);
    return { manifest, installer };
  } finally {
    await opened.file.close();
  }
}

async function copyChecked({ file, from, manifest }: Awaited<ReturnType<typeof openUpdate>>, target: string) {
  const out = await open(target, 'w', 0o700);
  try {
    const digest = createHash('sha256');
    const piece = Buffer.alloc(pieceBytes);
    for (let done = 0; done < manifest.bytes;) {
      const wanted = Math.min(pieceBytes, manifest.bytes - done);
      const { bytesRead } = await file.read(piece, 0, wanted, from + done);
      if (bytesRead === 0) throw new UpdateFault('incomplete', manifest);
      digest.update(piece.subarray(0, bytesRead));
      await out.writeFile(piece.subarray(0, bytesRead));
      done += bytesRead;
    }
    if (digest.digest('hex') !== manifest.sha256) throw new UpdateFault('changed', manifest);
    await out.sync();
  } finally {
    await out.close();
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A name survives a power cut only once its folder is on the disk; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
