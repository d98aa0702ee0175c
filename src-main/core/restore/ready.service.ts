/** Backups that were opened and lie ready to be moved in, for ten minutes; then the journal that has it done. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupPlace, BackupRow } from '../../contract/backup.ts';
import type { ReadyRestore } from '../../contract/restore.ts';
import { Refusal } from '../../contract/route.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import { type Beginner, isUnderWay, readJournal, writeJournal } from './journal.ts';
import { makeFolder, newQuarantineName, newReadyId, readyFolder } from './restore-folders.ts';
import { comparedTables, readToday, type Today } from './today.ts';
import { openTries, type Tries } from './tries.ts';
import { unpack, type UnpackOptions, type Unpacked } from './unpacked.ts';

export { noting, type Tried } from './tried.ts';
export { openTries, type Tries };

const goodForMs = 10 * 60_000;

export interface ChosenBackup {
  /** Absolute; from our own list. */
  readonly file: string;
  readonly row: BackupRow;
}

/** Where backups are found, with and without an open database; see core/backup. */
export interface Shelf {
  places(): Promise<BackupPlace[]>;
  /** Newest first. @throws Refusal backup.place-gone */
  list(placeId: string): Promise<BackupRow[]>;
  /** @throws Refusal backup.place-gone, backup.unknown */
  chosen(placeId: string, backupId: string): Promise<ChosenBackup>;
}

interface Held extends Unpacked {
  readonly backup: BackupRow;
  readonly headBefore: Today['head'];
  /** On the monotonic clock. */
  readonly until: number;
  readonly timer: NodeJS.Timeout;
}

interface Parts extends UnpackOptions {
  readonly tries: Tries;
  /** False: today's data is not to be trusted, or is not there. */
  readonly canReadToday: boolean;
}

export type ReadyService = ReturnType<typeof readyService>;

export function readyService(parts: Parts) {
  const { dataDir, tries, clock } = parts;
  const held = new Map<string, Held>();

  async function drop(readyId: string): Promise<void> {
    clearTimeout(held.get(readyId)?.timer);
    held.delete(readyId);
    await rm(readyFolder(dataDir, readyId), { recursive: true, force: true });
  }

  function valid(readyId: string): Held {
    const found = held.get(readyId);
    if (!found || clock.monotonic() >= found.until) throw new Refusal('restore.not-ready');
    return found;
  }

  /** A journal nobody can read any more is kept with what it was about to move. */
  async function putAsideUnreadable(quarantine: string): Promise<void> {
    const before = await readJournal(dataDir).catch((error: unknown) => {
      if (error instanceof StartUpFault) return null;
      throw error;
    });
    if (before === null) {
      const folder = await makeFolder(dataDir, 'quarantine', quarantine);
      await rename(join(dataDir, 'restore', 'journal.json'), join(folder, 'journal.json'));
    } else if (before && isUnderWay(before)) throw new Refusal('backup.busy');
  }

  return {
    /**
     * Opens and examines. Nothing of today's is touched, and the one that lay ready before is gone.
     * @throws Refusal of openingProblems
     */
    async check({ file, row }: ChosenBackup, secret: string, tell: (share: number) => void): Promise<ReadyRestore> {
      for (const readyId of held.keys()) await drop(readyId);
      const readyId = newReadyId();
      const wish = { file, keys: { secret }, into: readyId, tell };
      const unpacked = await tries.over(() => unpack(parts, wish, 'backup.wrong-secret'));
      const { auditHead, counts } = unpacked.expected;
      const today = parts.canReadToday ? await readToday(dataDir, auditHead) : undefined;
      const timer = setTimeout(() => void drop(readyId), goodForMs).unref();
      const until = clock.monotonic() + goodForMs;
      held.set(readyId, { ...unpacked, backup: row, headBefore: today?.head ?? null, until, timer });
      return {
        readyId,
        backup: row,
        tables: comparedTables(counts, today?.counts),
        lostEntries: today?.lostEntries ?? null,
      };
    },

    /** Without effect. @throws Refusal restore.not-ready */
    require: (readyId: string): void => void valid(readyId),

    /** From here on the next start moves it in. @throws Refusal restore.not-ready, backup.busy */
    async stage(readyId: string, by: Beginner | null): Promise<void> {
      const { header, expected, headBefore, timer } = valid(readyId);
      const quarantine = newQuarantineName(clock);
      await putAsideUnreadable(quarantine);
      await writeJournal(dataDir, {
        version: 1,
        state: 'staged',
        readyId,
        quarantine,
        at: clock.now(),
        backupId: header.id,
        backupAt: header.createdAt,
        by,
        expected,
        headBefore,
        comparison: null,
        code: null,
        isEntered: false,
      });
      clearTimeout(timer);
      held.delete(readyId);
    },

    /** What was never begun is gone. */
    async close(): Promise<void> {
      for (const readyId of held.keys()) await drop(readyId);
    },
  };
}
