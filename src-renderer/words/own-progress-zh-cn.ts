/** Words of the public screen of a person's own progress. */
import type { Due } from '../../src-main/contract/development-rules.ts';
import type { OwnPage } from '../../src-main/contract/handbook-pages.ts';

const dues: Record<Exclude<Due['kind'], 'step' | 'probation-review'>, string> = {
  'first-talk': '党组织派人与你谈话',
  talk: '与培养联系人谈话',
  report: '交思想汇报',
  assessment: '半年考察，准备个人小结',
};
const ownSteps: Record<number, string> = { 1: '递交入党申请书', 14: '填写入党志愿书', 22: '提出转正申请' };
const pages: Record<OwnPage, string> = { H5: '学习记录', H6: '活动与志愿服务', H10: '安全教育成绩' };

export const ownProgressZhCn = {
  title: '我的进度',
  note: '看完请按“返回首页”，离开不留下任何内容',
  tile: { text: '进度、本人信息、同意事项', fact: '校园卡 + 个人密码' },
  swipe: '请刷校园卡',
  swipeHint: '然后输入四位个人密码',
  setHint: '还没有密码？请找值班员当面设置',
  codeTitle: '请输入四位个人密码',
  codeField: '个人密码',
  codeHint: '输满四位自动核对',
  noPaste: '这里不接受粘贴和扫码，请按屏幕上的数字',
  checking: '正在核对…',
  pad: { label: '数字键盘', erase: '退格', clear: '清空' },
  otherCard: '换一张卡',
  who: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  book: (number: string) => `手册 ${number}`,
  noBook: '还没有启用手册',
  stages: ['申请入党', '积极分子', '发展对象', '预备党员接收', '预备期与转正'],
  stagesLabel: '五个阶段',
  stepName: (step: number, name: string) => (step > 0 ? name : ''),
  going: '进行中',
  open: '可以办理',
  from: (day: string) => `最早 ${day}`,
  states: { done: '已完成', current: '进行中', open: '可以办理', waiting: '未到', ended: '不再办理' },
  missing: '还要做的',
  nothingMissing: '现在没有需要你做的事',
  dues,
  ownSteps,
  by: (day: string) => `${day} 前`,
  papers: '还要交的材料',
  mentors: '培养联系人',
  noMentors: '还没有指定',
  figures: '我的记录',
  sessions: (count: number, hours: string) => `读书分享 ${count} 次，${hours} 小时`,
  activities: (count: number) => `活动与值班 ${count} 次`,
  talks: (count: number) => `谈话 ${count} 次`,
  reports: (count: number) => `思想汇报 ${count} 份`,
  quizzes: (count: number) => `安全测验合格 ${count} 项`,
  print: '打印',
  printTitle: '打印我的手册页',
  pages,
  pagesLeft: (count: number) => `今天还可打印 ${count} 页`,
  printing: '正在排版…',
  printed: (count: number, left: number) => `已送到打印机：${count} 页。今天还可打印 ${left} 页`,
};

export type OwnProgressWords = typeof ownProgressZhCn;
