import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { demoCard, demoPassphrase } from '../../../src-main/core/demo/demo-people.ts';
import { findField, openFind } from '../kiosk/kiosk-screen.ts';
import { swipe } from '../kiosk/scanner.ts';
import { fixture, goTo } from '../kiosk/staff-screen.ts';
import { repository, startKiosk } from '../kiosk/start-kiosk.ts';

test('pictures of the demo station', async ({ page }, { project }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-pictures-'));
  const kiosk = await startKiosk(path.join(folder, 'data'), ['--demo']);
  const take = async (of: Page, name: string) => {
    await of.waitForTimeout(600);
    await of.screenshot({ path: path.join(repository, 'docs', 'pictures', `${name}-${project.name}.png`) });
  };
  try {
    await page.goto(kiosk.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForTimeout(1000);
    await take(page, 'home');

    await openFind(page);
    await findField(page).fill('zhang');
    await expect(page.getByText(/张\*/).first()).toBeVisible();
    await page.getByText(/张\*/).first().click();
    await take(page, 'check-in');
    await page.getByRole('button', { name: '返回首页' }).click();

    await swipe(page, demoCard(11));
    await expect(page.getByRole('button', { name: /^撤销/ })).toBeVisible();
    await take(page, 'success');
    await page.getByRole('button', { name: '完成' }).click();

    await page.getByRole('button', { name: '值班入口' }).click();
    await page.getByLabel('管理员口令').fill(demoPassphrase);
    await page.getByLabel('管理员口令').press('Enter');
    await goTo(page, '名册导入');
    await page.locator('input[type=file]').setInputFiles(fixture('libreoffice.xlsx'));
    await expect(page.getByRole('tab', { name: '有误' })).toBeVisible({ timeout: 20_000 });
    await page.getByRole('tab', { name: '有误' }).click();
    await take(page, 'import-preview');
  } finally {
    await kiosk.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
