/** The installer out of an update file into a folder of ours, checked as it is copied: a stick may change in between. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../../../core/kernel/durable-files.ts';
import { UpdateFault, type TakenUpdate } from '../../../core/updates/update-files.ts';
import { noteTaken, takenIn } from './taken-note.ts';
import {
  factsOf,
  openUpdate,
  readInto,
  type OpenedUpdate,
  type OurProgram,
  type UpdateManifest,
} from './update-file.ts';

const pieceBytes = 1024 * 1024;

/**
 * An older installer goes when the newer one is there.
 * @param folder made where it is missing
 * @param signal breaks it off; nothing is left then
 * @throws UpdateFault
 */
export async function takeUpdate(
  file: string,
  folder: string,
  ours: OurProgram,
  signal?: AbortSignal,
): Promise<TakenUpdate> {
  const opened = await openUpdate(file, ours);
  const { manifest } = opened;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const before = await takenIn(folder);
    if (before && isSame(before, manifest)) throw new UpdateFault('taken-already', factsOf(manifest));
    const installer = path.join(folder, manifest.installer);
    const unfinished = `${installer}.tmp`;
    await sweep(folder);
    try {
      await copyChecked(opened, unfinished, signal);
      await rename(unfinished, installer);
    } finally {
      await rm(unfinished, { force: true });
    }
    await syncFolder(folder);
    await noteTaken(folder, manifest);
    if (before && before.installer !== manifest.installer)
      await rm(path.join(folder, before.installer), { force: true });
    return { ...factsOf(manifest), installer };
  } finally {
    await opened.file.close();
  }
}

const isSame = (one: UpdateManifest, other: UpdateManifest): boolean =>
  one.version === other.version && one.signedAt === other.signedAt && one.sha256 === other.sha256;

/** What a killed program left half-way is as large as an installer. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.tmp')) await rm(path.join(folder, name), { force: true });
}

async function copyChecked({ file, from, manifest }: OpenedUpdate, target: string, signal: AbortSignal | undefined) {
  const out = await open(target, 'w', 0o700);
  try {
    const digest = createHash('sha256');
    const piece = Buffer.alloc(pieceBytes);
    for (let done = 0; done < manifest.bytes;) {
      signal?.throwIfAborted();
      const wanted = piece.subarray(0, Math.min(pieceBytes, manifest.bytes - done));
      const came = wanted.subarray(0, await readInto(wanted, file, from + done));
      if (came.length === 0) throw new UpdateFault('incomplete', factsOf(manifest));
      digest.update(came);
      await out.writeFile(came);
      done += came.length;
    }
    if (digest.digest('hex') !== manifest.sha256) throw new UpdateFault('changed', factsOf(manifest));
    await out.sync();
  } finally {
    await out.close();
  }
}
