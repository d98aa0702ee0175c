import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { demoPassphrase } from '../../../src-main/core/demo/demo-people.ts';
import { ask } from '../kiosk/ask-host.ts';
import { confirmOnceMore, goTo } from '../kiosk/staff-screen.ts';
import { startKiosk } from '../kiosk/start-kiosk.ts';
import { enterDemoStaff, pictures, test } from './demo-kiosk.ts';

test('backups, what a restore would bring and lose, the health of the machine', async ({ station: page, take }) => {
  await enterDemoStaff(page);
  await ask(page, 'staff.confirm', { secret: demoPassphrase });
  const { code } = await ask(page, 'staff.newRecoveryCode', {});
  await goTo(page, '备份与恢复');
  await page.getByRole('button', { name: /^立即备份/ }).click();
  const made = page.getByRole('status').filter({ hasText: '并核对无误' });
  await expect(made.or(page.getByRole('dialog'))).toBeVisible();
  if (await page.getByRole('dialog').isVisible()) await confirmOnceMore(page, demoPassphrase);
  await expect(made).toBeVisible();
  const backups = page.getByRole('region', { name: /中的备份/ });
  await backups
    .getByRole('button', { name: /^用 .+ 的备份演练$/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: '演练通过' })).toBeVisible();
  await take('backup');
  await backups
    .getByRole('button', { name: /^恢复到/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /^恢复到/ });
  await dialog.getByLabel('恢复码', { exact: true }).fill(code);
  await dialog.getByRole('button', { name: '打开并核对' }).click();
  await expect(dialog.getByRole('table', { name: '恢复前后对照' })).toBeVisible();
  await take('restore');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await goTo(page, '运行状况');
  await page.getByRole('button', { name: '立即检查' }).click();
  await expect(page.getByRole('status').filter({ hasText: '检查完成' })).toBeVisible();
  await take('health');
});

test('a station whose data cannot be trusted', async ({ page }, { project }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-pictures-'));
  const dataDir = path.join(folder, 'data');
  const before = await startKiosk(dataDir, ['--demo']);
  await before.stop();
  truncateSync(path.join(dataDir, 'station.sqlite'), 40_000);
  const kiosk = await startKiosk(dataDir, ['--demo']);
  try {
    await page.goto(kiosk.url);
    await expect(page.getByRole('heading', { level: 2, name: '维护中' })).toBeVisible();
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(pictures, `maintenance-${project.name}.png`) });
    await page.getByRole('button', { name: '维护人员' }).click();
    await expect(page.getByRole('heading', { level: 2, name: '数据文件损坏' })).toBeVisible();
    await page.screenshot({ path: path.join(pictures, `maintenance-staff-${project.name}.png`) });
  } finally {
    await page.goto('about:blank');
    await kiosk.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
