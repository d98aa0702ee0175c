import { expect } from '@playwright/test';
import { demoCard } from '../../../src-main/core/demo/demo-people.ts';
import { findField, openFind } from '../kiosk/kiosk-screen.ts';
import { swipe } from '../kiosk/scanner.ts';
import { fixture, goTo } from '../kiosk/staff-screen.ts';
import { enterDemoStaff, test } from './demo-kiosk.ts';

test('check-in and the roster', async ({ station: page, take }) => {
  await page.waitForTimeout(1000);
  await take('home');

  await openFind(page);
  await findField(page).fill('zhang');
  await expect(page.getByText(/张\*/).first()).toBeVisible();
  await page.getByText(/张\*/).first().click();
  await take('check-in');
  await page.getByRole('button', { name: '返回首页' }).click();

  await swipe(page, demoCard(11));
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeVisible();
  await take('success');
  await page.getByRole('button', { name: '完成' }).click();

  await enterDemoStaff(page);
  await goTo(page, '名册导入');
  await page.locator('input[type=file]').setInputFiles(fixture('libreoffice.xlsx'));
  await expect(page.getByRole('tab', { name: '有误' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('tab', { name: '有误' }).click();
  await take('import-preview');
});
