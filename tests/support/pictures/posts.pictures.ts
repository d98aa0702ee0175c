import { expect } from '@playwright/test';
import { demoReader } from '../../../src-main/core/demo/demo-handbooks.ts';
import { demoPin, demoStaffCard } from '../../../src-main/core/demo/demo-posts.ts';
import { swipe } from '../kiosk/scanner.ts';
import { goTo } from '../kiosk/staff-screen.ts';
import { enterDemoStaff, test } from './demo-kiosk.ts';

test('the door by card and PIN, posts, the rota, an assembly, the trail, one’s own data', async ({
  station: page,
  take,
}) => {
  await page.getByRole('button', { name: /我的进度/ }).click();
  await expect(page.getByText('请刷校园卡').first()).toBeVisible();
  await swipe(page, demoReader.card);
  for (const digit of demoReader.code) await page.getByRole('button', { name: digit, exact: true }).click();
  await page
    .getByRole('button', { name: '我的信息' })
    .or(page.getByRole('tab', { name: '我的信息' }))
    .click();
  await expect(page.getByText('花名册').first()).toBeVisible();
  await take('own-data');
  await page.getByRole('button', { name: '返回首页' }).first().click();

  await page.getByRole('button', { name: '值班入口' }).click();
  await expect(page.getByText('请刷卡或输入学号')).toBeVisible();
  await swipe(page, demoStaffCard);
  await expect(page.getByText('已读卡')).toBeVisible();
  for (const digit of demoPin.slice(0, 3)) await page.getByRole('button', { name: digit, exact: true }).click();
  await take('pin-door');
  for (const digit of demoPin.slice(3)) await page.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.getByRole('navigation', { name: '值班功能' })).toBeVisible();
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByRole('button', { name: '返回首页' }).click();

  await enterDemoStaff(page);
  await goTo(page, '岗位与届次');
  await expect(page.getByText('在岗 12 人')).toBeVisible();
  await take('posts');
  await goTo(page, '值班表');
  await page.getByRole('button', { name: '上一周' }).click();
  await expect(page.getByText('缺岗').first()).toBeVisible();
  await take('rota');
  await goTo(page, '换届');
  await page.getByRole('button', { name: '开始签到' }).click();
  await expect(page.getByText('应到').first()).toBeVisible();
  await take('assembly');
  await goTo(page, '审计');
  await expect(page.getByText('完好').first()).toBeVisible();
  await take('audit');
});
