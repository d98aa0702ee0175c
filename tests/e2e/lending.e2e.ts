/** 图书借还 at the kiosk: labels, cards, own loans, the shelf. */
import { randomUUID } from 'node:crypto';
import { ask } from '../support/kiosk/ask-host.ts';
import { announced, expectHome, findField } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectKioskScreen } from '../support/kiosk/screen-checks.ts';

const longTitle = '读书分享会书目示例'.repeat(13).slice(0, 120);

const shelf = usualWith(async (desk) => {
  for (const [title, copies] of [
    ['示例集', 3],
    [longTitle, 9],
  ] as const) {
    const fields = { title, author: '示例作者', publisher: '示例社', isbn: '' };
    await ask(desk, 'books.add', { requestKey: randomUUID(), fields, copies });
  }
});

test.use({ prepared: shelf });
test.beforeEach(({ page, kiosk }) => openHome(page, kiosk));

// Bug: a label scanned at home is an unknown card; whoever returns a book is asked who they are, or told who had it.
test('borrowed by label and card from home, returned by the label alone', once, async ({ page, kiosk }) => {
  await page.clock.install();
  await openHome(page, kiosk);
  await swipe(page, 'ts000001');
  await expect(page.getByText('《示例集》')).toBeVisible();
  await expectKioskScreen(page);
  await swipe(page, people.ouyang.card);
  await expect(announced(page, '已借出')).toBeVisible();
  await expect(page.getByText('欧阳*').first()).toBeVisible();
  await expect(page.getByText(/月\d+日前/)).toBeVisible();
  await expectKioskScreen(page);
  await swipe(page, 'TS000001');
  await expect(announced(page, '已归还')).toBeVisible();
  await expect(page.getByText('欧阳*')).toHaveCount(0);
  await expectKioskScreen(page);
  await page.clock.runFor(10_000);
  await expect(page.getByText('已归还')).toHaveCount(0);
  await expectHome(page);
});

// Bug: one of the ways to lend needs a second look-up of the person, or forgets the most that may be lent.
test('own loans by card: scanned, renewed once, and no more than three', once, async ({ page }) => {
  await page.getByRole('button', { name: /图书借还/ }).click();
  await expect(page.getByText('共 12 册')).toBeVisible();
  await expectKioskScreen(page);
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('还可借 3 册')).toBeVisible();
  await expectKioskScreen(page);
  for (const label of ['TS000001', 'TS000002', 'TS000004']) {
    await swipe(page, label);
    await expect(announced(page, '已借出')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '已借出' })).toBeVisible();
    await page.waitForTimeout(400);
  }
  await expect(page.getByText('已借满，请先归还')).toBeVisible();
  await expectKioskScreen(page);
  await page
    .getByRole('button', { name: /^续借 示例集/ })
    .first()
    .click();
  await expect(announced(page, '已续借至')).toBeVisible();
  await page
    .getByRole('button', { name: /^续借 示例集/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^续借 示例集/ })
    .last()
    .click();
  await expect(announced(page, '已续借过一次')).toBeVisible();
  await page.getByRole('button', { name: '本人借的书' }).click();
  await swipe(page, 'TS000003');
  await expect(announced(page, '最多同时借 3 册')).toBeVisible();
  await expectKioskScreen(page);
});

// Bug: the loans of one person are shown to the next, or the next one's book is lent to them.
test('another card shows its own loans; left alone, they go', once, async ({ page, kiosk }) => {
  await page.clock.install();
  await openHome(page, kiosk);
  await page.getByRole('button', { name: /图书借还/ }).click();
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('欧阳*')).toBeVisible();
  await swipe(page, people.zhang.card);
  await expect(page.getByText('张*试')).toBeVisible();
  await expect(page.getByText('欧阳*')).toHaveCount(0);
  await page.clock.runFor(21_000);
  await expectHome(page);
  expect(await page.content()).not.toContain('张*试');
});

test('borrowed by name; an unknown card and an unknown label say what to do', once, async ({ page }) => {
  await swipe(page, 'TS000002');
  await findField(page).fill(people.maimaiti.number);
  await page.getByRole('button', { name: '确认借出' }).click();
  await expect(announced(page, '已借出')).toBeVisible();
  await swipe(page, 'TS999999');
  await expect(announced(page, '没有这本书的登记')).toBeVisible();
  await page.getByRole('button', { name: '图书借还' }).click();
  await swipe(page, '9999888877');
  await expect(announced(page, '此卡未登记')).toBeVisible();
});

// Bug: a reader's burst in the search field searches for a card.
test('the shelf is searched with the keys on the screen; a card there is still a card', once, async ({ page }) => {
  await page.getByRole('button', { name: /图书借还/ }).click();
  await expect(page.getByText('第 1 页，共 2 页')).toBeVisible();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page.getByText('第 2 页，共 2 页')).toBeVisible();
  await page.getByRole('button', { name: '找书' }).click();
  await expectKioskScreen(page);
  const search = page.getByLabel('书名、作者或标签');
  await search.fill('示例集');
  await expect(page.getByText('共 3 册')).toBeVisible();
  await search.fill('没有这一本');
  await expect(page.getByText('没有找到，请换一个字再试')).toBeVisible();
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('现在没有借书')).toBeVisible();
});

test('the largest size, high contrast, in English', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  for (let press = 0; press < 2; press++) await page.getByRole('button', { name: /^Text/ }).click();
  await page.getByRole('button', { name: 'High contrast' }).click();
  await page.getByRole('button', { name: /Library/ }).click();
  await expect(page.getByText('Scan the label of a book')).toBeVisible();
  await expectKioskScreen(page);
  await page.getByRole('button', { name: 'Find a book' }).click();
  await expectKioskScreen(page);
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('Nothing borrowed')).toBeVisible();
  await expectKioskScreen(page);
  await swipe(page, 'TS000004');
  await expect(page.getByRole('button', { name: /^Renew/ })).toBeVisible();
  await expectKioskScreen(page);
});
