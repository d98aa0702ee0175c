import { expect } from '@playwright/test';
import { demoReader } from '../../../src-main/core/demo/demo-handbooks.ts';
import { swipe } from '../kiosk/scanner.ts';
import { goTo } from '../kiosk/staff-screen.ts';
import { enterDemoStaff, test } from './demo-kiosk.ts';

test('own progress, the board, a ledger and a mentored person', async ({ station: page, take }) => {
  await page.getByRole('button', { name: /我的进度/ }).click();
  await expect(page.getByText('请刷校园卡').first()).toBeVisible();
  await swipe(page, demoReader.card);
  for (const digit of demoReader.code) await page.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.getByText('还要做的')).toBeVisible();
  await take('own-progress');
  await page.getByRole('button', { name: '返回首页' }).first().click();

  await enterDemoStaff(page);
  await goTo(page, '发展纪实');
  await expect(page.getByText('公示中').first()).toBeVisible();
  await take('board');
  await page.getByRole('link', { name: '宋例' }).click();
  await expect(page.getByRole('heading', { name: '宋例' })).toBeVisible();
  await take('ledger');
  await goTo(page, '培养联系');
  await page.getByText('杨例').click();
  await expect(page.getByRole('heading', { name: '杨例' })).toBeVisible();
  await take('mentoring');
});
