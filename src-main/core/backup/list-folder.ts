/** Backups in any folder, by their headers alone: no station is opened, nothing is decrypted. */
import type { BackupRow } from '../../contract/backup.ts';
import { backupFiles } from './backup-files.ts';

export interface ListedBackup extends Pick<BackupRow, 'backupId' | 'createdAt' | 'bytes' | 'fault' | 'opensWith'> {
  /** Of the file. */
  readonly name: string;
  /** NULL: the header cannot be read. */
  readonly kind: BackupRow['kind'] | null;
  readonly programVersion: string | null;
  readonly schemaVersion: number | null;
  readonly isDemo: boolean | null;
}

/** Newest first. @param folder absolute @throws system errors of reading it */
export async function listBackupsIn(folder: string, timeZone: string): Promise<ListedBackup[]> {
  const found = await backupFiles(timeZone).in(folder);
  return found.map(({ name, id, createdAt, bytes, header, fault }) => {
    const kinds = new Set(header?.wraps.map(({ kind }) => kind));
    return {
      name,
      backupId: id,
      createdAt,
      bytes,
      kind: header?.kind ?? null,
      programVersion: header?.programVersion ?? null,
      schemaVersion: header?.schemaVersion ?? null,
      isDemo: header?.isDemo ?? null,
      fault: fault === 'locked' ? null : fault,
      opensWith: { recoveryCode: kinds.has('recovery'), passphrase: kinds.has('passphrase') },
    };
  });
}
