import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { demoCard } from '../../../src-main/core/demo/demo-people.ts';
import { ask } from '../kiosk/ask-host.ts';
import { findField, goHome, leaveStaff } from '../kiosk/kiosk-screen.ts';
import { once } from '../kiosk/kiosk-test.ts';
import { swipe } from '../kiosk/scanner.ts';
import { goTo } from '../kiosk/staff-screen.ts';
import { enterDemoStaff, test } from './demo-kiosk.ts';

const minute = 60_000;
const written =
  '今天跟着领读人一段一段读下来，才发现书里写的都是具体的人和具体的事。最受启发的是“先把论据划出来再下结论”的读法，准备用到专业课的文献阅读里。';

const tile = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '更多办理' }).getByRole('button', { name });

const openSession = (page: Page, state: string) =>
  page
    .getByRole('row')
    .filter({ hasText: state })
    .getByRole('button', { name: /^打开 / })
    .last()
    .click();

test('coming sessions, a reflection, books and the recorder', async ({ station: page, take }) => {
  await tile(page, /读书分享会/).click();
  await expect(page.getByRole('group', { name: '近期安排' })).toBeVisible();
  await take('reading');
  await goHome(page);

  await tile(page, /写心得/).click();
  await page.getByRole('group', { name: '选择到场的分享会' }).getByRole('button').first().click();
  await expect(findField(page)).toBeVisible();
  await swipe(page, demoCard(9));
  await page.getByRole('textbox', { name: '心得' }).fill(written);
  await take('reflection');
  await page.getByRole('button', { name: '返回首页' }).click();
  await page.getByRole('button', { name: '放弃', exact: true }).click();

  await tile(page, /图书借还/).click();
  await expect(page.getByText(/^共 \d+ 册$/)).toBeVisible();
  await take('lending');
  await goHome(page);

  await enterDemoStaff(page);
  await goTo(page, '读书分享');
  await openSession(page, '待归档');
  await page.getByRole('link', { name: '记录', exact: true }).click();
  const start = page.getByRole('button', { name: /^开始计时 / }).first();
  await start.click();
  await page.waitForTimeout(2500);
  await take('recorder');
});

test('sessions, figures and the paper dialog; signing up, and coming late', once, async ({ station: page, take }) => {
  await enterDemoStaff(page);
  await goTo(page, '读书分享');
  await expect(page.getByRole('row').filter({ hasText: '未开始' }).first()).toBeVisible();
  await take('sessions');
  await openSession(page, '已归档');
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await page.getByRole('menuitem', { name: '打印会议记录' }).click();
  await expect(page.getByRole('img', { name: /^第 1 页/ })).toBeVisible();
  await page.waitForTimeout(1000);
  await take('print-dialog');
  await page.keyboard.press('Escape');
  await goTo(page, '分享统计');
  await expect(page.getByRole('img', { name: /柱状图/ }).first()).toBeVisible();
  await page.waitForTimeout(1000);
  await take('figures');

  await planAndOpen(page);
  await leaveStaff(page);
  await tile(page, /读书分享会/).click();
  await page.getByRole('group', { name: '近期安排' }).getByRole('button').nth(1).click();
  await expect(page.getByRole('button', { name: '报名', exact: true })).toBeVisible();
  await take('sign-up');
  await goHome(page);
  await swipe(page, demoCard(12));
  await expect(page.getByText(/^迟到 \d+ 分钟$/)).toBeVisible();
  await take('attended');
});

/** A session that began twenty minutes ago. */
async function planAndOpen(page: Page): Promise<void> {
  const { rooms } = await ask(page, 'rooms.figures', {});
  const { now } = await ask(page, 'station.status', {});
  const startsAt = now - (now % (5 * minute)) - 20 * minute;
  const fields = {
    title: '《乡土中国》第二次共读',
    series: '社区共读',
    roomId: rooms.find(({ kind }) => kind === 'home')!.roomId,
    startsAt,
    endsAt: startsAt + 90 * minute,
    host: null,
    leadReader: null,
    items: [],
    agenda: [],
    seats: null,
    lateAfterMinutes: 10,
  };
  const { sessionIds } = await ask(page, 'reading.plan', { requestKey: randomUUID(), fields, repeatWeeks: 0 });
  await ask(page, 'reading.openSignIn', { requestKey: randomUUID(), sessionId: sessionIds[0]! });
}
