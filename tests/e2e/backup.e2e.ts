/** 备份与恢复 by hand: made, read back, brought back, and taken to another PC. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask, memberNumbered } from '../support/kiosk/ask-host.ts';
import { expectHome } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test as base, usualWith } from '../support/kiosk/kiosk-test.ts';
import { passphrase } from '../support/kiosk/prepare-station.ts';
import { expectAccessible, expectKioskScreen } from '../support/kiosk/screen-checks.ts';
import { confirmOnceMore, enterStaff, goTo } from '../support/kiosk/staff-screen.ts';
import { startKiosk } from '../support/kiosk/start-kiosk.ts';

/** Both PCs have this folder, as a share or a stick would be. */
const shared = mkdtempSync(path.join(tmpdir(), 'station-shared-'));
const withFolder = (dataDir: string) =>
  writeFileSync(path.join(dataDir, 'kiosk.json'), JSON.stringify({ backupFolder: shared }));
const movingPassphrase = '山高水长 示例口令 十二';

let code = '';
const withCode = usualWith(async (desk) => {
  await ask(desk, 'staff.confirm', { secret: passphrase });
  code = (await ask(desk, 'staff.newRecoveryCode', {})).code;
});

const test = base.extend({
  dataDir: async ({ dataDir }, provide) => {
    withFolder(dataDir);
    await provide(dataDir);
  },
});
test.use({ prepared: withCode });
test.afterAll(() => rmSync(shared, { recursive: true, force: true }));

const backups = (page: Page) => page.getByRole('region', { name: /中的备份/ });

async function backUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^立即备份/ }).click();
  await confirmOnceMore(page);
  await expect(page.getByRole('status').filter({ hasText: '并核对无误' })).toBeVisible();
  await expect(backups(page).getByText('手动')).toBeVisible();
}

async function oneMoreVisit(page: Page): Promise<void> {
  const { rooms } = await ask(page, 'rooms.figures', {});
  const arrival = { memberId: await memberNumbered(page, people.zhang.number), identifiedBy: 'number' } as const;
  const { roomId } = rooms.find(({ kind }) => kind === 'home')!;
  await ask(page, 'check-in.arrive', { requestKey: randomUUID(), ...arrival, roomId, purpose: 'study' });
}

// Bug: how old the newest backup is cannot be seen; a dialog that cannot be read or left by keyboard.
test('the newest backup and its age are seen, and everything for a new PC is asked for', async ({ page, kiosk }) => {
  test.setTimeout(90_000);
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '备份与恢复');
  const age = page.getByRole('group', { name: '备份状态' });
  await backUp(page);
  await expect(age).toContainText('备份 刚刚');
  await expectAccessible(page);
  await page.getByRole('button', { name: '搬到新电脑' }).click();
  const dialog = page.getByRole('dialog', { name: '搬到新电脑' });
  await dialog.getByLabel('备份口令', { exact: true }).fill('12345678');
  await dialog.getByLabel('再输一次口令').fill('1234567');
  await expect(dialog.getByText('太容易被猜到')).toBeVisible();
  await expect(dialog.getByText('两次输入的口令不同')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '写出备份' })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

// Bug: what is lost is not said before; the page stays on 正在恢复; nothing shows that what came back is what was backed up.
test('a backup is brought back by the recovery code, and the proof is shown', once, async ({ page, kiosk }) => {
  test.setTimeout(90_000);
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '备份与恢复');
  await backUp(page);
  await oneMoreVisit(page);
  await page.getByRole('button', { name: '刷新' }).click();
  await expect(
    backups(page)
      .getByText(/之后的 \d+ 条/)
      .first(),
  ).toBeVisible();

  await backups(page)
    .getByRole('button', { name: /^用 .+ 的备份演练$/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: '演练通过' })).toBeVisible();

  await backups(page)
    .getByRole('button', { name: /^恢复到/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /^恢复到/ });
  await dialog.getByLabel('恢复码', { exact: true }).fill('7KQ2M-9XH4P-00000-AAAAA-BBBB1');
  await dialog.getByRole('button', { name: '打开并核对' }).click();
  await expect(dialog.getByRole('alert')).toContainText('恢复码或备份口令不对');
  await dialog.getByLabel('恢复码', { exact: true }).fill(code.toLowerCase());
  await dialog.getByRole('button', { name: '打开并核对' }).click();
  await expect(dialog.getByRole('table', { name: '恢复前后对照' })).toBeVisible();
  await expect(dialog.getByText(/之后办理的 \d+ 件事项将不在其中/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '继续' }).click();
  await expect(dialog.getByRole('button', { name: '开始恢复' })).toBeDisabled();
  await dialog.getByLabel('已了解以上内容，现在恢复').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '开始恢复' }).click();

  await expect(page.getByRole('heading', { level: 2, name: '已重新打开' })).toBeVisible({ timeout: 20_000 });
  await expectKioskScreen(page);
  await page.getByRole('button', { name: '返回首页' }).click();
  await expect(page.getByText('今日来访 0 人次')).toBeVisible();
  await enterStaff(page);
  await goTo(page, '备份与恢复');
  const proof = page.getByRole('region', { name: '最近一次恢复' });
  for (const said of ['条数一致', '内容校验一致', '审计记录末尾一致', /原有数据另存于/])
    await expect(proof.getByText(said)).toBeVisible();
});

// Bug: the new PC does not know the old one's people, or can only be begun empty.
test('everything moves to a PC that was never set up', once, async ({ page, kiosk }) => {
  test.setTimeout(90_000);
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '备份与恢复');
  await page.getByRole('button', { name: '搬到新电脑' }).click();
  const dialog = page.getByRole('dialog', { name: '搬到新电脑' });
  await dialog.getByLabel('备份口令', { exact: true }).fill(movingPassphrase);
  await dialog.getByLabel('再输一次口令').fill(movingPassphrase);
  await dialog.getByRole('button', { name: '写出备份' }).click();
  await confirmOnceMore(page);
  await expect(page.getByRole('status').filter({ hasText: '搬迁用的备份已写到' })).toBeVisible();

  const fresh = path.join(mkdtempSync(path.join(tmpdir(), 'station-e2e-')), 'data');
  mkdirSync(fresh, { mode: 0o700 });
  withFolder(fresh);
  const other = await startKiosk(fresh);
  await page.goto(other.url);
  await page.getByRole('button', { name: '从旧电脑搬来' }).click();
  await expectKioskScreen(page);
  await page
    .getByRole('list', { name: '备份' })
    .getByRole('button', { name: /搬迁备份/ })
    .click();
  await page.getByLabel(/备份口令$/).fill(movingPassphrase);
  await expectKioskScreen(page);
  await page.getByRole('button', { name: '打开并核对' }).click();
  await expect(page.getByRole('table', { name: '恢复前后对照' })).toBeVisible();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('已了解以上内容').check();
  await expectKioskScreen(page);
  await page.getByRole('button', { name: '开始搬入' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '已重新打开' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: '返回首页' }).click();
  await expectHome(page);
  await enterStaff(page);
  expect(await memberNumbered(page, people.rare.number)).toBeGreaterThan(0);
  await page.goto('about:blank');
  expect(await other.stop(), other.told()).toBe(0);
  rmSync(path.dirname(fresh), { recursive: true, force: true });
});
