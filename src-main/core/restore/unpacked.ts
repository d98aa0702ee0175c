/** A backup opened into a folder of its own and examined there; nothing of today's is touched. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../contract/route.ts';
import { sha256Of } from '../database/file-hash.ts';
import { roomOn } from '../database/free-space.ts';
import { openContainer, readHeader, type Header, type OpeningKeys } from '../backup/opening.service.ts';
import { secretsOf, writeKey, fileKeeper, type KeyKeeper } from '../secrets/station-secrets.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { logsOf } from './exchange.ts';
import type { Comparison, Expectation } from './journal.ts';
import { refusalOf, refusalOfFinding } from './refusals.ts';
import { makeFolder, readyFolder } from './restore-folders.ts';
import { examineRestored } from './restored-database.ts';

export interface UnpackOptions {
  readonly dataDir: string;
  readonly keyKeeper?: KeyKeeper | undefined;
  readonly isDemo: boolean;
  readonly spareBytes?: number | undefined;
  readonly clock: Clock;
}

export interface UnpackWish {
  readonly file: string;
  readonly keys: OpeningKeys;
  /** Name of the folder in `restore/`. */
  readonly into: string;
  readonly tell?: (share: number) => void;
}

export interface Unpacked {
  readonly header: Header;
  readonly expected: Expectation;
  readonly comparison: Comparison;
}

const usualSpare = 200_000_000;

/** Room for it, and for the start that follows. @throws Refusal restore.no-room */
async function requireRoom({ dataDir, spareBytes = usualSpare }: UnpackOptions, { databaseBytes }: Header) {
  if ((await roomOn(dataDir)).free < 4 * databaseBytes + spareBytes) throw new Refusal('restore.no-room');
}

const expectedOf = ({ sha256, counts, auditHead }: Header): Expectation => ({ sha256, counts, auditHead });

async function unpackInto(folder: string, options: UnpackOptions, { file, keys, tell }: UnpackWish): Promise<Unpacked> {
  const { keyKeeper = fileKeeper, isDemo, clock } = options;
  const { header, masterKey } = await openContainer(file, keys, { folder, ...(tell && { tell }) });
  if (header.isDemo !== isDemo) throw new Refusal('backup.demo-mismatch');
  await writeKey(folder, masterKey, keyKeeper);
  const database = join(folder, 'station.sqlite');
  const expected = expectedOf(header);
  const isHashSame = (await sha256Of(database)) === expected.sha256;
  if (!isHashSame) throw new Refusal('backup.damaged');
  const {
    finding,
    isDemo: isDemoInside,
    ...same
  } = await examineRestored({
    file: database,
    expected,
    cipher: secretsOf(masterKey).cipher,
    clock,
  });
  if (finding) throw refusalOfFinding(finding);
  if ((isDemoInside ?? isDemo) !== isDemo) throw new Refusal('backup.demo-mismatch');
  // Reading leaves empty logs beside it.
  for (const log of logsOf(database)) await rm(log, { force: true });
  return { header, expected, comparison: { ...same, isHashSame } };
}

/**
 * The folder is there afterwards, or, when it is refused, is not.
 * @throws Refusal of the routes that open a backup; `locked` is what it is called that no key opens it
 */
export async function unpack(
  options: UnpackOptions,
  wish: UnpackWish,
  locked: 'backup.locked' | 'backup.wrong-secret',
): Promise<Unpacked> {
  const folder = readyFolder(options.dataDir, wish.into);
  try {
    await requireRoom(options, (await readHeader(wish.file)).header);
    await makeFolder(options.dataDir, 'restore');
    return await unpackInto(folder, options, wish);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw refusalOf(error, locked);
  }
}
