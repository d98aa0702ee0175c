/** How the trail reads to a person: by post and kind of matter, never by route. */
import type { Show } from './shows.ts';

/** By what stands before the dot of a route. */
const areas: Readonly<Record<string, string>> = {
  station: '站点设置',
  rooms: '房间',
  members: '花名册',
  'check-in': '签到与到访',
  roster: '花名册导入',
  books: '图书借阅',
  printing: '打印',
  reading: '读书分享会',
  quiz: '安全测验',
  inspections: '寝室检查',
  development: '党员发展',
  notices: '公示',
  handbook: '入党手册',
  mentoring: '培养考察',
  own: '我的信息',
  staff: '值班入口',
  terms: '届',
  posts: '任职',
  rota: '值班表',
  assembly: '换届大会',
  audit: '操作记录',
  privacy: '个人信息',
  backup: '备份',
  restore: '恢复',
  maintenance: '维护',
  health: '运行状况',
  updates: '更新',
};

export const areaOf: Show = (route) => {
  const [area = ''] = String(route).split('.');
  return areas[area] ?? area;
};

const kinds: Readonly<Record<string, string>> = {
  administrator: '管理员',
  staff: '值班员',
  owner: '本人',
  operator: '命令行',
  system: '系统自动',
  nobody: '未识别的人',
};

export const actorWords: Show = (cell, { memberId }) => {
  const { kind, id } = JSON.parse(String(cell)) as { readonly kind: string; readonly id?: number };
  const isMe = (kind === 'staff' || kind === 'owner') && id === memberId;
  if (isMe) return '本人';
  return kind === 'owner' ? '他人' : (kinds[kind] ?? kind);
};
