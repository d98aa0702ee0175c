import { endedSession, handInReflection } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const title = '示例读书分享会';
const textOf = (name: string) => `${name}：读后的几点体会与打算。`;

const handedIn = usualWith(async (desk) => {
  const authors = [people.ouyang, people.zhang, people.maimaiti];
  const numbers = authors.map(({ number }) => number);
  const sessionId = await endedSession(desk, title, numbers);
  for (const { number, name } of authors) await handInReflection(desk, sessionId, number, textOf(name));
});

test.use({ prepared: handedIn });
test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '心得');
});

// Bug: each reflection has to be looked for anew, or what was just read comes again.
test('staff read one after the other by pressing Enter', async ({ page }) => {
  await expect(page.getByText('3 篇未阅。')).toBeVisible();
  await page.getByRole('button', { name: '阅读未阅心得（3）' }).click();
  const drawer = page.getByRole('dialog');
  for (const { name } of [people.maimaiti, people.zhang, people.ouyang]) {
    await expect(drawer.getByText(textOf(name))).toBeVisible();
    await expect(drawer.getByRole('button', { name: '标为已阅' })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(drawer).toBeHidden();
  await expect(page.getByText('没有其他未阅的心得了。')).toBeVisible();
  await expect(page.getByText('全部已阅。')).toBeVisible();
  await expect(page.getByText('没有未阅的心得。')).toBeVisible();
});

test('one is handed back with its reason, which the list then shows', once, async ({ page }) => {
  await page.getByRole('button', { name: `阅读 ${people.zhang.name} 的心得，${title}` }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '退回重写' }).click();
  await expect(drawer.getByText('退回时请写明原因。')).toBeVisible();
  await expect(drawer.getByLabel('批注', { exact: true })).toBeFocused();
  await drawer.getByLabel('批注', { exact: true }).fill('示例：请结合书中内容');
  // Bug: the remark is lost by a look at another one.
  await drawer.getByRole('button', { name: '下一篇未阅' }).click();
  await expect(drawer.getByText(textOf(people.ouyang.name))).toBeVisible();
  await expect(drawer.getByLabel('批注', { exact: true })).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `阅读 ${people.zhang.name} 的心得，${title}` }).click();
  await expect(drawer.getByLabel('批注', { exact: true })).toHaveValue('示例：请结合书中内容');
  await drawer.getByRole('button', { name: '退回重写' }).click();
  await expect(page.getByText(`${people.zhang.name} 的心得已退回，可在七天内重交`)).toBeVisible();
  await expect(drawer.getByText(textOf(people.ouyang.name))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: '已退回' }).click();
  await expect(page.getByText('批注：示例：请结合书中内容')).toBeVisible();
  await expect(page.getByRole('button', { name: /阅读 .* 的心得/ })).toHaveCount(1);
});

// Bug: a sheet scanned here is taken for a student's card, and a card for a sheet.
test('sheets are taken in by scanning; a card is none', once, async ({ page }) => {
  await swipe(page, 'XD0005724');
  await expect(page.getByText('没有这个编号的心得纸，请核对编号。')).toBeVisible();
  await page.getByLabel('登记手写心得').fill('xd 000-5742');
  await page.getByLabel('登记手写心得').press('Enter');
  await expect(page.getByText('心得纸编号不完整，请核对后重新输入或扫描。')).toBeVisible();
  await page.getByRole('heading', { level: 2 }).click();
  await swipe(page, people.ouyang.card);
  await expect(page.getByText(/值班时刷卡不会签到/).first()).toBeVisible();
});

test('the page and the open reflection are accessible', async ({ page }) => {
  await expectAccessible(page);
  await page.getByRole('button', { name: '阅读未阅心得（3）' }).click();
  await expect(page.getByRole('dialog').getByText(textOf(people.maimaiti.name))).toBeVisible();
  await expectAccessible(page);
});
