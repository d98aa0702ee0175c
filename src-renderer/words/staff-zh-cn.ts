/** Words of the staff area. Loaded with it, not with the kiosk's first screen. */
import type { Identification, PoliticalStatus, Purpose, VisitState } from '../../src-main/contract/values.ts';
import { staffBackupZhCn } from './staff-backup-zh-cn.ts';
import { staffHealthZhCn } from './staff-health-zh-cn.ts';
import { staffBranchesZhCn } from './staff-branches-zh-cn.ts';
import { staffDoorZhCn } from './staff-door-zh-cn.ts';
import { staffDevelopmentZhCn } from './staff-development-zh-cn.ts';
import { staffLedgerZhCn } from './staff-ledger-zh-cn.ts';
import { staffNoticesZhCn } from './staff-notices-zh-cn.ts';
import { staffMentoringZhCn } from './staff-mentoring-zh-cn.ts';
import { staffHandbookRunsZhCn } from './staff-handbook-runs-zh-cn.ts';
import { staffPersonalCodeZhCn } from './staff-personal-code-zh-cn.ts';
import { staffHandbookZhCn } from './staff-handbook-zh-cn.ts';
import { staffPostsZhCn } from './staff-posts-zh-cn.ts';
import { staffRotaZhCn } from './staff-rota-zh-cn.ts';
import { staffAssemblyZhCn } from './staff-assembly-zh-cn.ts';
import { staffAuditZhCn } from './staff-audit-zh-cn.ts';
import { staffDataRequestsZhCn } from './staff-data-requests-zh-cn.ts';
import { staffBooksZhCn } from './staff-books-zh-cn.ts';
import { staffFiguresZhCn } from './staff-figures-zh-cn.ts';
import { staffMinutesZhCn } from './staff-minutes-zh-cn.ts';
import { staffCampaignsZhCn } from './staff-campaigns-zh-cn.ts';
import { staffInspectionsZhCn } from './staff-inspections-zh-cn.ts';
import { staffLiveZhCn } from './staff-live-zh-cn.ts';
import { staffPrivacyZhCn } from './staff-privacy-zh-cn.ts';
import { staffQuestionBankZhCn } from './staff-question-bank-zh-cn.ts';
import { staffPrintingZhCn } from './staff-printing-zh-cn.ts';
import { staffProblemsZhCn } from './staff-problems-zh-cn.ts';
import { staffReadingZhCn } from './staff-reading-zh-cn.ts';
import { staffReflectionsZhCn } from './staff-reflections-zh-cn.ts';
import { staffRosterZhCn } from './staff-roster-zh-cn.ts';
import { staffUpdatesZhCn } from './staff-updates-zh-cn.ts';

const purposes: Record<Purpose, string> = {
  study: '学习',
  reading: '读书分享',
  talk: '谈话',
  duty: '值班',
  activity: '活动',
  lending: '借还',
  other: '其他',
};
const visitStates: Record<VisitState, string> = {
  open: '在室',
  closed: '已签退',
  auto_closed: '闭室自动签退',
  voided: '已作废',
};
const identifications: Record<Identification, string> = {
  card: '刷卡',
  number: '学号',
  name: '姓名',
  staff: '值班员代签',
  guest: '访客',
};
const politicalStatusNames: Record<PoliticalStatus, string> = {
  群众: '群众',
  共青团员: '共青团员',
  入党申请人: '入党申请人',
  入党积极分子: '入党积极分子',
  发展对象: '发展对象',
  中共预备党员: '中共预备党员',
  中共党员: '中共党员',
};

