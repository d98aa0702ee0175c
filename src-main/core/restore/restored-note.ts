/** What the restored station says of its own restoring: in its trail, and for whoever asks later. */
import type { AuditEntry } from '../../contract/audit.ts';
import type { Answer } from '../../contract/registry.ts';
import { type Beginner, readJournal, writeJournal } from './journal.ts';

export interface Restored {
  readonly by: Beginner | null;
  readonly happening: NonNullable<AuditEntry['happened']>;
}

type LastRestore = Answer<'restore.last'>;

const nothingSame = { areCountsSame: false, isHashSame: false, isAuditHeadSame: false };

/** NULL: there was none. @throws StartUpFault data.tampered */
export async function lastRestore(dataDir: string): Promise<LastRestore> {
  const journal = await readJournal(dataDir);
  if (journal?.state !== 'done' && journal?.state !== 'undone') return null;
  const { at, backupAt, state, comparison, quarantine, code } = journal;
  return { at, backupAt, state, ...(comparison ?? nothingSame), quarantine, code };
}

/** Once: the entry comes first, so that a kill in between makes two of it and never none. */
export async function enterRestored(dataDir: string, enter: (restored: Restored) => Promise<void>): Promise<void> {
  const journal = await readJournal(dataDir);
  if (journal?.state !== 'done' || journal.isEntered) return;
  const { at, backupId, backupAt, by } = journal;
  await enter({ by, happening: { at, backup: { backupId, createdAt: backupAt } } });
  await writeJournal(dataDir, { ...journal, isEntered: true });
}
