/** 安全测验 at the kiosk: practice, the graded quiz with its result, the notebook. */
import type { Page, Response } from '@playwright/test';
import { announced, expectHome, tabTo } from '../support/kiosk/kiosk-screen.ts';
import { eachWay, expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { allSaved, answerShown, openQuiz, optionsShown, quizTitle } from '../support/kiosk/quiz-paper.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectKioskScreen } from '../support/kiosk/screen-checks.ts';

test.use({ prepared: usualWith(openQuiz) });
test.beforeEach(({ page, kiosk }) => openHome(page, kiosk));

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const question = (page: Page, n: number, all: number) => page.getByText(`第 ${n} 题，共 ${all} 题`).first();

async function toRules(page: Page, card: string): Promise<void> {
  await button(page, /^安全测验/).click();
  await button(page, '开始测验').click();
  await expect(page.getByRole('heading', { name: '请刷卡' })).toBeVisible();
  await swipe(page, card);
  await expect(page.getByRole('heading', { name: quizTitle })).toBeVisible();
}

async function begin(page: Page, card: string): Promise<void> {
  await toRules(page, card);
  await button(page, '开始').click();
  await expect(question(page, 1, 5)).toBeVisible();
}

// Bug: the key is shown too early or not at all, a verdict is told by colour alone, or the run does not end.
test('practice without a name, a verdict after each tap', async ({ page }) => {
  await button(page, /^安全测验/).click();
  await expect(button(page, new RegExp(quizTitle))).toContainText('满分 50，40 分合格');
  await expectKioskScreen(page);
  await button(page, /^消防设施/).click();
  await expect(question(page, 1, 13)).toBeVisible();
  await expectKioskScreen(page);
  for (let n = 1; n <= 2; n++) {
    const [wrong] = await optionsShown(page, false);
    await (n === 1 ? wrong : (await optionsShown(page, true))[0])?.click();
    if (await button(page, '确定').isVisible()) await button(page, '确定').click();
    await expect(page.getByRole('region', { name: '解析' })).toContainText('来源');
    if (n === 1) await expectKioskScreen(page);
    await button(page, '下一题').click();
  }
  await button(page, '看答案').click();
  await expect(page.getByText('正确答案如下')).toBeVisible();
  await button(page, '结束练习').click();
  await expect(announced(page, '练习结束')).toContainText('已答 3 题');
  await expectKioskScreen(page);
  await button(page, /^重做答错的/).click();
  await expect(page.getByText('已答 0 题，对 0 题')).toBeVisible();
});

// Bug: the keys of a 填空 cover its buttons; pinyin cannot be written; a right answer in other signs is wrong.
test('a 填空 is written with the keys on the screen', async ({ page }) => {
  // The one 填空 of a topic stands last: the run is begun there.
  await page.route('**/rpc', async (route) => {
    const body = route.request().postDataJSON() as { route: string; input: object };
    if (body.route === 'quiz.practice') Object.assign(body.input, { order: 'in-order', offset: 26 });
    await route.continue({ postData: JSON.stringify(body) });
  });
  await button(page, /^安全测验/).click();
  await button(page, /^火警报警/).click();
  const [first, second] = [page.getByLabel('第 1 空'), page.getByLabel('第 2 空')];
  await expect(first).toBeFocused();
  const keys = page.getByRole('group', { name: '屏幕键盘' });
  for (const digit of '119') await keys.getByRole('button', { name: digit, exact: true }).click();
  await expect(first).toHaveValue('119');
  await second.fill('１２０');
  await expectKioskScreen(page);
  await button(page, '确定').click();
  await expect(announced(page, '答对了')).toBeVisible();
  await expectKioskScreen(page);
});

// Bug: a tap is lost, the list of what is open is wrong, keys reach the screen before it is handed in, or a pass has no number.
test('a graded quiz from the card to the certificate', eachWay, async ({ page }) => {
  await toRules(page, people.ouyang.card);
  await expect(page.getByText('已用 0 次，还有 2 次')).toBeVisible();
  await expectKioskScreen(page);
  const told: string[] = [];
  const hear = async (response: Response) => {
    if (response.request().postData()?.includes('"quiz.')) told.push(await response.text());
  };
  page.on('response', hear);
  await button(page, '开始').click();
  for (let n = 1; n <= 5; n++) {
    await expect(question(page, n, 5)).toBeVisible();
    if (n === 2) await button(page, '标记').click();
    if (n !== 4) await answerShown(page);
    if (n < 5) await button(page, '下一题').click();
  }
  await allSaved(page);
  await expectKioskScreen(page);
  await button(page, '交卷').click();
  await expect(page.getByRole('region', { name: '未答 1 题' }).getByRole('button')).toHaveText('4');
  await expect(page.getByRole('region', { name: '标记 1 题' }).getByRole('button')).toHaveText('2');
  await expectKioskScreen(page);
  page.off('response', hear);
  expect(told.length).toBeGreaterThan(5);
  expect(told.join('\n')).not.toMatch(/"(answer|explanation|explained)":/);
  await page.getByRole('region', { name: '未答 1 题' }).getByRole('button').click();
  await expect(question(page, 4, 5)).toBeVisible();
  await answerShown(page, false);
  await page.getByRole('navigation', { name: '题目一览' }).getByRole('button', { name: '第 5 题，已答' }).click();
  await button(page, '交卷').click();
  await expect(page.getByRole('heading', { name: '全部已答' })).toBeVisible();
  await button(page, '确认交卷').click();
  await expect(announced(page, '合格. 40 分，满分 50 分')).toBeVisible();
  await expect(page.getByText(/AQ-\d{4}-000001/)).toBeVisible();
  await expectKioskScreen(page);
  await button(page, '看错题（1）').click();
  await expect(page.getByText('得 0 分，本题 10 分')).toBeVisible();
  await expectKioskScreen(page);
  await button(page, '回到成绩').click();
  await button(page, '打印合格证').click();
  await expect(announced(page, '本站还没有设置打印机')).toBeVisible();
  await button(page, '返回首页').click();
  await expectHome(page);
  expect(await page.content()).not.toContain('欧阳');
});

// Bug: somebody else's card checks in over the quiz or ends it; a certificate is taken for an unknown card.
test('cards and certificates in the middle are refused in words', once, async ({ page }) => {
  await swipe(page, 'AQ-2026-000001-7KMQ4XTB');
  await expect(announced(page, '请值班员在值班区核验')).toBeVisible();
  await expectHome(page);
  await begin(page, people.ouyang.card);
  await answerShown(page);
  await swipe(page, people.zhang.card);
  await expect(announced(page, '正在作答，刷卡暂不受理')).toBeVisible();
  await expect(question(page, 1, 5)).toBeVisible();
  await expect(page.getByText('已答 1 题，共 5 题')).toBeVisible();
  await button(page, '返回首页').click();
  const asked = page.getByRole('dialog', { name: '暂时离开？' });
  await expectKioskScreen(page);
  await asked.getByRole('button', { name: '离开', exact: true }).click();
  await expectHome(page);
});

// Bug: whoever walks away hands in an empty paper, or the next person goes on with it.
test('left alone it goes home after two minutes, told before, and is not handed in', once, async ({ page, kiosk }) => {
  await page.clock.install();
  await openHome(page, kiosk);
  await begin(page, people.ouyang.card);
  await answerShown(page);
  await allSaved(page);
  await page.clock.runFor(80_000);
  await expect(page.getByText('还在作答请点一下屏幕')).toHaveCount(0);
  await page.clock.runFor(12_000);
  await expect(page.getByText('还在作答请点一下屏幕')).toBeVisible();
  await expectKioskScreen(page);
  await page.clock.runFor(30_000);
  await expectHome(page);
  expect(await page.content()).not.toContain('欧阳');
  await toRules(page, people.ouyang.card);
  await button(page, '继续作答').click();
  await expect(page.getByText('已答 1 题，共 5 题')).toBeVisible();
  await expect(question(page, 2, 5)).toBeVisible();
});

// Bug: something on the way can only be reached by finger, or the focus is lost with the question.
test('practice and a graded question by keyboard alone', once, async ({ page }) => {
  const press = async (name: string | RegExp) => {
    await tabTo(page, button(page, name));
    await page.keyboard.press('Enter');
  };
  await press(/^安全测验/);
  await press(/^消防设施/);
  await expect(question(page, 1, 13)).toBeVisible();
  const [option] = await optionsShown(page, true);
  await tabTo(page, option!);
  await page.keyboard.press('Enter');
  if (await button(page, '确定').isVisible()) await press('确定');
  await expect(button(page, '下一题')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page, 2, 13)).toBeVisible();
  await press('返回首页');
  await begin(page, people.ouyang.card);
  await tabTo(page, (await optionsShown(page, true))[0]!);
  await page.keyboard.press('Enter');
  await press('下一题');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByText('已答 1 题，共 5 题')).toBeVisible();
});

