/**
 * Opens a backup and reads it to its end. What is inside is untrusted too: entries bear names of our own list, lie in our
 * order, have the lengths the header says, and go into the folder given and nowhere else.
 */
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { keyIdOf } from '../../secrets/station-secrets.service.ts';
import { BackupFault } from './backup-fault.ts';
import { bodyOf, type Body } from './body.ts';
import {
  type EntryName,
  entryNames,
  type Header,
  lengthBytes,
  manifest as manifestSchema,
  manifestOf,
  mostSmallEntryBytes,
  neededEntries,
} from './container-format.ts';
import { contentKeyOf, type OpeningKeys } from './content-key.ts';
import { withBackupFile } from './read-header.ts';

export interface OpenedBackup {
  readonly header: Header;
  /** Of the station it was made at. */
  readonly masterKey: Buffer;
  /** recovery.json and kiosk.json as they lay beside the database; undefined where there was none. */
  readonly recovery: Buffer | undefined;
  readonly kiosk: Buffer | undefined;
  /** Of the file's bytes. */
  readonly bytes: number;
}

interface Wish {
  /** Made here (0700), must not be there; gets the entries under their names. Without one nothing is written. */
  readonly folder?: string;
  /** From 0 to 1. */
  readonly tell?: (share: number) => void;
}

const indexSchema = z.array(z.strictObject({ name: z.enum(entryNames), bytes: z.int().nonnegative() })).max(16);
const damaged = (detail: string): BackupFault => new BackupFault('damaged', detail);

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function indexOf(body: Body, header: Header) {
  const length = (await body.take(lengthBytes)).readUInt32BE();
  if (length > mostSmallEntryBytes) throw damaged(`an index of ${length} bytes`);
  const { data: index } = indexSchema.safeParse(jsonOf(await body.take(length)));
  if (!index) throw damaged('the index is none');
  const names = index.map(({ name }) => name);
  const isOrdered = isDeepStrictEqual(
    names,
    entryNames.filter((name) => names.includes(name)),
  );
  const total = index.reduce((sum, { bytes }) => sum + bytes, lengthBytes + length);
  const isFitting = index.every(({ name, bytes }) =>
    name === 'station.sqlite' ? bytes === header.databaseBytes : bytes <= mostSmallEntryBytes,
  );
  if (!isOrdered || !isFitting || total !== header.bodyBytes || !neededEntries.every((name) => names.includes(name))) {
    throw damaged('the index does not fit');
  }
  return index;
}

/** Synced. */
async function put(folder: string | undefined, name: EntryName, pieces: AsyncIterable<Buffer>): Promise<void> {
  if (folder === undefined) {
    for await (const piece of pieces) void piece;
    return;
  }
  const handle = await open(join(folder, name), 'wx', 0o600);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function takeDatabase(body: Body, header: Header, folder: string | undefined): Promise<void> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const piece of body.stream(header.databaseBytes)) {
      hash.update(piece);
      yield piece;
    }
  }
  await put(folder, 'station.sqlite', hashed());
  if (hash.digest('hex') !== header.sha256) throw damaged('the database is not the one the header tells of');
}

async function takeAll(body: Body, header: Header, { folder }: Wish): Promise<Omit<OpenedBackup, 'header' | 'bytes'>> {
  const small = new Map<EntryName, Buffer>();
  for (const { name, bytes } of await indexOf(body, header)) {
    if (name === 'station.sqlite') {
      await takeDatabase(body, header, folder);
      continue;
    }
    const content = await body.take(bytes);
    small.set(name, content);
    // The key is handed over and laid down nowhere: whoever keeps it may have to lock it first.
    if (name !== 'station.key') await put(folder, name, only(content));
  }
  await body.end();
  const manifest = manifestSchema.safeParse(jsonOf(small.get('manifest.json') ?? Buffer.alloc(0)));
  if (!isDeepStrictEqual(manifest.data, manifestOf(header))) throw damaged('header and manifest differ');
  const masterKey = Buffer.from(small.get('station.key')?.toString('utf8').trim() ?? '', 'hex');
  if (keyIdOf(masterKey) !== header.keyId) throw damaged('the key inside is another one');
  return { masterKey, recovery: small.get('recovery.json'), kiosk: small.get('kiosk.json') };
}

/**
 * Every byte is authenticated and the database's hash compared; whether its content can be trusted is not looked at. When
 * it fails, what was written into the folder is the caller's to remove.
 * @throws BackupFault; system errors of writing
 */
export function openContainer(file: string, keys: OpeningKeys, wish: Wish = {}): Promise<OpenedBackup> {
  return withBackupFile(file, async (opened) => {
    const { header, bytes } = opened;
    const contentKey = await contentKeyOf(header, keys);
    if (!contentKey) throw new BackupFault('locked', 'no key given opens it');
    if (wish.folder !== undefined) await mkdir(wish.folder, { mode: 0o700 });
    const body = bodyOf(opened, contentKey, wish.tell ?? (() => undefined));
    return { header, bytes, ...(await takeAll(body, header, wish)) };
  });
}
