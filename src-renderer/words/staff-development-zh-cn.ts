/** Words of the board of a branch: who stands where, what is due, and the lists. A ledger has its own. */
import type { ExportList } from '../../src-main/contract/development-board.ts';
import type { Due } from '../../src-main/contract/development-rules.ts';

/** By stage; 0: before an application. */
const stages: readonly string[] = ['未申请', '申请入党', '积极分子', '发展对象', '接收预备党员', '考察转正'];
/** By step; 0: none. */
const steps: readonly string[] = [
  '—',
  '递交入党申请书',
  '党组织派人谈话',
  '推荐和确定积极分子',
  '上级党委备案',
  '指定培养联系人',
  '培养教育考察',
  '确定发展对象',
  '报上级党委',
  '确定入党介绍人',
  '政治审查',
  '集中培训',
  '支委会审查',
  '上级党委预审',
  '填写入党志愿书',
  '支部大会讨论接收',
  '上级党委派人谈话',
  '上级党委审批',
  '再上一级备案',
  '编入支部和小组',
  '入党宣誓',
  '继续教育考察',
  '提出转正申请',
  '支部大会讨论转正',
  '上级党委审批转正',
  '材料归档',
];
const dues: Record<Exclude<Due['kind'], 'step'>, string> = {
  'first-talk': '首次谈话',
  talk: '季度谈话',
  report: '思想汇报',
  assessment: '半年考察',
  'probation-review': '预备期考察',
};
const lists: Record<ExportList, string> = {
  applicants: '入党申请人名册',
  activists: '积极分子花名册',
  candidates: '发展对象花名册',
  probationers: '预备党员花名册',
  all: '总名册',
  due: '待办清单',
  notices: '公示登记',
};

export const staffDevelopmentZhCn = {
  title: '发展纪实',
  lead: '谁走到哪一步、该办什么、何时到期；每一步由人决定，这里只作记录和提醒。',
  tabs: '发展纪实内容',
  tabNames: { board: '总表', due: '待办', settings: '支部与规则' },
  stages,
  steps,
  dues,
  lists,
  exportExcel: '导出名册',
  branch: '支部',
  allBranches: '全部支部',
  noBranch: {
    title: '还没有支部',
    lead: '先在“支部与规则”中登记支部，再从花名册为人启用手册。',
    go: '登记支部',
  },
  strip: {
    label: '各阶段人数',
    overdue: (count: number) => `${count} 人逾期`,
    noneOverdue: '无逾期',
    choose: (stage: string, people: number, overdue: number) =>
      `${stage}，${people} 人${overdue === 0 ? '' : `，${overdue} 人逾期`}`,
    notBegun: (count: number) => `另有 ${count} 人已启用手册，尚未递交申请书。`,
  },
  tiles: {
    dueThisMonth: '本月到期',
    overdue: '已逾期',
    unit: '人',
    notices: '公示中',
    noNotice: '现在没有公示。',
    until: (day: string) => `至 ${day}`,
    people: (count: number) => `${count} 人`,
    provisional: '暂定',
    lastDay: '今天期满',
    daysLeft: (days: number) => `还有 ${days} 天`,
  },
  filters: {
    find: '查找',
    findHint: '姓名、拼音、学号或班级',
    show: '显示',
    shows: { 'under-way': '在册', 'due-this-month': '本月到期', overdue: '已逾期', ended: '手册已结束' },
    allStages: '各阶段',
  },
  people: {
    label: '人员',
    empty: '没有符合条件的人。',
    open: (name: string) => `打开 ${name} 的台账`,
    columns: {
      name: '姓名',
      number: '学号',
      className: '班级',
      stage: '阶段',
      step: '所在步骤',
      due: '最近应办',
      mentors: '培养联系人',
      branch: '支部',
    },
    noDue: '—',
    noMentor: '未指定',
    more: (count: number) => `等 ${count} 项`,
    late: (day: string) => `逾期 ${day}`,
    by: (day: string) => `${day} 前`,
    noDay: '待办',
    provisional: '暂定',
  },
  due: {
    label: '待办',
    range: '截止',
    ranges: { month: '本月内', soon: '30 天内', quarter: '90 天内', year: '一年内' },
    count: (total: number, overdue: number) => `共 ${total} 项，其中逾期 ${overdue} 项`,
    empty: '这段时间没有要办的事。',
    columns: {
      day: '截止',
      what: '事项',
      name: '姓名',
      className: '班级',
      branch: '支部',
      mentors: '培养联系人',
    },
  },
};

export type StaffDevelopmentWords = typeof staffDevelopmentZhCn;
