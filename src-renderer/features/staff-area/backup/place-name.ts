import type { BackupPlace } from '../../../../src-main/contract/backup.ts';
import type { StaffBackupWords } from '../../../words/staff-backup-zh-cn.ts';

/** The folder beside the data has a name that says nothing to anybody. */
export const placeName = (says: StaffBackupWords, { kind, label }: Pick<BackupPlace, 'kind' | 'label'>): string =>
  kind === 'own' ? says.kindsOfPlace.own : label;
