/** Failures of backup, restore, maintenance and updates. */
import type { MachineProblemSentences } from './staff-problem-facts.ts';
import { staffUpdatesZhCn } from './staff-updates-zh-cn.ts';

const refusals: Readonly<Record<string, string>> = staffUpdatesZhCn.refusals;

export const machineProblemsZhCn: MachineProblemSentences = {
  'backup.busy': () => '正在备份、核对或恢复，请等它完成后再试。',
  'backup.place-gone': () => '这个存放位置不在了：U 盘可能已拔出，请插好后刷新。',
  'backup.place-full': () => '存放位置空间不足，没有写入。请清理或换一个位置。',
  'backup.place-unwritable': () => '这个位置不能写入：请检查写保护开关或权限，或换一个位置。',
  'backup.source-damaged': () => '当前数据未通过检查，没有备份，原有备份保持不动。请到“运行状况”查看。',
  'backup.not-true': () => '写出的备份与数据不一致，已丢弃，原有备份保持不动。请再试一次或换一个位置。',
  'backup.needs-passphrase': () => '搬到新电脑用的备份需要单独设一个口令。',
  'backup.unknown': () => '没有找到这个备份，请刷新列表。',
  'backup.locked': () => '本机打不开这个备份：它来自另一个站点，或那时的密钥已更换。请用恢复码或备份口令。',
  'backup.damaged': () => '这个备份已损坏，没有使用。请换一个备份。',
  'backup.foreign': () => '这个备份里有不属于本程序的内容，没有使用。请换一个备份。',
  'backup.newer': () => '这个备份来自更新版本的程序，请先更新本机程序。',
  'backup.demo-mismatch': () => '演示站与正式站的备份不能互换。',
  'backup.wrong-secret': () => '恢复码或备份口令不对，请逐组核对后重试。',
  'restore.no-room': () => '磁盘空间不足，没有恢复，当前数据未动。请清理磁盘后再试。',
  'restore.not-ready': () => '核对结果已过期，请重新选择备份并核对。',
  'maintenance.not-needed': () => '本站运行正常，请从值班入口进入。',
  'update.gone': () => '这个更新文件不在了：U 盘可能已拔出，请插好后再试。',
  'update.refused': ({ why }) => `这个更新文件没有取用：${refusals[String(why)] ?? '无法核对'}。`,
  'update.no-room': () => '磁盘空间不足，没有取到本机。请清理磁盘后再试。',
  'update.unwritable': () => '本机数据文件夹不能写入，没有取到本机。请检查权限与磁盘后再试。',
  'update.busy': () => '正在取另一个更新，或程序即将关闭，请稍后再试。',
  'recovery.none': () => '本机没有用恢复码保存过密钥，请用备份恢复。',
};
