/** What people asked about their own data, as staff work on it; what is due, tried out and cleaned up. */
import { randomUUID } from 'node:crypto';
import { ask, endedSession, handInReflection, memberNumbered } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { confirmOnceMore, enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const code = '5839';
const key = () => ({ requestKey: randomUUID() });
const prepared = usualWith(async (desk) => {
  const memberId = await memberNumbered(desk, '20260101');
  await ask(desk, 'own.setCode', { ...key(), memberId, code });
  const sessionId = await endedSession(desk, '《乡土中国》读书分享会', ['20260101']);
  await handInReflection(desk, sessionId, '20260101', '示例心得：差序格局说明了人情社会怎样运行。'.repeat(4));
  const { ticket } = await ask(desk, 'own.open', { cardText: people.ouyang.card, code });
  await ask(desk, 'own.ask', { ...key(), ticket, kind: 'correction', about: 'roster', text: '班级应为日语2602' });
  await ask(desk, 'own.ask', { ...key(), ticket, kind: 'deletion', about: 'reflections', text: '请删除我的心得' });
  await ask(desk, 'own.leave', { ticket });
});
test.use({ prepared });
test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
});

// Bug: an answer reaches nobody, a deletion says nothing of what goes, or goes without a second confirmation.
test('requests are seen with their days, answered, and what was asked is deleted', async ({ page }) => {
  await expect(page.getByRole('link', { name: '信息申请 2 条待答复' })).toBeVisible();
  await goTo(page, '信息申请');
  const list = page.getByRole('table', { name: '申请', exact: true });
  await expect(list.getByText('剩余 15 天')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: '打开 欧阳例 的删除申请' }).click();
  const drawer = page.getByRole('dialog', { name: '删除申请' });
  await expect(drawer.getByText('请删除我的心得')).toBeVisible();
  await drawer.getByRole('checkbox', { name: /读书分享的报名/u }).check();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '删除所选' }).click();
  const confirm = page.getByRole('dialog', { name: '删除本人申请删除的记录' });
  await expect(confirm.getByText(/读书分享的报名.*：\d+ 条，删除后不能恢复/u)).toBeVisible();
  await expectAccessible(page);
  await confirm.getByRole('button', { name: '删除所选' }).click();
  await confirmOnceMore(page);
  await expect(confirm).toHaveCount(0);
  await expect(drawer.getByLabel(/^答复/u)).toHaveValue(/已按申请删除 \d+ 条记录/u);
  await drawer.getByRole('button', { name: '答复', exact: true }).click();
  await expect(drawer.getByText('已办理')).toBeVisible();
  await drawer.getByRole('button', { name: /关闭|Close/u }).click();
  await page.getByRole('button', { name: '打开 欧阳例 的更正申请' }).click();
  const other = page.getByRole('dialog', { name: '更正申请' });
  await other.getByRole('button', { name: '不予办理' }).click();
  await other.getByRole('button', { name: '答复', exact: true }).click();
  await expect(other.getByText('请填写答复，至少两个字')).toBeVisible();
  await other.getByLabel(/^答复/u).fill('学院名单上是日语2601，请先找辅导员更改');
  await other.getByRole('button', { name: '答复', exact: true }).click();
  await expect(other.getByText('未办理')).toBeVisible();
  await other.getByRole('button', { name: /关闭|Close/u }).click();
  await goTo(page, '值班台');
  await expect(page.getByRole('link', { name: /条待答复/u })).toHaveCount(0);
});

// Bug: a paper that refuses is written down as consent, or for the person's namesake.
test('a consent on paper is recorded for the one person chosen', once, async ({ page }) => {
  await goTo(page, '信息申请');
  await page.getByRole('button', { name: '登记纸质同意' }).click();
  const drawer = page.getByRole('dialog', { name: '登记纸质同意' });
  await drawer.getByLabel('学号或姓名').fill('20260102');
  await drawer.getByRole('button', { name: /张\*试/u }).click();
  await drawer.getByRole('button', { name: '不同意 分享会照片' }).click();
  await expect(drawer.getByText(/未同意 · \d{4}-\d{2}-\d{2}/u)).toBeVisible();
  await expectAccessible(page);
  await expect(drawer.getByRole('button', { name: '不同意 分享会照片' })).toBeDisabled();
});

// Bug: trying out removes something, or nobody is told what the button will take away.
test('what is due is counted without being removed; nothing due, nothing to clean', async ({ page }) => {
  await goTo(page, '留存清理');
  await expect(page.getByRole('button', { name: '立即清理' })).toBeDisabled();
  await page.getByRole('button', { name: '试算到期数' }).click();
  await expect(page.getByText('试算：现在没有到期的记录')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '现在到期' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '清理凭据' }).click();
  await expect(page.getByText('还没有清理凭据', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
