/** What the restored station says of its own restoring: in its trail, and for whoever asks later. */
import type { Answer, RouteName } from '../../contract/registry.ts';
import { readJournal, writeJournal } from './journal.ts';

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
export async function enterRestored(
  dataDir: string,
  enter: (route: RouteName, act: 'changed') => Promise<void>,
): Promise<void> {
  const journal = await readJournal(dataDir);
  if (journal?.state !== 'done' || journal.isEntered) return;
  await enter('restore.begin', 'changed');
  await writeJournal(dataDir, { ...journal, isEntered: true });
}
