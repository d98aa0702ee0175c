/** 演练恢复: everything a restore does, in a place of its own; and the book of those that were done. */
import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drillResult, type DrillResult } from '../../contract/restore.ts';
import { Refusal } from '../../contract/route.ts';
import type { OpeningKeys } from '../backup/opening.service.ts';
import { syncFile } from '../kernel/durable-files.ts';
import type { Clock } from '../kernel/clock.ts';
import type { ChosenBackup } from './ready.service.ts';
import { makeFolder, newDrillId, readyFolder } from './restore-folders.ts';
import { unpack, type UnpackOptions, type Unpacked } from './unpacked.ts';

const fileOf = (dataDir: string): string => join(dataDir, 'backups', 'drills.jsonl');
/** A month and a little, so that the first Monday of each is in time. */
const dueAfterMs = 35 * 24 * 3_600_000;

function resultFrom(line: string): DrillResult[] {
  try {
    const { data } = drillResult.safeParse(JSON.parse(line));
    return data ? [data] : [];
  } catch {
    return [];
  }
}

/** Newest first. A line somebody spoilt is left out. */
export async function readDrills(dataDir: string): Promise<DrillResult[]> {
  try {
    const lines = (await readFile(fileOf(dataDir), 'utf8')).split('\n');
    return lines.flatMap(resultFrom).toReversed();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** No good one within the last month; time to come counts as never. */
export const isDrillDue = (drills: readonly DrillResult[], { now }: Pick<Clock, 'now'>): boolean =>
  !drills.some(({ at, isGood }) => isGood && at <= now() && now() - at < dueAfterMs);

async function writeDown(dataDir: string, result: DrillResult): Promise<void> {
  await makeFolder(dataDir, 'backups');
  const file = fileOf(dataDir);
  await appendFile(file, `${JSON.stringify(result)}\n`, { mode: 0o600 });
  await syncFile(file);
}

type Backup = Pick<ChosenBackup, 'file'> & { readonly row: Pick<ChosenBackup['row'], 'backupId' | 'createdAt'> };

const rowsIn = ({ expected }: Unpacked): number =>
  Object.values(expected.counts).reduce((sum, { rows }) => sum + rows, 0);

const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

const nothing = { isGood: false, areCountsSame: false, isHashSame: false, isAuditHeadSame: false, rows: 0 };
/** Of the circumstances and not of the backup: no result. */
const noResult: ReadonlySet<string> = new Set(['restore.no-room', 'backup.locked', 'backup.wrong-secret']);

/** @throws Refusal where it could not be tried; a backup that fails is a result */
export async function drill(
  options: UnpackOptions,
  { file, row }: Backup,
  keys: OpeningKeys,
  tell?: (share: number) => void,
): Promise<DrillResult> {
  const { dataDir, clock } = options;
  const began = clock.monotonic();
  const into = newDrillId();
  const done = (found: Omit<DrillResult, 'at' | 'backupAt' | 'backupId' | 'took'>): DrillResult => ({
    at: clock.now(),
    backupAt: row.createdAt,
    backupId: row.backupId,
    took: Math.round(clock.monotonic() - began),
    ...found,
  });
  let result: DrillResult;
  try {
    const locked = keys.secret === undefined ? 'backup.locked' : 'backup.wrong-secret';
    const unpacked = await unpack(options, { file, keys, into, ...(tell && { tell }) }, locked);
    result = done({ isGood: true, ...unpacked.comparison, rows: rowsIn(unpacked), code: null });
  } catch (error) {
    if (!isRefusal(error) || noResult.has(error.code)) throw error;
    result = done({ ...nothing, code: error.code });
  } finally {
    await rm(readyFolder(dataDir, into), { recursive: true, force: true });
  }
  await writeDown(dataDir, result);
  return result;
}
