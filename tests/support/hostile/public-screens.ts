/** Every screen before 值班入口 on which a typed text stands, from the home screen on. */
import type { Page } from '@playwright/test';
import { people } from '../kiosk/prepare-station.ts';
import { swipe, swipeAgain } from '../kiosk/scanner.ts';
import { code } from './fill-house.ts';
import { hostileText } from './hostile-text.ts';
import { button, type Open } from './staff-screens.ts';

const mine =
  (tab: string): Open =>
  async (page) => {
    await button(page, /我的进度/u);
    await page.getByRole('heading', { name: '请刷校园卡' }).waitFor();
    await swipeAgain(page, people.ouyang.card);
    for (const digit of code) await button(page, digit);
    await page.getByRole('navigation', { name: '可以查看的内容' }).waitFor();
    await button(page, tab);
    return tab === '我的信息' ? everyKind(page) : '';
  };

/** Kind by kind, page by page. */
async function everyKind(page: Page): Promise<string> {
  const kinds = page.getByRole('group', { name: '我的信息' }).getByRole('button');
  await kinds.first().waitFor();
  const read: string[] = [];
  const count = await kinds.count();
  for (let at = 0; at < count; at += 1) {
    await kinds.nth(at).click();
    await page.getByRole('button', { name: '全部类别' }).waitFor();
    for (;;) {
      read.push(await page.getByRole('main').innerText());
      const next = page.getByRole('button', { name: '下一页' });
      if ((await next.count()) === 0 || (await next.isDisabled())) break;
      await next.click();
    }
    await button(page, '全部类别');
    await kinds.first().waitFor();
  }
  return read.join('\n');
}

export const publicScreens = {
  home: () => Promise.resolve(),
  'privacy notice': (page) => button(page, '隐私告知'),
  'sessions to come': (page) => button(page, /^读书分享会/u),
  'session for everybody': async (page) => {
    await button(page, /^读书分享会/u);
    await page
      .getByRole('button', { name: hostileText('reading.plan fields.title') })
      .first()
      .click();
  },
  'notice for everybody': (page) => button(page, /^公示/u),
  library: (page) => button(page, /^图书借还/u),
  'my loans': async (page) => {
    await button(page, /^图书借还/u);
    await page.getByRole('heading', { name: '扫图书标签' }).waitFor();
    await swipe(page, people.ouyang.card);
  },
  quizzes: (page) => button(page, /^安全测验/u),
  'checked in': (page) => swipe(page, people.shan.card),
  practice: async (page) => {
    // The one 填空 of a topic stands last: the run is begun there.
    await page.route('**/rpc', async (route) => {
      const body = route.request().postDataJSON() as { route: string; input: object };
      if (body.route === 'quiz.practice') Object.assign(body.input, { order: 'in-order', offset: 26 });
      await route.continue({ postData: JSON.stringify(body) });
    });
    await button(page, /^安全测验/u);
    await button(page, /^火警报警/u);
    await page.getByLabel('第 1 空').fill(hostileText('quiz.practiceAnswer given.blanks[]'));
    await button(page, '确定');
    await page.getByRole('region', { name: '解析' }).waitFor();
    await page.unroute('**/rpc');
  },
  'live round': (page) => button(page, /^现场抢答/u),
} satisfies Record<string, Open>;

/** A live round takes the place of their tile: when it is over. */
export const ownScreens = {
  'own way': mine('我的进度'),
  'own data': mine('我的信息'),
  'own requests': mine('更正与删除'),
} satisfies Record<string, Open>;

export type PublicScreen = keyof typeof publicScreens | keyof typeof ownScreens;
