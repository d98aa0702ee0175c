/** The demo station, started for the pictures of README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { demoPassphrase } from '../../../src-main/core/demo/demo-people.ts';
import { repository, startKiosk } from '../kiosk/start-kiosk.ts';

export const pictures = path.join(repository, 'docs', 'pictures');

interface Fixtures {
  /** The station's home screen is open. */
  readonly station: Page;
  /** Takes the screen as `name-landscape` or `name-portrait`. */
  readonly take: (name: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  station: async ({ page }, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'station-pictures-'));
    const printer = `--printer-folder=${path.join(folder, '值班室打印机')}`;
    const kiosk = await startKiosk(path.join(folder, 'data'), ['--demo', printer]);
    try {
      await page.goto(kiosk.url);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await provide(page);
    } finally {
      await kiosk.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  take: async ({ station }, provide, { project }) => {
    await provide(async (name) => {
      await station.waitForTimeout(600);
      await station.screenshot({ path: path.join(pictures, `${name}-${project.name}.png`) });
    });
  },
});

export async function enterDemoStaff(page: Page): Promise<void> {
  await page.getByRole('button', { name: '值班入口' }).click();
  await page.getByRole('button', { name: '管理员口令' }).click();
  await page.getByLabel('管理员口令').fill(demoPassphrase);
  await page.getByLabel('管理员口令').press('Enter');
  await expect(page.getByRole('navigation', { name: '值班功能' })).toBeVisible();
}
