import { expectHome } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, test } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import {
  confirmOnceMore,
  enterStaff,
  expectedVerdicts,
  fixture,
  goTo,
  rosterBefore,
} from '../support/kiosk/staff-screen.ts';

test.use({ prepared: { table: rosterBefore() } });

// Bug: the preview promises one thing and the commit does another; an undo leaves people behind.
test('a workbook from LibreOffice: preview, commit, undo', async ({ page, kiosk }) => {
  const expected = expectedVerdicts('libreoffice');
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '名册导入');
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(fixture('libreoffice.xlsx'));

  const tab = (name: string, count: number) =>
    expect(page.getByRole('tab', { name })).toContainText(String(count), { timeout: 20_000 });
  await tab('新增', expected.added);
  await tab('更新', expected.updated);
  await tab('未变', expected.unchanged);
  await tab('有误', expected.rejected);
  await expect(page.getByText('身份证号', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: '有误' }).click();
  await expect(page.getByText(/第 \d+ 行“学号”/).first()).toBeVisible();
  await expectAccessible(page);

  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载错误报告' }).click();
  expect((await report).suggestedFilename()).toMatch(/\.xlsx$/);

  await page.getByRole('button', { name: `导入 ${expected.taken} 人` }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);

  await page.getByRole('button', { name: '撤销导入' }).first().click();
  await expect(page.getByRole('dialog')).toContainText(`由此新增的 ${expected.added} 人`);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^撤销这 \d+ 人的改动$/ }).click();
  await confirmOnceMore(page);
  await expect(page.getByText(new RegExp(`移除 ${expected.added} 人`))).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).last().click();

  await goTo(page, '花名册');
  await expect(page.getByText(`共 ${rosterBefore().length - 1} 条`).first()).toBeVisible();
});

test('an empty template can be taken away', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '名册导入');
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载空白模板' }).click();
  expect((await template).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('a file that is not a roster is refused in words', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '名册导入');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '名册.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('<html>') });
  await expect(page.getByRole('alert').first()).toBeVisible();
});

// Bug: locking hides the page but leaves names in it.
test('锁定 leaves no name in the document', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '花名册');
  await expect(page.getByText('欧阳例').first()).toBeVisible();
  await page.getByRole('button', { name: '锁定' }).click();
  await expect(page.getByText('欧阳例')).toHaveCount(0);
  expect(await page.content()).not.toContain('欧阳例');
  await page.getByRole('button', { name: '返回首页' }).first().click();
  await expectHome(page);
});
