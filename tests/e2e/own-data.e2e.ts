/** 我的信息: what is held, on screen and on paper; consents; requests to correct or delete. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { bringTo } from '../support/development/bring-to.ts';
import { ask, endedSession, handInReflection, memberNumbered, type Desk } from '../support/kiosk/ask-host.ts';
import { expectHome, tabTo } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectKioskScreen } from '../support/kiosk/screen-checks.ts';

const code = '5839';
const thought = '示例心得：差序格局说明了人情社会怎样运行，也说明了规则为什么要写下来。'.repeat(4);
const stationAt = (desk: Desk): Parameters<typeof bringTo>[0] => ({
  must: (route, input) => ask(desk, route, input),
});
const prepared = usualWith(async (desk) => {
  const [held, other] = await Promise.all(['20260101', '20260102'].map((number) => memberNumbered(desk, number)));
  await bringTo(stationAt(desk), held!, 6, { appliedOn: '2025-05-01' });
  for (const memberId of [held!, other!]) await ask(desk, 'own.setCode', { requestKey: randomUUID(), memberId, code });
  const sessionId = await endedSession(desk, '《乡土中国》读书分享会', ['20260101']);
  await handInReflection(desk, sessionId, '20260101', thought);
});
test.use({ prepared });
test.beforeEach(({ page, kiosk }) => openHome(page, kiosk));

async function enter(page: Page, card: string): Promise<void> {
  await page.getByRole('button', { name: /我的进度/u }).click();
  await expect(page.getByRole('heading', { name: '请刷校园卡' })).toBeVisible();
  await swipe(page, card);
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.getByRole('navigation', { name: '可以查看的内容' })).toBeVisible();
}
const open = (page: Page, tab: string) => page.getByRole('button', { name: tab, exact: true }).click();

// Bug: a kind of data is left out or cut, names run over the edge at the largest size, or something of the person stays.
test('all that is held is shown kind by kind, and goes with the person', async ({ page }) => {
  await enter(page, people.ouyang.card);
  await open(page, '我的信息');
  const kinds = page.getByRole('group', { name: '我的信息' });
  await expect(kinds.getByRole('button', { name: /^花名册/u })).toBeVisible();
  await expectKioskScreen(page);
  await kinds.getByRole('button', { name: /^学习心得/u }).click();
  await expect(page.getByText(thought)).toBeVisible();
  await expectKioskScreen(page);
  await open(page, '全部类别');
  await page.getByRole('button', { name: /类没有记录/u }).click();
  await expect(page.getByText('图书借阅')).toBeVisible();
  await expectKioskScreen(page);
  await open(page, '全部类别');
  await open(page, '打印我的信息');
  const dialog = page.getByRole('dialog', { name: '打印我的全部信息' });
  await expect(dialog).toBeVisible();
  await expectKioskScreen(page);
  await dialog.getByRole('button', { name: '打印我的信息' }).click();
  // Told where it can be read, printer or none.
  await expect(page.locator('.own-lead').getByText(/打印机/u)).toBeVisible();
  await page.getByRole('button', { name: '返回首页' }).click();
  await expectHome(page);
  await expect(page.getByText(/欧阳|差序/u)).toHaveCount(0);
});

// Bug: taking back needs more taps than giving, the sensitive one is ticked with the others, or nothing says what follows.
test('a consent is withdrawn as it was given, one purpose at a time', async ({ page }) => {
  await enter(page, people.ouyang.card);
  await open(page, '同意事项');
  const photos = page.getByRole('article').filter({ hasText: '分享会照片' });
  await expect(photos.getByText('还没有表示')).toBeVisible();
  await expectKioskScreen(page);
  await photos.getByRole('button', { name: /^同意/u }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await expect(photos.getByText('已同意')).toBeVisible();
  await photos.getByRole('button', { name: /撤回同意/u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/不受影响/u)).toBeVisible();
  await expectKioskScreen(page);
  await dialog.getByRole('button', { name: '撤回同意' }).click();
  await expect(photos.getByText('已撤回')).toBeVisible();
  const handbook = page.getByRole('region', { name: /敏感信息/u }).getByRole('article');
  await expect(handbook.getByText('还没有表示')).toBeVisible();
  await open(page, '更正与删除');
  await expect(page.getByText(/请撤下有本人的照片/u)).toBeVisible();
  await expectKioskScreen(page);
});

// Bug: a card read in the middle takes the text away, or the request is about something else than what was opened.
test('a request is written about what was opened, and kept from a card', async ({ page }) => {
  await enter(page, people.ouyang.card);
  await open(page, '更正与删除');
  await expect(page.getByText('还没有提出过申请')).toBeVisible();
  await open(page, '提出申请');
  await page
    .getByRole('group', { name: '请选择申请与哪一类信息有关' })
    .getByRole('button', { name: /^花名册/u })
    .click();
  const field = page.getByLabel('关于“花名册”的申请');
  await expect(field).toBeFocused();
  await field.fill('班级应为日语2602');
  await expectKioskScreen(page);
  await swipe(page, people.zhang.card);
  await expect(page.getByText('这次刷卡没有办理')).toBeVisible();
  await expect(field).toHaveValue('班级应为日语2602');
  await open(page, '提交申请');
  const request = page.getByRole('listitem').filter({ hasText: '班级应为日语2602' });
  await expect(request.getByText('办理中')).toBeVisible();
  await expect(request.getByText(/最迟 .* 答复/u)).toBeVisible();
  await expectKioskScreen(page);
});

// Bug: without a handbook nobody gets in to their own data; the keys alone do not get everywhere.
test('somebody without a handbook sees the own data, with the keys alone', once, async ({ page }) => {
  await enter(page, people.zhang.card);
  await expect(page.getByText('还没有启用手册').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: '我的信息', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^花名册/u }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('英语2601').last()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: '全部类别' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '同意事项', exact: true }));
  await page.keyboard.press('Enter');
  const visits = page.getByRole('button', { name: '不同意 具名的到访记录' });
  await tabTo(page, visits.or(page.getByRole('button', { name: /^不同意.*具名/u })).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
