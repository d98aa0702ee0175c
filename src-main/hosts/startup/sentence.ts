import type { StartUpFaultCode } from '../../core/kernel/start-up-fault.ts';

/** What a person at the console is told: Chinese first, English second. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export const bothLanguages = ({ zh, en }: Sentence): string => `${zh}\n${en}\n`;

export const startUpFaultSentences: Record<StartUpFaultCode, Sentence> = {
  'data.locked': {
    zh: '另一实例正在运行：这个数据文件夹已被占用。',
    en: 'Another instance is running: this data folder is in use.',
  },
  'data.newer': {
    zh: '版本过旧：数据由更新的版本写成。请改用新版本打开，数据未作改动。',
    en: 'This version is too old: the data was written by a newer one. Use the newer version; nothing was changed.',
  },
  'data.damaged': {
    zh: '数据文件损坏，已停止启动，未作任何改动。请联系系统维护人员。',
    en: 'The data is damaged. Start-up stopped and nothing was changed. Ask the maintainer.',
  },
  'data.missing': {
    zh: '数据文件不见了，但曾经有过。为免从空白开始，已停止启动。',
    en: 'The data file is gone although there was one. Start-up stopped rather than begin empty.',
  },
  'data.tampered': {
    zh: '数据文件里有不属于本程序的内容，已停止启动。',
    en: 'The data file holds things that are not ours. Start-up stopped.',
  },
  'data.unwritable': {
    zh: '数据文件夹无法写入。请检查权限或磁盘。',
    en: 'The data folder cannot be written. Check its permissions and the disk.',
  },
  'data.demo-mismatch': {
    zh: '演示数据与真实数据不能混用：请换一个数据文件夹，或去掉（加上）--demo。',
    en: 'Demo and real data cannot be mixed: choose another data folder, or drop (add) --demo.',
  },
  'key.missing': {
    zh: '密钥文件不见了，加密的数据打不开。已停止启动，未作任何改动；请准备好恢复码。',
    en: 'The key file is gone, so sealed data cannot be opened. Nothing was changed; have the recovery code ready.',
  },
  'key.unusable': {
    zh: '密钥不是这份数据的，或在本机打不开。已停止启动，未作任何改动；请准备好恢复码。',
    en: 'The key does not open on this machine or does not fit this data. Nothing was changed; have the recovery code ready.',
  },
  'disk.low': { zh: '磁盘空间不足，已停止启动。', en: 'The disk is too full to start.' },
  'migration.failed': {
    zh: '数据升级未成功，数据仍是升级前的样子。',
    en: 'Upgrading the data failed; it is as it was before.',
  },
};
