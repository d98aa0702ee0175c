import type { Sentence } from '../startup/sentence.ts';

/** What keeps a backup from being made or brought back, at the command line. */
export const backupSentences: Readonly<Record<string, Sentence>> = {
  'backup.busy': { zh: '正在备份、核对或恢复，请稍后再试。', en: 'A backup, check or restore is running; try later.' },
  'backup.place-gone': { zh: '这个文件夹读不到。', en: 'This folder cannot be read.' },
  'backup.place-full': {
    zh: '存放位置空间不足，没有写入。',
    en: 'There is no room in this place; nothing was written.',
  },
  'backup.place-unwritable': { zh: '这个位置不能写入。', en: 'This place cannot be written to.' },
  'backup.source-damaged': {
    zh: '当前数据未通过检查，没有备份，原有备份保持不动。',
    en: 'The data did not pass its checks; no backup was made, those there are as they were.',
  },
  'backup.not-true': {
    zh: '写出的备份与数据不一致，已丢弃。',
    en: 'The backup was not the same as the data and was thrown away.',
  },
  'backup.needs-passphrase': {
    zh: '搬到新电脑用的备份要加 --passphrase-file。',
    en: 'A backup for another PC needs --passphrase-file.',
  },
  'backup.unknown': {
    zh: '这不是本程序的备份文件，或者文件名改过。',
    en: 'This is no backup of this program, or its name was changed.',
  },
  'backup.locked': {
    zh: '本机的密钥打不开这份备份，请加 --passphrase-file（恢复码或备份口令）。',
    en: 'The key of this machine does not open it; add --passphrase-file (recovery code or passphrase).',
  },
  'backup.damaged': { zh: '这份备份已损坏，没有使用。', en: 'The backup is damaged and was not used.' },
  'backup.foreign': {
    zh: '这份备份里有不属于本程序的内容，没有使用。',
    en: 'The backup holds what is not of this program and was not used.',
  },
  'backup.newer': {
    zh: '这份备份来自更新版本的程序，请先更新。',
    en: 'The backup is of a newer version; update the program first.',
  },
  'backup.demo-mismatch': {
    zh: '演示站与正式站的备份不能互换。',
    en: 'Backups of a demo and of a real station cannot be exchanged.',
  },
  'backup.wrong-secret': {
    zh: '恢复码或备份口令不对。',
    en: 'The recovery code or passphrase is wrong.',
  },
  'restore.no-room': {
    zh: '磁盘空间不足，没有恢复，当前数据未动。',
    en: 'There is no room on the disk; nothing was restored or changed.',
  },
  'restore.not-ready': { zh: '核对结果已过期，请重试。', en: 'What was checked is too old; try again.' },
  'door.wait': { zh: '试错太多，请稍后再试。', en: 'Too many wrong tries; wait.' },
};
