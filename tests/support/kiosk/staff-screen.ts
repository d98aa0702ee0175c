/** The staff area, by visible words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { administrator, passphrase } from './prepare-station.ts';
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
  | '留存清理';

export async function enterStaff(page: Page, words = passphrase): Promise<void> {
  await page.getByRole('button', { name: '值班入口' }).click();
  const door = page.getByLabel('管理员口令');
  await door.fill(words);
  await door.press('Enter');
  await expect(page.getByText(`值班：${administrator}`)).toBeVisible();
}

export async function goTo(page: Page, place: Place): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: place })).toBeVisible();
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
