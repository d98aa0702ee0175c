/** Every screen behind 值班入口 on which a typed text stands, and how one comes to it. */
import type { Page } from '@playwright/test';
import { people } from '../kiosk/prepare-station.ts';
import { goTo, type Place } from '../kiosk/staff-screen.ts';

type Open = (page: Page) => Promise<void>;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' }).first().click();
const to =
  (place: Place, ...presses: readonly (string | RegExp)[]): Open =>
  async (page) => {
    await goTo(page, place);
    for (const press of presses) await button(page, press);
  };
const session =
  (tab: string): Open =>
  async (page) => {
    await goTo(page, '读书分享');
    await button(page, /^打开 示例共读/u);
    await page.getByRole('navigation', { name: '分享会内容' }).getByRole('link', { name: tab, exact: true }).click();
  };
const mentored =
  (tab: RegExp, opening?: RegExp): Open =>
  async (page) => {
    await goTo(page, '培养联系');
    await button(page, `打开 ${people.zhang.name} 的培养联系`);
    await page.getByRole('link', { name: tab }).click();
    if (opening) await button(page, opening);
  };
const ledger =
  (name: string, ...presses: readonly RegExp[]): Open =>
  async (page) => {
    await goTo(page, '发展纪实');
    if (name === people.shan.name) await button(page, /^已结束/u);
    await link(page, name);
    for (const press of presses) await button(page, press);
  };
const campaign =
  (tab: string): Open =>
  async (page) => {
    await goTo(page, '安全测验');
    await link(page, /^打开：/u);
    await page.getByRole('navigation', { name: '测验内容' }).getByRole('link', { name: tab, exact: true }).click();
  };

export const staffScreens = {
  desk: to('值班台'),
  visits: to('来访记录'),
  'visits struck out': to('来访记录', '已作废'),
  roster: to('花名册'),
  member: async (page) => {
    await goTo(page, '花名册');
    await page.getByText(people.ouyang.name, { exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
  },
  sessions: to('读书分享', '列表'),
  calendar: to('读书分享', '日历'),
  'session to come': to('读书分享', '列表', /^打开 </u),
  'session cancelled': to('读书分享', '列表', '已取消'),
  'session people': session('签到'),
  minutes: session('记录'),
  photos: session('照片'),
  editions: session('版本'),
  reflections: to('心得'),
  reflection: to('心得', /^阅读 /u),
  figures: to('分享统计'),
  records: to('分享统计', `查看 ${people.ouyang.name} 的学习记录`),
  books: to('图书借还'),
  loans: to('图书借还', '借阅'),
  questions: to('题库'),
  campaigns: to('安全测验'),
  'campaign figures': campaign('概况'),
  'campaign people': campaign('人员'),
  'campaign settings': campaign('设置'),
  'live rounds': to('现场抢答'),
  'rooms to inspect': to('安全检查', '按寝室'),
  inspections: to('安全检查', '检查记录'),
  inspection: to('安全检查', '检查记录', /^打开 .* 的检查/u),
  drills: to('安全检查', /^演练登记/u),
  board: to('发展纪实'),
  'branches and rules': to('发展纪实', '支部与规则'),
  'whole ledger': ledger(people.ouyang.name),
  'ledger begun': ledger(people.zhang.name),
  'ledger ended': ledger(people.shan.name),
  'mentors at work': to('培养联系'),
  talks: mentored(/^谈话/u),
  talk: mentored(/^谈话/u, /^打开 .* 的谈话记录/u),
  reports: mentored(/^思想汇报/u),
  assessments: mentored(/^半年考察/u),
  assessment: mentored(/^半年考察/u, /^打开 .* 的考察/u),
  trainings: mentored(/^培训/u),
  training: mentored(/^培训/u, /^打开 .* 的登记/u),
  awards: mentored(/^奖/u),
  award: mentored(/^奖/u, /^打开 .* 的登记/u),
  books2: to('手册'),
  notices: to('公示'),
  'notice running': to('公示', /^打开 .* 起的公示/u),
  rota: to('值班表'),
  'shift corrected': to('值班表'),
  swaps: to('值班表', '调班'),
  hours: to('值班表', '时数'),
  posts: to('岗位与届次'),
  'posts ended': to('岗位与届次', /^查看.*已结束/u),
  assembly: to('换届'),
  'assemblies before': to('换届', '历次换届'),
  audit: to('审计'),
  requests: to('信息申请'),
  'request to correct': to('信息申请', /^打开 .* 的更正申请/u),
  'request to delete': to('信息申请', /^打开 .* 的删除申请/u),
  printing: to('打印'),
  settings: to('设置'),
  retention: to('留存清理'),
  backup: to('备份与恢复'),
  health: to('运行状况'),
} satisfies Record<string, Open>;