export const staffZhCn = {
  antdLocale: 'zh_CN' as 'zh_CN' | 'en_US',
  dateLocale: 'zh-CN',
  problems: staffProblemsZhCn,
  branches: staffBranchesZhCn,
  posts: staffPostsZhCn,
  rota: staffRotaZhCn,
  assembly: staffAssemblyZhCn,
  audit: staffAuditZhCn,
  dataRequests: staffDataRequestsZhCn,
  development: staffDevelopmentZhCn,
  ledger: staffLedgerZhCn,
  notices: staffNoticesZhCn,
  mentoring: staffMentoringZhCn,
  personalCode: staffPersonalCodeZhCn,
  handbook: staffHandbookZhCn,
  handbookRuns: staffHandbookRunsZhCn,
  purposes,
  visitStates,
  identifications,
  politicalStatusNames,
  common: {
    loading: '正在读取…',
    retry: '重试',
    cancel: '取消',
    save: '保存',
    saved: '已保存',
    close: '关闭',
    edit: '编辑',
    none: '—',
    all: '全部',
    searchHint: '按 / 键搜索',
    previousPage: '上一页',
    nextPage: '下一页',
    pageOf: (from: number, to: number, total: number) => `第 ${from}–${to} 条，共 ${total} 条`,
    fileSaved: (name: string) => `已交给系统下载：${name}`,
    people: '人',
    actions: '操作',
    traceId: (id: string) => `查询编号 ${id}`,
  },
  door: staffDoorZhCn.door,
  pin: staffDoorZhCn.pin,
  confirming: staffDoorZhCn.confirming,
  keyboard: staffDoorZhCn.keyboard,
  lock: staffDoorZhCn.lock,
  nav: staffDoorZhCn.nav,
  roles: staffDoorZhCn.roles,
  administrators: staffDoorZhCn.administrators,
  desk: {
    title: '值班台',
    lead: '此刻谁在站内、今天来了多少人次。',
    today: '今日来访',
    todayUnit: '人次',
    insideNow: '此刻在室',
    hours: (opens: string, closes: string) => `${opens}–${closes}`,
    open: '开放中',
    shut: '未开放',
    empty: '此刻无人',
    countedOnly: '只记人次，不记姓名与事由。',
    arriveFor: '代为签到',
    guest: '访客',
    since: (time: string) => `${time} 签到`,
    closeVisit: '签退',
    closed: (name: string) => `已为 ${name} 签退`,
    voidVisit: '作废',
    cardRequests: (count: number) => `${count} 张校园卡待绑定`,
    seeCardRequests: '去处理',
  },
  arrive: {
    title: '代为签到',
    member: '名册内同学',
    guest: '访客',
    find: '学号、姓名或拼音',
    findHint: '至少输入两个字符。',
    nobody: '名册中没有相符的人。可改为访客，或先在花名册中添加。',
    room: '房间',
    purpose: '事由',
    guestName: '访客姓名',
    submit: '签到',
    choose: '请选择一位同学',
    chosen: '已选',
    done: (name: string, room: string) => `${name} 已签到：${room}`,
    already: (name: string, time: string) => `${name} 已于 ${time} 签到，未重复记录。`,
    moved: (name: string, from: string, to: string) => `${name} 已由 ${from} 转到 ${to}`,
    counted: (room: string) => `${room} 已计 1 人次。`,
    unrecorded: (room: string) => `${room} 已计入人数；本人不同意具名，未记录姓名。如需考勤，请在纸质签到簿登记。`,
    countedHint: '该房间只计人次：不保存姓名与事由。',
  },
  visits: {
    title: '来访记录',
    lead: '按日期、房间与状态查询；导出的表格与此处条件一致。',
    from: '起',
    to: '止',
    dateHint: '年-月-日',
    dateUnreadable: '日期写成 2026-11-22 的样子。',
    today: '今天',
    yesterday: '昨天',
    thisWeek: '本周',
    allDays: '全部日期',
    room: '房间',
    state: '状态',
    text: '学号、姓名或拼音',
    exportExcel: '导出 Excel',
    empty: '没有符合条件的来访。',
    columns: {
      checkedIn: '签到',
      checkedOut: '签退',
      name: '姓名',
      studentNumber: '学号',
      className: '班级',
      room: '房间',
      purpose: '事由',
      identifiedBy: '方式',
      kiosk: '终端',
      state: '状态',
    },
    voidReason: (reason: string) => `原因：${reason}`,
  },
  voiding: {
    title: '作废一次来访',
    who: (name: string, room: string, time: string) => `${name} · ${room} · ${time} 签到`,
    consequences: '作废之后',
    one: '1 条来访标为“已作废”，记录保留可查，统计不再计入。',
    today: (before: number, after: number) => `今日来访由 ${before} 变为 ${after} 人次。`,
    earlierDay: (day: string) => `${day} 的来访少 1 人次。`,
    present: (room: string, before: number, after: number) => `${room}在室由 ${before} 变为 ${after} 人。`,
    term: '本人本学期来访次数少 1 次。',
    final: '作废后不能恢复，只能重新签到。',
    reason: '作废原因',
    reasonHint: '两个字以上，会随记录保存。',
    reasons: ['刷错卡', '重复签到', '本人要求', '测试'],
    confirm: '作废这 1 条',
    done: '已作废 1 条来访',
  },
  settings: {
    title: '设置',
    lead: '站名、联系处、学号规则、学期、房间开放时间与管理员。',
    station: '服务站',
    name: '站名',
    contact: '个人信息联系处',
    contactHint: '写岗位与地点，例如：公寓学生事务中心 101 室；不写私人电话。',
    numbers: '学号规则',
    pattern: '学号须整体符合的规则（正则表达式）',
    tryNumber: '试一个学号',
    tryYes: '符合规则',
    tryNo: '不符合规则',
    tryBroken: '这条规则无法识别，请核对括号与引号。',
    terms: '学期',
    autumn: '秋季学期开始（月-日）',
    spring: '春季学期开始（月-日）',
    termUnreadable: '写成 09-01 的样子。',
    termHint: '“本学期来访次数”与来访记录的留存期限由此计算。',
    rooms: '房间与开放时间',
    roomName: '房间名称',
    opens: '开放',
    closes: '关闭',
    roomsHint: '到关闭时间，仍在室的来访会自动签退。',
    hoursUnreadable: '时间写成 08:00 的样子。',
    hoursInverted: '关闭时间须晚于开放时间。',
    kinds: { home: '社区党员之家', harbour: '心海港湾', activity: '活动驿站' },
    harbourHint: '只计人次，不记姓名',
    savedRooms: (count: number) => `已保存 ${count} 个房间`,
    required: '此项必填。',
  },
  backup: staffBackupZhCn,
  health: staffHealthZhCn,
  updates: staffUpdatesZhCn,
  privacy: staffPrivacyZhCn,
  reading: staffReadingZhCn,
  figures: staffFiguresZhCn,
  minutes: staffMinutesZhCn,
  printing: staffPrintingZhCn,
  reflections: staffReflectionsZhCn,
  books: staffBooksZhCn,
  questionBank: staffQuestionBankZhCn,
  campaigns: staffCampaignsZhCn,
  live: staffLiveZhCn,
  inspections: staffInspectionsZhCn,
  roster: staffRosterZhCn.roster,
  members: staffRosterZhCn.members,
  fields: staffRosterZhCn.fields,
  issues: staffRosterZhCn.issues,
};

export type StaffWords = typeof staffZhCn;
