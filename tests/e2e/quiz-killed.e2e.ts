/** The plug is pulled in the middle of a graded quiz: what was said to be saved is there, and the time has run on. */
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { allSaved, answerShown, openQuiz, quizTitle } from '../support/kiosk/quiz-paper.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { startKiosk } from '../support/kiosk/start-kiosk.ts';

// The pages are opened here, not by the fixture: its host must end in order, this one must not.
test.describe('a host killed in the middle of a quiz', once, () => {
  test.use({ prepared: usualWith(openQuiz) });

  // Bug: a choice called saved is gone, one that is not passes for saved, the time starts anew, or a second attempt begins.
  test('has kept what it called saved; the attempt goes on', async ({ dataDir, browser }) => {
    test.setTimeout(90_000);
    const first = await startKiosk(dataDir);
    const page = await browser.newPage();
    await openHome(page, first);
    await page.getByRole('button', { name: /^安全测验/ }).click();
    await page.getByRole('button', { name: '开始测验' }).click();
    await expect(page.getByRole('heading', { name: '请刷卡' })).toBeVisible();
    await swipe(page, people.ouyang.card);
    await page.getByRole('button', { name: '开始', exact: true }).click();
    const next = page.getByRole('button', { name: '下一题' });
    await answerShown(page);
    await next.click();
    await answerShown(page);
    await allSaved(page);
    await first.kill();

    // Still before their eyes, said to be nowhere else, and not to be handed in.
    await next.click();
    await answerShown(page);
    await expect(page.getByRole('button', { name: /^1 题未保存/ })).toBeVisible();
    await expect(page.getByText('已答 3 题，共 5 题')).toBeVisible();
    await page.getByRole('button', { name: '交卷', exact: true }).click();
    await expect(page.getByRole('button', { name: '确认交卷' })).toBeDisabled();
    await page.close();

    const second = await startKiosk(dataDir);
    const later = await browser.newPage();
    await openHome(later, second);
    await later.getByRole('button', { name: /^安全测验/ }).click();
    await later.getByRole('button', { name: '开始测验' }).click();
    await expect(later.getByRole('heading', { name: '请刷卡' })).toBeVisible();
    await swipe(later, people.ouyang.card);
    await expect(later.getByRole('heading', { name: quizTitle })).toBeVisible();
    await expect(later.getByText('正在作答')).toBeVisible();
    await later.getByRole('button', { name: '继续作答' }).click();
    await expect(later.getByText('已答 2 题，共 5 题')).toBeVisible();
    await expect(later.getByText('第 3 题，共 5 题')).toBeVisible();
    await expect(later.getByRole('timer')).not.toHaveText('20:00');
    for (let n = 3; n <= 5; n++) {
      await answerShown(later);
      if (n < 5) await later.getByRole('button', { name: '下一题' }).click();
    }
    await allSaved(later);
    await later.getByRole('button', { name: '交卷', exact: true }).click();
    await later.getByRole('button', { name: '确认交卷' }).click();
    await expect(later.getByText('最好成绩 50 分')).toBeVisible();
    await expect(later.getByText('第 1 次', { exact: true })).toBeVisible();
    await later.close();
    expect(await second.stop(), second.told()).toBe(0);
  });
});
