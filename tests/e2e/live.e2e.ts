/** 现场抢答 on the big screen: begun by staff, joined and buzzed by card, ended by staff. */
import { announced, expectHome } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test } from '../support/kiosk/kiosk-test.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectKioskScreen } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';
import type { Page } from '@playwright/test';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Two questions, 判断 only: whoever comes second knows the answer. */
async function start(page: Page): Promise<void> {
  await enterStaff(page);
  await goTo(page, '现场抢答');
  await button(page, '去掉第三组').click();
  await page.getByRole('button', { name: '单选', exact: true }).click();
  await page.getByLabel('题数').fill('2');
  await page.getByLabel('答错扣分').fill('5');
  await button(page, '开始并转到大屏').click();
  await expect(page.getByText('点选一组，再刷卡加入')).toBeVisible();
}

async function join(page: Page, group: string, cards: readonly string[]): Promise<void> {
  await button(page, `加入${group}`).click();
  for (const [at, card] of cards.entries()) {
    await swipe(page, card);
    await expect(page.getByText(`已加入 ${at + 1} 人`)).toBeVisible();
  }
  await button(page, '完成').click();
}

// Bug: a card on the big screen checks somebody in; a name is shown unasked; the screen goes home in the middle, or one tap loses it.
test('three cards, two groups, from the start to the ranking', async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await start(page);
  await expectKioskScreen(page);
  await join(page, '第一组', [people.ouyang.card, people.zhang.card]);
  await expect(page.getByText('欧阳*')).toHaveCount(0);
  await swipe(page, people.rare.card);
  await expect(announced(page, '请先在屏幕上点选一组')).toBeVisible();
  await button(page, '加入第二组').click();
  await page.getByRole('switch').click();
  await swipe(page, people.shan.card);
  await expect(page.getByRole('dialog').getByText('单*例')).toBeVisible();
  await expectKioskScreen(page);
  await button(page, '完成').click();

  await button(page, '开始抢答').click();
  await expect(page.getByText('第 1 题 / 共 2 题', { exact: true })).toBeVisible();
  await expectKioskScreen(page);
  await swipe(page, people.rare.card);
  await expect(announced(page, '这张卡还没有分组')).toBeVisible();
  await swipe(page, people.zhang.card);
  await expect(announced(page, '第一组 抢到')).toBeVisible();
  await expectKioskScreen(page);
  await button(page, /正确$/).click();
  const main = page.getByRole('main');
  const isOpenAgain = await main
    .getByText('已排除')
    .or(main.getByText('答对', { exact: true }))
    .first()
    .textContent();
  if (isOpenAgain === '已排除') {
    await expectKioskScreen(page);
    await swipe(page, people.shan.card);
    await button(page, /错误$/).click();
  }
  await expect(main.getByText('答对', { exact: true })).toBeVisible();
  await expect(main.getByText('正确答案')).toBeVisible();
  await expectKioskScreen(page);

  await button(page, '返回首页').click();
  await page.getByRole('dialog').getByRole('button', { name: '返回首页' }).click();
  await expectHome(page);
  await button(page, /现场抢答/).click();
  await button(page, '下一题').click();
  await button(page, '公布答案').click();
  await button(page, '看排名').click();
  await expect(page.getByText('第 1 名')).toBeVisible();
  await expectKioskScreen(page);
  await button(page, '返回首页').click();
  await expectHome(page);
  await expect(page.getByText('今日来访 0 人次')).toBeVisible();
});

// Bug: the largest letters push an option out of sight; left alone the screen goes home under a hall that thinks.
test('the largest size, in English and high contrast; it stays; staff end it', once, async ({ page, kiosk }) => {
  await page.clock.install();
  await openHome(page, kiosk);
  await start(page);
  await join(page, '第一组', [people.ouyang.card]);
  await join(page, '第二组', [people.zhang.card]);
  await button(page, '开始抢答').click();
  await button(page, 'English').click();
  for (let press = 0; press < 2; press++) await button(page, /^Text/).click();
  await button(page, 'High contrast').click();
  await expectKioskScreen(page);
  await swipe(page, people.ouyang.card);
  await expect(announced(page, '第一组 answers')).toBeVisible();
  await expectKioskScreen(page);
  await page.clock.runFor(600_000);
  await expect(page.getByText('Say the answer, then touch it')).toBeVisible();
  await button(page, 'No answer').click();
  await expect(announced(page, 'The other groups may buzz')).toBeVisible();
  await button(page, 'Home').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Home' }).click();
  await button(page, '中文').click();
  await enterStaff(page);
  await goTo(page, '现场抢答');
  await button(page, '结束').click();
  await page.getByRole('dialog').getByRole('button', { name: '结束' }).click();
  await expect(page.getByText('−5').or(page.getByText('-5')).first()).toBeVisible();
  await button(page, '在大屏看排名').click();
  await expect(page.getByRole('heading', { name: '抢答排名' })).toBeVisible();
});
