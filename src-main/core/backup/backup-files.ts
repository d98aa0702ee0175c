/** The files of a place that are backups, by their headers; a header is read once for as long as its file stays the same. */
import { createHash } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isBackupName, isUnfinishedName, timeInName } from './backup-name.ts';
import { BackupFault, type BackupFaultCode } from './container/backup-fault.ts';
import type { Header } from './container/container-format.ts';
import { readHeader } from './container/read-header.ts';

export interface FoundBackup {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** Of the header; where that cannot be read, made of the name. */
  readonly id: string;
  readonly createdAt: number;
  readonly bytes: number;
  /** NULL: it cannot be read, see `fault`. */
  readonly header: Header | null;
  readonly fault: BackupFaultCode | null;
}

type Seen = Pick<FoundBackup, 'header' | 'fault'>;

const gone = new Set(['ENOENT', 'ENOTDIR']);

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (gone.has(String((error as NodeJS.ErrnoException).code))) return [];
    throw error;
  }
}

async function look(file: string): Promise<Seen> {
  try {
    return { header: (await readHeader(file)).header, fault: null };
  } catch (error) {
    if (error instanceof BackupFault) return { header: null, fault: error.code };
    throw error;
  }
}

export function backupFiles(timeZone: string) {
  const seen = new Map<string, Seen>();

  async function found(folder: string, name: string): Promise<FoundBackup | undefined> {
    const file = join(folder, name);
    const state = await lstat(file).catch(() => undefined);
    if (!state) return undefined;
    const key = `${file}|${state.ino}|${state.size}|${state.mtimeMs}`;
    const { header, fault } = seen.get(key) ?? (await look(file));
    if (fault !== 'unreadable') seen.set(key, { header, fault });
    const id = header?.id ?? createHash('sha256').update(name).digest('hex').slice(0, 32);
    const createdAt = header?.createdAt ?? timeInName(name, timeZone);
    return { name, file, id, createdAt, bytes: state.size, header, fault };
  }

  return {
    /** Newest first. Whatever bears another name is none of ours. */
    async in(folder: string): Promise<FoundBackup[]> {
      const all: FoundBackup[] = [];
      for (const name of (await namesIn(folder)).filter(isBackupName)) {
        const one = await found(folder, name);
        if (one) all.push(one);
      }
      return all.toSorted((one, other) => other.createdAt - one.createdAt);
    },

    /** @param name of this list */
    remove: (folder: string, name: string): Promise<void> => rm(join(folder, name), { force: true }),

    /** What was broken off goes; what is only half there was never a backup. */
    async sweep(folder: string): Promise<void> {
      for (const name of (await namesIn(folder)).filter(isUnfinishedName))
        await rm(join(folder, name), { force: true });
    },
  };
}
