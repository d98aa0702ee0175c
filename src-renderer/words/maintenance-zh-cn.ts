/** 维护中: for students a few calm lines, for staff facts and choices. Loaded with that screen alone. */
import type { BackupKind } from '../../src-main/contract/backup.ts';
import { backupFaultsZhCn } from './backup-faults-zh-cn.ts';
import type { Facts } from '../../src-main/contract/route.ts';
import type { MaintenanceProblemCode } from './maintenance-problem-codes.ts';
import { machineProblemsZhCn } from './staff-problems-machine-zh-cn.ts';
import { zhCn } from './zh-cn.ts';

const problems: Record<MaintenanceProblemCode, (facts: Facts) => string> = {
  ...zhCn.problems,
  ...machineProblemsZhCn,
  'door.wait': ({ seconds }) => `尝试次数较多，请 ${seconds ?? 60} 秒后再试。`,
  'door.wrong-code': () => '恢复码不对，请逐组核对后重试。',
};

const kinds: Record<BackupKind, string> = {
  scheduled: '定时备份',
  manual: '手动备份',
  move: '搬迁备份',
  'before-migration': '升级前备份',
  'before-restore': '恢复前备份',
  'before-import': '导入前备份',
};

export const maintenanceZhCn = {
  problems,
  title: '维护中',
  visitor: {
    lead: '终端暂停使用，修好后会自动恢复。',
    what: [
      ['签到签退', '请在入口处的纸质登记表上写明房间、时间和事由'],
      ['借书还书', '请交给值班员登记'],
      ['测验、心得、查询', '稍后再来，已提交的内容不会丢失'],
    ],
    ask: '有事请找值班员。',
  },
  staff: {
    entry: '维护人员',
    title: '维护人员',
    lead: '数据没有删除，也没有从空白开始。',
    back: '返回维护页面',
    since: (time: string) => `${time} 起`,
    found: '发现',
    /** Of what the start found; anything else has `other`. */
    why: {
      'data.damaged': '数据文件损坏',
      'data.missing': '数据文件不见了',
      'data.tampered': '数据文件里有不属于本程序的内容',
      'data.newer': '数据由更新版本的程序写成，请改用新版本打开',
      'data.unwritable': '数据文件夹无法写入，请检查权限与磁盘',
      'disk.low': '磁盘空间不足，请清理后重试',
      'migration.failed': '升级数据时没有成功，旧数据保持原样',
      'key.missing': '密钥文件不见了',
      'key.unusable': '密钥在本机不能使用',
      other: '本站没有能够打开',
    } as Readonly<Record<string, string>>,
    choices: '可以这样办',
    retry: '重试',
    retryHint: '排除原因后再打开一次，例如清理磁盘之后',
    retrying: '正在打开…',
    stillNot: '仍没有打开，原因见上。',
    key: '用恢复码找回密钥',
    keyHint: '恢复码在封存的信封里；数据本身不变',
    restore: '从备份恢复',
    restoreHint: '现在的文件整份另存，不删除',
    diagnosis: '诊断文件',
    diagnosisHint: '不含个人信息，可交给维护人员',
    saved: (name: string) => `已交给系统下载：${name}`,
  },
  key: {
    title: '用恢复码找回密钥',
    field: '恢复码',
    hint: '照纸上抄写，不分大小写，短横线可不写；也可扫描纸上的二维码',
    submit: '找回密钥',
    busy: '正在核对…',
  },
  move: {
    title: '从旧电脑搬来',
    lead: '插入存有搬迁备份的 U 盘，选择备份，用写出时设的口令打开。',
  },
  restore: {
    title: '从备份恢复',
    steps: ['选择备份', '恢复码或口令', '对照', '确认'],
    stepOf: (now: number, all: number) => `第 ${now} 步，共 ${all} 步`,
    back: '上一步',
    place: '存放位置',
    kindsOfPlace: { own: '本机', folder: '第二位置', stick: 'U 盘' },
    noPlace: '没有找到存放位置，请插入存有备份的 U 盘。',
    looking: '正在读取…',
    none: '这里没有备份，请换一个位置或插入另一个 U 盘。',
    kinds,
    list: '备份',
    verified: (time: string) => `${time} 已核对`,
    neverVerified: '未核对',
    faults: backupFaultsZhCn,
    since: (rows: number) => `之后另有 ${rows} 条`,
    secret: { both: '恢复码或备份口令', recoveryCode: '恢复码', passphrase: '备份口令' },
    secretHint: '恢复码照纸上抄写，不分大小写；口令照写出备份时输入',
    show: '显示',
    check: '打开并核对',
    checking: '正在打开并核对…',
    what: '内容',
    there: '备份中',
    here: '现在',
    unknown: '—',
    table: '恢复前后对照',
    lost: (time: string, entries: number) =>
      entries === 0 ? `${time} 之后没有办理过事项，不会丢失。` : `${time} 之后办理的 ${entries} 件事项将不在其中。`,
    lostUnknown: '现在的数据无法读取，备份之后的记录不在其中。',
    fresh: '以下内容将搬到本机。',
    next: '继续',
    consequences: '恢复之后',
    lines: {
      replaced: (time: string) => `本站回到 ${time} 的样子，包括名册、来访、岗位与口令。`,
      kept: '现在的文件整份另存在本机，不删除。',
      out: '本机约一分钟内重新启动，请勿断电，勿拔出 U 盘。',
    },
    understood: '已了解以上内容',
    begin: '开始恢复',
    beginMove: '开始搬入',
  },
};

export type MaintenanceWords = typeof maintenanceZhCn;
