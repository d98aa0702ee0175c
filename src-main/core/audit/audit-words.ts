/** Words of the trail on papers and in workbooks. */
import type { AuditAct, AuditActor, AuditEntry } from '../../contract/audit.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';

export const actWords: Readonly<Record<AuditAct, string>> = {
  saw: '查看',
  changed: '更改',
  exported: '导出',
  printed: '打印',
  deleted: '删除',
  entered: '进出',
  refused: '未获准',
};

const sliceWords: Readonly<Record<string, string>> = {
  station: '站点设置',
  rooms: '房间',
  members: '人员',
  'check-in': '来访',
  roster: '名册导入',
  staff: '值班入口',
  privacy: '个人信息',
  reading: '读书分享',
  books: '图书',
  printing: '打印',
  quiz: '安全测验',
  inspections: '安全检查',
  development: '发展纪实',
  notices: '公示',
  mentoring: '培养考察',
  handbook: '手册',
  own: '本人查询',
  terms: '届次',
  posts: '岗位',
  rota: '值班表',
  assembly: '换届',
  audit: '审计',
  backup: '备份',
  restore: '恢复',
  maintenance: '维护',
  health: '运行状况',
};

/** Where the slice alone says too little. */
const routeWords: Readonly<Record<string, string>> = {
  'restore.check': '打开备份',
  'restore.drill': '演练恢复',
  'restore.begin': '恢复备份',
  'maintenance.check': '维护中打开备份',
  'maintenance.recoverKey': '维护中取回密钥',
};

export const momentText = (at: number, zone: string): string => `${localDateOf(at, zone)} ${timeOfDayOf(at, zone)}`;

/** 人员 members.save; of what was entered later also when it was done, and from which backup. */
export function routeText({ route, happened }: Pick<AuditEntry, 'route' | 'happened'>, zone: string): string {
  const text = `${routeWords[route] ?? sliceWords[route.split('.', 1)[0] ?? ''] ?? ''} ${route}`.trimStart();
  if (happened === null) return text;
  const { at, backup } = happened;
  const from = backup ? `，用 ${momentText(backup.createdAt, zone)} 的备份 ${backup.backupId.slice(0, 8)}` : '';
  return `${text}（实际时间 ${momentText(at, zone)}${from}）`;
}

/** Somebody forgotten keeps the number alone. */
export const actorText = (actor: AuditActor, name: string): string => {
  switch (actor.kind) {
    case 'operator':
      return '命令行';
    case 'system':
      return '系统';
    case 'nobody':
      return '未识别';
    case 'administrator':
      return name || `已移除的管理员 #${actor.id}`;
    case 'owner':
      return `${name || `已删除的人员 #${actor.id}`}（本人）`;
    case 'staff':
      return name || `已删除的人员 #${actor.id}`;
  }
};

export const personText = ({ memberId, name }: { memberId: number; name: string }): string =>
  name || `已删除的人员 #${memberId}`;
