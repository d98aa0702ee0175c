/** Words of the trail on papers and in workbooks. */
import type { AuditAct, AuditActor } from '../../contract/audit.ts';
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

/** 人员 members.save */
export const routeText = (route: string): string =>
  `${sliceWords[route.split('.', 1)[0] ?? ''] ?? ''} ${route}`.trimStart();

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

export const momentText = (at: number, zone: string): string => `${localDateOf(at, zone)} ${timeOfDayOf(at, zone)}`;
