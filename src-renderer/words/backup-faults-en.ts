import type { BackupFaultWords } from './backup-faults-zh-cn.ts';

export const backupFaultsEn: BackupFaultWords = {
  unreadable: 'cannot be read',
  damaged: 'damaged',
  foreign: 'not of this program',
  newer: 'of a newer version',
  'demo-mismatch': 'demo and real cannot be mixed',
  unfinished: 'not finished',
};
