/** 安全测验 from the staff's side: made, published, looked at; certificates checked. */
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { openQuiz, quizTitle } from '../support/kiosk/quiz-paper.ts';
import { ask } from '../support/kiosk/ask-host.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';
import { takeQuiz } from '../support/kiosk/taken-quiz.ts';
import { textOf } from '../support/paper/read-pdf.ts';

const taken = usualWith(async (desk) => {
  await openQuiz(desk);
  await takeQuiz(desk, people.ouyang.number, true);
  await takeQuiz(desk, people.zhang.number, false);
});

test.use({ prepared: taken });
test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '安全测验');
});

// Bug: a chart is refused by the content policy; a part of the page cannot be used by everybody.
test('what came of a quiz can be seen by everybody', async ({ page }) => {
  await expectAccessible(page);
  await page.getByRole('link', { name: `打开：${quizTitle}` }).press('Enter');
  await expect(page.getByText('占应参加 33.3%')).toBeVisible();
  await expect(page.getByRole('img', { name: '成绩分布柱状图，共 2 人。数字见下方表格。' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '题目分析' }).click();
  await expect(page.getByText('答对率 ').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '人员', exact: true }).click();
  await page.getByRole('button', { name: '未合格 1' }).click();
  await expect(page.getByRole('table', { name: '人员' }).getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole('navigation', { name: '测验内容' }).getByRole('link', { name: '设置' }).click();
  await expect(page.getByText('已有 2 次作答')).toBeVisible();
  await expect(page.getByLabel('合格分数')).toBeDisabled();
  await expectAccessible(page);
});

// Bug: what is typed is not what is saved; a published quiz does not reach the home screen; typed words are lost unasked.
test('a quiz is made, published and withdrawn', once, async ({ page }) => {
  await page.getByRole('button', { name: '新建测验' }).click();
  await page.getByLabel('名称', { exact: true }).fill('示例新测验');
  await page.getByLabel('用电安全 单选 题数').fill('99');
  await expect(page.getByText('题库中可用的题不够')).toBeVisible();
  await page.getByLabel('用电安全 单选 题数').fill('5');
  await expect(page.getByText('共 26 题，满分 104 分')).toBeVisible();
  await page.getByLabel('合格分数').fill('105');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('合格分数高于满分，请改低。')).toBeVisible();
  await page.getByRole('button', { name: '80%（84 分）' }).click();
  await page.getByRole('button', { name: '3 天', exact: true }).click();
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '继续编辑' }).press('Enter');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^示例新测验 草稿/u })).toBeVisible();
  await expect(page.getByLabel('合格分数')).toHaveValue('84');

  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('6 人可以在开放时间内作答');
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^示例新测验 未开放/u })).toBeVisible();
  const { campaigns } = await ask(page, 'quiz.openCampaigns', {});
  expect(campaigns.map(({ title }) => title)).toContain('示例新测验');

  await page.getByRole('button', { name: '撤回' }).click();
  await dialog.getByRole('button', { name: '重复发布' }).click();
  await dialog.getByRole('button', { name: '撤回测验' }).click();
  await expect(page.getByText('已撤回：重复发布')).toBeVisible();
});

// Bug: a copied number with another code is called genuine; a scan is taken for a student's card.
test('a certificate is checked wherever it is held up', once, async ({ page }) => {
  const { campaigns } = await ask(page, 'quiz.campaigns', {});
  const wanted = { campaignId: campaigns[0]!.campaignId, state: 'passed', building: null, text: '' } as const;
  const { people: passed } = await ask(page, 'quiz.campaignPeople', wanted);
  const certificate = passed[0]!.certificate!;
  const { file } = await ask(page, 'printing.preview', { request: { sheet: 'certificate', certificate } });
  const code = /AQ-\d{4}-\d{6}-([0-9A-Z]{8})/u.exec(textOf(Buffer.from(file.base64, 'base64')))![1]!;

  await page.getByLabel('核验证书').fill(`${certificate}${code.toLowerCase()}`);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: '真实有效' })).toBeVisible();
  await expect(drawer).toContainText(people.ouyang.name);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  // A page that takes every scan for a book's label.
  await goTo(page, '图书借还');
  const forged = `${certificate}-${code.slice(1)}${code.startsWith('0') ? '1' : '0'}`;
  await swipe(page, forged);
  await expect(drawer.getByRole('heading', { name: '不是本站签发的合格证' })).toBeVisible();
  await expect(drawer).not.toContainText(people.ouyang.name);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await goTo(page, '花名册');
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('值班时刷卡不会签到')).toBeVisible();
});
