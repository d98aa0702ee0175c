import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, once, openHome, test as base } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

/** Papers go into `papers` of the data folder instead of to a printer. */
const test = base.extend({
  dataDir: async ({ dataDir }, provide) => {
    writeFileSync(path.join(dataDir, 'kiosk.json'), JSON.stringify({ printerFolder: 'papers' }));
    await provide(dataDir);
  },
});

test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '打印');
});

/** Share of the picture that is not white. */
const inkOf = (page: Page): Promise<number> =>
  page.getByRole('img', { name: /^第 1 页/ }).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1;
    return dark / (data.length / 4);
  });

// Bug: the page images are blank under the content policy, or the worker is refused by Trusted Types.
test('a paper is looked at, printed, saved and printed again', async ({ page, dataDir }) => {
  await page.getByRole('button', { name: '查看测试页' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: '第 1 页，共 1 页' })).toBeVisible();
  const ink = await inkOf(page);
  expect(ink).toBeGreaterThan(0.005);
  expect(ink).toBeLessThan(0.5);
  await expectAccessible(page);

  await dialog.getByRole('button', { name: '打印', exact: true }).click();
  await expect(dialog.getByText('已完成')).toBeVisible();
  const papers = path.join(dataDir, 'papers');
  const [file] = readdirSync(papers);
  expect(file).toMatch(/^打印测试页 .+\.pdf$/u);
  expect(readFileSync(path.join(papers, file!), 'latin1').slice(0, 5)).toBe('%PDF-');

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '另存为 PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/^打印测试页.+\.pdf$/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const jobs = page.getByRole('table', { name: '打印记录' });
  await expect(jobs.getByText('已存为 PDF')).toBeVisible();
  await expect(jobs.getByText('已完成')).toBeVisible();
  await expectAccessible(page);
  await jobs.getByRole('button', { name: /^重印/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '增加一份' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '重印', exact: true }).click();
  // The head, and the paper printed, saved and printed again.
  await expect(jobs.getByRole('row')).toHaveCount(4);
  expect(readdirSync(papers)).toHaveLength(2);
});

// Bug: a printer that takes nothing leaves the person without a sentence, or without the PDF.
test('a printer that refuses is named, and the PDF can still be had', once, async ({ page, dataDir }) => {
  const papers = path.join(dataDir, 'papers');
  await page.getByRole('button', { name: '查看测试页' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^第 1 页/ })).toBeVisible();
  expect(readdirSync(papers)).toEqual([]);
  // Somebody puts a file where the folder was.
  rmSync(papers, { recursive: true });
  writeFileSync(papers, '');
  await dialog.getByRole('button', { name: '打印', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('先存为 PDF');
  await expect(dialog.getByText('已停，请查看打印机')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '另存为 PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/u);
  await page.keyboard.press('Escape');
  await expect(page.getByText('打印机没有接受这份文件。请检查打印机，再重印。')).toBeVisible();
});

// Bug: the keyboard falls out of the dialog, or cannot reach what a finger can.
test('the dialog is worked by keys alone', once, async ({ page }) => {
  await page.getByRole('button', { name: '查看测试页' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^第 1 页/ })).toBeVisible();
  const reached: string[] = [];
  for (let presses = 0; presses < 24; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (at?.closest('[role="dialog"]')) return at.getAttribute('aria-label') ?? at.textContent ?? '';
      // Between the last and the first the browser itself has the focus.
      return at === document.body ? '' : 'outside';
    });
    reached.push(name);
  }
  expect(reached).not.toContain('outside');
  for (const name of ['增加一份', '适合宽度', '另存为 PDF', '打印']) expect(reached).toContain(name);
});
