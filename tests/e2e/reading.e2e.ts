/** 读书分享会 at the kiosk: coming sessions, sign-up, and a check-in that attends one. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, type Desk } from '../support/kiosk/ask-host.ts';
import { announced, expectHome, findField, goHome, tabTo } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { swipe, swipeAgain } from '../support/kiosk/scanner.ts';
import { expectKioskScreen } from '../support/kiosk/screen-checks.ts';

const minute = 60_000;
const longTitle =
  '《示例书》第四章与寝室生活：从一位先生的观察谈起，一起想想人情往来与规矩之间的分寸，再看看可以怎样做才好一些吗'.slice(
    0,
    60,
  );

interface Plan {
  readonly title?: string;
  readonly inMinutes?: number;
  readonly seats?: number | null;
  readonly weeks?: number;
}

async function plan(desk: Desk, { title = longTitle, inMinutes = 120, seats = null, weeks = 0 }: Plan = {}) {
  const { rooms } = await ask(desk, 'rooms.figures', {});
  const { now } = await ask(desk, 'station.status', {});
  const startsAt = now - (now % minute) + inMinutes * minute;
  const fields = {
    title,
    series: '示例系列',
    roomId: rooms.find(({ kind }) => kind === 'home')!.roomId,
    startsAt,
    endsAt: startsAt + 90 * minute,
    host: { memberId: null, name: '示例老师' },
    leadReader: null,
    items: [
      { kind: 'book' as const, title: '示例书', author: '示例', publisher: '示例社', pageFrom: 1, pageTo: 40 },
      { kind: 'article' as const, title: '示例篇', author: '', publisher: '', pageFrom: null, pageTo: null },
    ],
    agenda: [{ minutes: 30, what: '领读' }],
    seats,
    lateAfterMinutes: 10,
  };
  const { sessionIds } = await ask(desk, 'reading.plan', { requestKey: randomUUID(), fields, repeatWeeks: weeks });
  return sessionIds[0]!;
}

const planned = (how: Plan = {}) =>
  usualWith(async (desk) => {
    await plan(desk, how);
  });
const usualSession = planned();
const oneSeat = planned({ seats: 1 });
const nineWeeks = planned({ weeks: 8 });
const openSignIn = usualWith(async (desk) => {
  const sessionId = await plan(desk, { inMinutes: -30 });
  await ask(desk, 'reading.openSignIn', { requestKey: randomUUID(), sessionId });
});

const tile = (page: Page) =>
  page.getByRole('navigation', { name: '更多办理' }).getByRole('button', { name: /读书分享会/ });
const session = (page: Page) => page.getByRole('group', { name: '近期安排' }).getByRole('button').first();

async function toWho(page: Page, way: '报名' | '候补报名' | '取消报名'): Promise<void> {
  await tile(page).click();
  await session(page).click();
  await page.getByRole('button', { name: way, exact: true }).click();
  await expect(findField(page)).toBeVisible();
}

test.beforeEach(({ page, kiosk }) => openHome(page, kiosk));

// Bug: an empty station offers a tile that leads nowhere.
test('without sessions and books there is nothing but check-in and practice at home', once, async ({ page }) => {
  await expectHome(page);
  const more = page.getByRole('navigation', { name: '更多办理' });
  await expect(more.getByRole('button', { name: /^安全测验/ })).toBeVisible();
  await expect(more.getByRole('button')).toHaveCount(1);
});

test.describe('with one seat', () => {
  test.use({ prepared: oneSeat });

  // Bug: a screen of the way does not hold its words at one orientation, or cannot be read by everybody.
  test('a seat by card, from home to the answer; the next card checks in', once, async ({ page }) => {
    await expect(tile(page)).toContainText('余 1 个座位');
    await expectKioskScreen(page);
    await tile(page).click();
    await expect(session(page)).toContainText('示例系列');
    await expectKioskScreen(page);
    await session(page).click();
    await expect(page.getByText('第 1–40 页')).toBeVisible();
    await expectKioskScreen(page);
    await page.getByRole('button', { name: '报名', exact: true }).click();
    await expect(page.getByRole('heading', { name: '请刷卡' })).toBeVisible();
    await expectKioskScreen(page);
    await swipe(page, people.ouyang.card);
    await expect(announced(page, '报名成功')).toBeVisible();
    await expect(page.getByText('欧阳*').first()).toBeVisible();
    await expectKioskScreen(page);
    await swipe(page, people.zhang.card);
    await expect(announced(page, '签到成功')).toBeVisible();
    await expect(page.getByText('欧阳*')).toHaveCount(0);
  });

  // Bug: the waiting list says nothing of the place, or a seat given up is not free.
  test('the second waits, by name; once the first signs off the seat is theirs', once, async ({ page }) => {
    await toWho(page, '报名');
    await swipe(page, people.ouyang.card);
    await expect(announced(page, '报名成功')).toBeVisible();
    await page.getByRole('button', { name: '完成' }).click();

    await toWho(page, '候补报名');
    await findField(page).fill('zhang');
    await page.getByRole('button', { name: /英语2601/ }).click();
    await page.getByRole('button', { name: '确认报名' }).click();
    await expect(announced(page, '已候补，第 1 位')).toBeVisible();
    await page.getByRole('button', { name: '完成' }).click();

    await toWho(page, '取消报名');
    await swipe(page, people.shan.card);
    await expect(announced(page, '没有报名这场分享会')).toBeVisible();
    await page.getByRole('button', { name: '重新选人' }).click();
    await swipeAgain(page, people.ouyang.card);
    await expect(announced(page, '已取消报名')).toBeVisible();
    await page.getByRole('button', { name: '完成' }).click();

    await toWho(page, '候补报名');
    await swipe(page, people.zhang.card);
    await expect(announced(page, '已报过名')).toBeVisible();
  });
});

test.describe('of a session to come', () => {
  test.use({ prepared: usualSession });

  // Bug: the name of somebody who signed up stays for the next to read.
  test('an answer leaves by itself; an unknown card can choose again', once, async ({ page, kiosk }) => {
    await page.clock.install();
    await openHome(page, kiosk);
    await toWho(page, '报名');
    await swipe(page, '9999888877');
    await expect(announced(page, '此卡未登记')).toBeVisible();
    await page.getByRole('button', { name: '重新选人' }).click();
    await findField(page).fill(people.ouyang.number);
    await page.getByRole('button', { name: '确认报名' }).click();
    await expect(announced(page, '报名成功')).toBeVisible();
    await expect(page.getByText('欧阳*').first()).toBeVisible();
    await page.clock.runFor(10_000);
    await expect(page.getByText('欧阳*')).toHaveCount(0);
    await expectHome(page);
  });

  // Bug: something on the way can only be reached by finger.
  test('signing up by keyboard alone', once, async ({ page }) => {
    await tabTo(page, tile(page));
    await page.keyboard.press('Enter');
    await tabTo(page, session(page));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: '报名', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, findField(page));
    await page.keyboard.type(people.zhang.number, { delay: 110 });
    await tabTo(page, page.getByRole('button', { name: '确认报名' }));
    await page.keyboard.press('Enter');
    await expect(announced(page, '报名成功')).toBeVisible();
    await page.keyboard.press('Enter');
    await expectHome(page);
  });

  // Bug: a search on these screens is found by the next person.
  test('返回首页 leaves nothing of the person', once, async ({ page }) => {
    await toWho(page, '报名');
    await findField(page).fill('ouyang');
    await expect(page.getByText('欧阳*')).toBeVisible();
    await goHome(page);
    await toWho(page, '报名');
    await expect(findField(page)).toHaveValue('');
    await expect(page.getByText('欧阳*')).toHaveCount(0);
  });
});

test.describe('in its hour', () => {
  test.use({ prepared: openSignIn });

  // Bug: whoever comes to a session has to check in twice, or does not hear of being late.
  test('while 签到 is open home says so, and one swipe attends', async ({ page }) => {
    await expect(page.getByRole('heading', { name: /刷卡即签到/ })).toBeVisible();
    await expectKioskScreen(page);
    await swipe(page, people.ouyang.card);
    await expect(announced(page, '签到成功')).toBeVisible();
    await expect(page.getByText(/^迟到 \d+ 分钟$/)).toBeVisible();
    await expect(page.getByText('读书分享', { exact: true })).toBeVisible();
    await expectKioskScreen(page);
    await page.getByRole('button', { name: '完成' }).click();
    await expect(tile(page)).toContainText('已到 1 人');
  });
});

test.describe('every week', () => {
  test.use({ prepared: nineWeeks });

  // Bug: the layout holds at one size, one language or one number of sessions only.
  test('nine sessions in pages, at the largest size, in high contrast and in English', async ({ page }) => {
    await page.getByRole('button', { name: 'English' }).click();
    for (let press = 0; press < 2; press++) await page.getByRole('button', { name: /^Text/ }).click();
    await page.getByRole('button', { name: 'High contrast' }).click();
    await expectKioskScreen(page);
    await page.getByRole('button', { name: /Reading sessions/ }).click();
    await expect(page.getByText('Page 1 of')).toBeVisible();
    await expectKioskScreen(page);
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByText('Page 2 of')).toBeVisible();
    await page.getByRole('group', { name: 'Coming up' }).getByRole('button').first().click();
    await expectKioskScreen(page);
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expectKioskScreen(page);
  });
});