// Bug: a wrong answer given by name is forgotten, or the notebook cannot be emptied.
test('the notebook keeps what was wrong, and is cleared when asked', once, async ({ page }) => {
  await button(page, /^安全测验/).click();
  await button(page, '错题本').click();
  await swipe(page, people.zhang.card);
  await expect(page.getByRole('heading', { name: '错题本里没有题' })).toBeVisible();
  await expectKioskScreen(page);
  await button(page, '去练习').click();
  await expect(page.getByText('张*试：答错的题记入错题本')).toBeVisible();
  await button(page, /^消防设施/).click();
  await button(page, '看答案').click();
  await expect(page.getByText('已记入错题本')).toBeVisible();
  await button(page, '结束练习').click();
  await button(page, '换一组练习').click();
  await button(page, '错题本').click();
  await expect(page.getByRole('heading', { name: /^错题本 1 题/ })).toBeVisible();
  await expectKioskScreen(page);
  await button(page, '清空').click();
  await page.getByRole('dialog').getByRole('button', { name: '清空错题本' }).click();
  await expect(page.getByRole('heading', { name: '错题本里没有题' })).toBeVisible();
});

// Bug: the layout holds at the smallest size, in Chinese and in full colour only.
test('the largest size, high contrast and English', async ({ page }) => {
  await button(page, 'English').click();
  for (let press = 0; press < 2; press++) await button(page, /^Text/).click();
  await button(page, /contrast/i).click();
  await expectKioskScreen(page);
  await button(page, /^Safety quiz/).click();
  await expectKioskScreen(page);
  await button(page, 'Take the quiz').click();
  await swipe(page, people.ouyang.card);
  await expectKioskScreen(page);
  await button(page, 'Begin').click();
  await expect(page.getByText('Question 1 of 5')).toBeVisible();
  await expectKioskScreen(page);
  await button(page, 'Hand in').click();
  await expectKioskScreen(page);
  await page.getByRole('main').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Not passed').first()).toBeVisible();
  await expectKioskScreen(page);
});
