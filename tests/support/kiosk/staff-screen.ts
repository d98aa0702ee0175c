/** The staff area, by visible words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { administrator, passphrase } from './prepare-station.ts';
import { swipe } from './scanner.ts';
import { expectStill } from './screen-checks.ts';
import { repository } from './start-kiosk.ts';

export type Place =
  | '值班台'
  | '来访记录'
  | '花名册'
  | '名册导入'
  | '读书分享'
  | '心得'
  | '分享统计'
  | '图书借还'
  | '题库'
  | '安全测验'
  | '现场抢答'
  | '发展纪实'
  | '培养联系'
  | '手册'
  | '公示'
  | '安全检查'
  | '打印'
  | '设置'
  | '留存清理'
  | '备份与恢复'
  | '运行状况'
  | '值班表'
  | '岗位与届次'
  | '换届'
  | '审计'
  | '信息申请';

/** The heading that a place is folded under, where there are many. */
const groupOf: Record<Place, string> = {
  值班台: '值守',
  值班表: '值守',
  来访记录: '值守',
  花名册: '综合办',
  名册导入: '综合办',
  公示: '综合办',
  读书分享: '学习部',
  心得: '学习部',
  分享统计: '学习部',
  题库: '安督部',
  安全测验: '安督部',
  现场抢答: '安督部',
  安全检查: '安督部',
  图书借还: '生活部',
  审计: '纪检部',
  信息申请: '纪检部',
  发展纪实: '党务',
  培养联系: '党务',
  手册: '党务',
  岗位与届次: '管理',
  换届: '管理',
  打印: '管理',
  设置: '管理',
  留存清理: '管理',
  备份与恢复: '管理',
  运行状况: '管理',
};

export async function enterStaff(page: Page, words = passphrase): Promise<void> {
  await page.getByRole('button', { name: '值班入口' }).click();
  await page.getByRole('button', { name: '管理员口令' }).click();
  const door = page.getByLabel('管理员口令');
  await door.fill(words);
  await door.press('Enter');
  await expect(page.getByText(`值班：${administrator}`)).toBeVisible();
}

export async function goTo(page: Page, place: Place): Promise<void> {
  const nav = page.getByRole('navigation', { name: '值班功能' });
  const link = nav.getByRole('link', { name: place, exact: true });
  if (!(await link.isVisible())) await nav.getByRole('button', { name: groupOf[place], exact: true }).click();
  await link.click();
  await expect(page.getByRole('heading', { level: 2, name: place })).toBeVisible();
}

/** Six digits on the pad, as a finger gives them. */
export async function pressPin(page: Page, pin: string): Promise<void> {
  // The one opened last lies over the others.
  const pad = page.getByRole('group', { name: '数字键', exact: true }).last();
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
}

/** Staff of a post, with the card held to the reader; `shown` is what stands in the header. */
export async function enterByPin(page: Page, card: string, pin: string, shown: string): Promise<void> {
  await page.getByRole('button', { name: '值班入口' }).click();
  await expect(page.getByText('请刷卡或输入学号')).toBeVisible();
  await swipe(page, card);
  await pressPin(page, pin);
  await expect(page.getByRole('banner').getByText(shown)).toBeVisible();
}

/** Where core wants to know once more who it is: the administrator's passphrase. */
export async function confirmOnceMore(page: Page, words = passphrase): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '再次确认身份' });
  await dialog.getByLabel('管理员口令').fill(words);
  // A dialog on its way to its place takes no touch.
  await expectStill(page);
  await dialog.getByRole('button', { name: '确认', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

export const fixture = (name: string): string => path.join(repository, 'tests', 'fixtures', name);

type Verdict = 'added' | 'updated' | 'unchanged' | 'rejected';

/** What the office's workbook should come to, by the file beside it. */
export function expectedVerdicts(name: string): Record<Verdict, number> & { taken: number } {
  const { rows } = JSON.parse(readFileSync(fixture(`${name}.expected.json`), 'utf8')) as {
    rows: { verdict: Verdict; isTaken: boolean }[];
  };
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    taken: rows.filter((row) => row.isTaken).length,
  };
}

const headings: Record<string, string> = {
  studentNumber: '学号',
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  birthMonth: '出生年月',
  college: '学院',
  className: '班级',
  politicalStatus: '政治面貌',
  card: '卡号',
};

/** The roster that the fixtures' verdicts were written against. */
export function rosterBefore(): string[][] {
  const before = JSON.parse(readFileSync(fixture('roster-before.json'), 'utf8')) as Record<string, string>[];
  const fields = Object.keys(headings);
  return [Object.values(headings), ...before.map((person) => fields.map((field) => person[field] ?? ''))];
}
