/** Why a backup cannot be used. */
import type { BackupRow } from '../../src-main/contract/backup.ts';

export type BackupFaultWords = Readonly<Record<NonNullable<BackupRow['fault']>, string>>;

export const backupFaultsZhCn: BackupFaultWords = {
  unreadable: '无法读取',
  damaged: '已损坏',
  foreign: '不是本程序的备份',
  newer: '来自更新的版本',
  'demo-mismatch': '演示与正式不能互换',
  unfinished: '未写完',
};
