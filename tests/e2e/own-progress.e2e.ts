/** 我的进度: set with staff standing by, opened by card and code, gone with the person. */
import { randomUUID } from 'node:crypto';
import { bringTo } from '../support/development/bring-to.ts';
import { ask, memberNumbered, type Desk } from '../support/kiosk/ask-host.ts';
import { announced, expectHome } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { swipe, swipeAgain } from '../support/kiosk/scanner.ts';
import { expectAccessible, expectKioskScreen } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const code = '5839';
/** As a story's station: its caller is whoever is at the desk. */
const stationAt = (desk: Desk): Parameters<typeof bringTo>[0] => ({
  must: (route, input) => ask(desk, route, input),
});
const prepared = usualWith(async (desk) => {
  const memberId = await memberNumbered(desk, '20260101');
  await bringTo(stationAt(desk), memberId, 6, { appliedOn: '2025-05-01' });
  await ask(desk, 'own.setCode', { requestKey: randomUUID(), memberId, code });
});
test.use({ prepared });
test.beforeEach(({ page, kiosk }) => openHome(page, kiosk));

const type = async (page: Parameters<typeof openHome>[0], digits: string) => {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
};

// Bug: the way is seen over the next person's shoulder, or its words run over the edge at the largest size.
test('the own way in both orientations and languages', async ({ page }) => {
  await expectKioskScreen(page);
  await page.getByRole('button', { name: /我的进度/u }).click();
  await expect(page.getByRole('heading', { name: '请刷校园卡' })).toBeVisible();
  await expectKioskScreen(page);
  await swipe(page, people.ouyang.card);
  await expect(page.getByRole('heading', { name: '请输入四位个人密码' })).toBeVisible();
  await expectKioskScreen(page);
  await type(page, '9385');
  await expect(page.getByText('密码不对，请再输一次')).toBeVisible();
  await type(page, code);
  await expect(page.getByRole('heading', { name: /欧阳\*/u })).toBeVisible();
  await expect(page.getByText('递交入党申请书')).toBeVisible();
  await expect(page.getByRole('heading', { name: '还要做的' })).toBeVisible();
  await expectKioskScreen(page);
  await expect(page.getByRole('button', { name: '安全教育成绩' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: '学习记录' }).click();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.getByText(/打印机/u).last()).toBeVisible();
  await page.getByRole('button', { name: '返回首页' }).click();
  await expectHome(page);
  await expect(page.getByText(/欧阳/u)).toHaveCount(0);
});

// Bug: a scanned card is typed into the field as digits, a paste is taken, or the next card finds the last one's way.
test('nothing but fingers and keys writes the code; another card ends what is shown', once, async ({ page }) => {
  await page.getByRole('button', { name: /我的进度/u }).click();
  await expect(page.getByRole('heading', { name: '请刷校园卡' })).toBeVisible();
  await swipe(page, people.ouyang.card);
  const field = page.getByLabel('个人密码');
  await field.evaluate((element: HTMLInputElement) => {
    const data = new DataTransfer();
    data.setData('text', '5839');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('这里不接受粘贴和扫码')).toBeVisible();
  await expect(field).toHaveValue('');
  await swipeAgain(page, people.ouyang.card);
  await expect(field).toHaveValue('');
  await page.keyboard.type(code, { delay: 150 });
  await expect(page.getByRole('heading', { name: /欧阳\*/u })).toBeVisible();
  await swipe(page, people.zhang.card);
  await expect(announced(page, '签到成功')).toBeVisible();
  await expect(page.getByText(/欧阳/u)).toHaveCount(0);
});

// Bug: a code is saved that the student mistyped, or the digits can be read beside the person.
test('a code is set beside the cards, typed twice', once, async ({ page }) => {
  await enterStaff(page);
  await goTo(page, '花名册');
  await page.getByText('张测试').first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '设置个人密码' }).click();
  const form = page.getByRole('dialog', { name: '张测试 的个人密码' });
  await type(page, '7204');
  await type(page, '7205');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('两遍不一样')).toBeVisible();
  await expectAccessible(page);
  await type(page, '7204');
  await type(page, '7204');
  await expect(form.getByLabel('四位密码')).toHaveAttribute('type', 'password');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText(/在场设置/u)).toBeVisible();
  await expectAccessible(page);
});
