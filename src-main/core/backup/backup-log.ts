/**
 * `backups/log.jsonl`: what was made, read back, refused and thinned, a signed line each. A line that was changed, or is
 * of another station, counts as none.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupId, backupKind, placeId } from '../../contract/backup.ts';
import { instant } from '../../contract/values.ts';
import { replaceFile, syncFile } from '../kernel/durable-files.ts';

const fileName = 'log.jsonl';
const keptLines = 2_000;

const placed = { at: instant, placeId };
const line = z.discriminatedUnion('what', [
  /** Written and then read to its end: verified. */
  z.strictObject({ what: z.literal('made'), ...placed, id: backupId, kind: backupKind, bytes: z.int() }),
  z.strictObject({ what: z.literal('verified'), ...placed, id: backupId }),
  z.strictObject({ what: z.literal('refuted'), ...placed, id: backupId, code: z.string() }),
  z.strictObject({ what: z.literal('failed'), ...placed, code: z.string() }),
  z.strictObject({ what: z.literal('thinned'), ...placed, names: z.array(z.string()) }),
]);
export type LogLine = z.output<typeof line>;

export interface BackupLog {
  lines(): readonly LogLine[];
  add(line: LogLine): Promise<void>;
}

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** @param mayBeShut in a folder that belongs to somebody else nothing can be read; 维护中 says so and needs no log */
async function textOf(file: string, mayBeShut: boolean): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || (mayBeShut && code === 'EACCES')) return '';
    throw error;
  }
}

function parsed(text: string): LogLine | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** @param key of the station's backups; NULL where the station's key is not at hand: lines are then taken as they stand, and none is added */
export async function openBackupLog(folder: string, key: Buffer | null): Promise<BackupLog> {
  const file = join(folder, fileName);
  const signKey = key && createHmac('sha256', key).update('log').digest();
  const sign = (text: string): string => (signKey ? createHmac('sha256', signKey).update(text).digest('hex') : '');
  const found = (await textOf(file, key === null)).split('\n').flatMap((text) => {
    const [body = '', signature = ''] = text.split('\t');
    const isOurs = key === null || isEqual(sign(body), signature);
    const entry = isOurs ? parsed(body) : undefined;
    return entry ? [entry] : [];
  });
  const lines = found.slice(-keptLines);
  const written = (entry: LogLine): string => {
    const body = JSON.stringify(entry);
    return `${body}\t${sign(body)}\n`;
  };

  return {
    lines: () => lines,
    async add(entry) {
      if (key === null) return;
      lines.push(entry);
      if (lines.length > 2 * keptLines) {
        lines.splice(0, lines.length - keptLines);
        return replaceFile(file, lines.map(written).join(''));
      }
      // What a line was that a power cut broke off ends here.
      await appendFile(file, `\n${written(entry)}`, { mode: 0o600 });
      await syncFile(file);
    },
  };
}
