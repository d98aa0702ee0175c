import type { BackupRow } from '../../../src-main/contract/backup.ts';

/** As a list of backups shows one; what is in it is looked at by nobody here. */
export const rowLike = (row: Partial<BackupRow> = {}): BackupRow => ({
  backupId: '0123456789abcdef0123456789abcdef',
  placeId: '0123456789abcdef',
  createdAt: 0,
  kind: 'move',
  bytes: 0,
  programVersion: '0.0.0',
  schemaVersion: 6,
  verifiedAt: null,
  fault: null,
  opensWith: { recoveryCode: false, passphrase: true },
  since: null,
  ...row,
});
