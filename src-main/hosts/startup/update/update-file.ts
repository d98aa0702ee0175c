/**
 * A new version on a stick: `station163-<version>-<platform>.s163u`. In order: the eight letters S163UP01, the manifest's
 * length (4 bytes, big-endian), the manifest (JSON), an Ed25519 signature of all before it (64 bytes), the installer.
 */
import { verify, type KeyObject } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { UpdateFault, type UpdateFacts } from '../../../core/updates/update-files.ts';
import { isNewer } from './versions.ts';

export const updateMagic = 'S163UP01';
export const updateEnding = '.s163u';
const signatureBytes = 64;
const maxManifestBytes = 4096;
/** Three times of what the largest installer takes. */
export const maxInstallerBytes = 600 * 1024 * 1024;

export const updateManifest = z.strictObject({
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  platform: z.enum(['win32-x64', 'linux-x64', 'darwin-x64', 'darwin-arm64']),
  /** A bare name: it becomes a file of that name in a folder of ours. */
  installer: z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:exe|deb|AppImage|dmg)$/),
  bytes: z.int().min(1).max(maxInstallerBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Epoch ms, by the publisher's clock. */
  signedAt: z.int().nonnegative(),
});
export type UpdateManifest = z.infer<typeof updateManifest>;

export const factsOf = ({ version, signedAt, bytes }: UpdateManifest): UpdateFacts => ({ version, signedAt, bytes });

export interface OurProgram {
  readonly publicKey: KeyObject;
  readonly version: string;
  /** `process.platform`-`process.arch`. */
  readonly platform: string;
}

export interface OpenedUpdate {
  readonly manifest: UpdateManifest;
  /** Where the installer begins. */
  readonly from: number;
  readonly file: FileHandle;
}

/**
 * Everything but the installer's own bytes is checked; the caller closes `file`.
 * @throws UpdateFault
 */
export async function openUpdate(path: string, ours: OurProgram): Promise<OpenedUpdate> {
  const file = await openRegular(path);
  try {
    const { manifest, from } = await readHead(file, ours.publicKey);
    if (manifest.platform !== ours.platform) throw new UpdateFault('other-platform', factsOf(manifest));
    // An older one would bring back what was mended since.
    if (!isNewer(manifest.version, ours.version)) throw new UpdateFault('not-newer', factsOf(manifest));
    if ((await file.stat()).size !== from + manifest.bytes) throw new UpdateFault('incomplete', factsOf(manifest));
    return { manifest, from, file };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** No link is followed, no pipe or device waited for. Windows has no such flags and no such files on a stick. */
async function openRegular(path: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(() => null);
  if (file === null) throw new UpdateFault('not-a-file');
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new UpdateFault('not-a-file');
}

async function readHead(file: FileHandle, publicKey: KeyObject) {
  const start = await readExactly(file, 0, updateMagic.length + 4);
  if (start.subarray(0, updateMagic.length).toString('latin1') !== updateMagic) throw new UpdateFault('not-an-update');
  const length = start.readUInt32BE(updateMagic.length);
  if (length > maxManifestBytes) throw new UpdateFault('not-an-update');
  const rest = await readExactly(file, start.length, length + signatureBytes);
  const signed = Buffer.concat([start, rest.subarray(0, length)]);
  // Before anything of it is read as text.
  if (!verify(null, signed, publicKey, rest.subarray(length))) throw new UpdateFault('wrong-signature');
  const manifest = updateManifest.safeParse(parse(rest.subarray(0, length)));
  if (!manifest.success) throw new UpdateFault('not-an-update');
  return { manifest: manifest.data, from: start.length + rest.length };
}

async function readExactly(file: FileHandle, from: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  if ((await readInto(buffer, file, from)) !== bytes) throw new UpdateFault('not-an-update');
  return buffer;
}

/** How many bytes came. @throws UpdateFault unreadable */
export async function readInto(buffer: Buffer, file: FileHandle, from: number): Promise<number> {
  try {
    return (await file.read(buffer, 0, buffer.length, from)).bytesRead;
  } catch {
    throw new UpdateFault('unreadable');
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
