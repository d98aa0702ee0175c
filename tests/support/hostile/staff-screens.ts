/** Every screen behind 值班入口 on which a typed text stands, and how one comes to it. */
import type { Locator, Page } from '@playwright/test';
import { people } from '../kiosk/prepare-station.ts';
import { goTo, type Place } from '../kiosk/staff-screen.ts';
import { hostileText } from './hostile-text.ts';

/** Returns what was read on the way, where that is more than stands there at the end. */
export type Open = (page: Page) => Promise<string | void>;

export const button = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
/** Pressed one by one, and read after each. */
export async function each(page: Page, buttons: Locator): Promise<string> {
  await buttons.first().waitFor();
  const read: string[] = [];
  for (let at = 0; at < (await buttons.count()); at += 1) {
    await buttons.nth(at).click();
    read.push(await page.getByRole('main').innerText());
  }
  return read.join('\n');
}
const link = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
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
/** Each step of the ledger says its own: all of them together. */
const ledger =
  (name: string): Open =>
  async (page) => {
    await goTo(page, '发展纪实');
    if (name === people.shan.name) {
      await page.getByRole('combobox', { name: '显示' }).click();
      await page.getByTitle('已结束').click();
    }
    await link(page, new RegExp(name, 'u'));
    return each(page, page.getByRole('region', { name: '五个阶段二十五步' }).getByRole('listitem').getByRole('button'));
  };
const campaign =
  (tab: string, at: number): Open =>
  async (page) => {
    await goTo(page, '安全测验');
    await page
      .getByRole('link', { name: /^打开：/u })
      .nth(at)
      .click();
    await page.getByRole('navigation', { name: '测验内容' }).getByRole('link', { name: tab, exact: true }).click();
  };

const nth =
  (place: Place, name: RegExp, at: number): Open =>
  async (page) => {
    await goTo(page, place);
    await page.getByRole('button', { name }).nth(at).click();
    await page.getByRole('dialog').waitFor();
  };
/** Cells, headings and words of a file that is brought in. */
export const imported = '<x-999><img src=x onerror="window.hit=999">';
const opening = (field: string): RegExp =>
  new RegExp(`^打开 ${hostileText(field).replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, 'u');

export const staffScreens = {
  desk: to('值班台'),
  visits: to('来访记录'),
  'roster to come': async (page) => {
    await goTo(page, '名册导入');
    const rows = [
      ['学号', '姓名', '班级', imported],
      ['20269901', '示例新', imported, ''],
      ['20269902', imported, '日语2601', ''],
    ];
    const name = `${hostileText('roster.upload fileName')}.csv`;
    const buffer = Buffer.from(
      `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}`,
    );
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.getByRole('tab', { name: '有误' }).click();
  },
  'rosters taken': async (page) => {
    await button(page, /^导入 \d+ 人/u);
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
    await goTo(page, '花名册');
    await goTo(page, '名册导入');
  },
  roster: to('花名册'),
  member: async (page) => {
    await goTo(page, '花名册');
    await page.getByText(people.ouyang.name, { exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
  },
  sessions: to('读书分享', '列表'),
  calendar: to('读书分享', '日历'),
  'session to come': to('读书分享', '列表', opening('reading.plan fields.title')),
  'session cancelled': to('读书分享', '列表', opening('reading.change fields.title')),
  'session people': session('签到'),
  minutes: session('记录'),
  photos: session('照片'),
  editions: session('版本'),
  'edition before': async (page) => {
    await session('版本')(page);
    await button(page, '查看第 1 版');
  },
  reflections: to('心得'),
  reflection: to('心得', '已阅', /^阅读 .* 的心得/u),
  figures: to('分享统计'),
  records: to('分享统计', `查看 ${people.ouyang.name} 的学习记录`),
  books: to('图书借还'),
  loans: to('图书借还', '借阅'),
  question: async (page) => {
    await goTo(page, '题库');
    await page.getByLabel('查找').fill('示例填空');
    await button(page, /^已停用/u);
    await page
      .getByRole('row', { name: /示例填空/u })
      .getByRole('link')
      .click();
    await page.getByText(/^已停用：/u).waitFor();
  },
  'bank to come': async (page) => {
    await goTo(page, '题库');
    await button(page, '导入');
    const name = `${hostileText('quiz.uploadBank fileName')}.txt`;
    const buffer = Buffer.from(`示例：${imported} { =119 ~110 }`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  },
  campaigns: to('安全测验'),
  'campaign figures': campaign('概况', 2),
  'campaign people': campaign('人员', 2),
  'campaign withdrawn': campaign('设置', 0),
  'campaign drafted': async (page) => {
    await goTo(page, '安全测验');
    await page
      .getByRole('link', { name: /^打开：/u })
      .nth(1)
      .click();
    await page.getByLabel('合格分数').waitFor();
  },
  'live rounds': to('现场抢答'),
  'rooms to inspect': to('安全检查', '按寝室'),
  inspections: to('安全检查', '检查记录'),
  inspection: nth('安全检查', /^打开 .* 的检查/u, 1),
  'inspection struck out': nth('安全检查', /^打开 .* 的检查/u, 0),
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
  handbooks: to('手册'),
  notices: to('公示'),
  'notice running': nth('公示', /^打开 .* 起的公示/u, 0),
  'notice over': nth('公示', /^打开 .* 起的公示/u, 1),
  'notice taken down': nth('公示', /^打开 .* 起的公示/u, 2),
  rota: to('值班表'),
  'shift corrected': to('值班表', /^欧阳例 .*00:10–00:40/u),
  swaps: to('值班表', /^调班（/u),
  hours: to('值班表', '时长'),
  posts: to('岗位与届次'),
  'posts ended': to('岗位与届次', /^查看.*已结束/u),
  assembly: to('换届'),
  'assembly cancelled': to('换届', '历次换届', hostileText('assembly.open title')),
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

export type StaffScreen = keyof typeof staffScreens;
