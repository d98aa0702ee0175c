import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { SheetRequest } from '../../../src-main/contract/printing.ts';
import { demoCard } from '../../../src-main/core/demo/demo-people.ts';
import { ask } from '../kiosk/ask-host.ts';
import { goHome, leaveStaff } from '../kiosk/kiosk-screen.ts';
import { once } from '../kiosk/kiosk-test.ts';
import { answerShown } from '../kiosk/quiz-paper.ts';
import { swipe } from '../kiosk/scanner.ts';
import { goTo } from '../kiosk/staff-screen.ts';
import { enterDemoStaff, test } from './demo-kiosk.ts';
import { takePaper } from './take-paper.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('practice, a graded quiz and its result', async ({ station: page, take }) => {
  await button(page, /^安全测验/).click();
  await expect(button(page, '开始测验')).toBeVisible();
  await take('quiz');
  await button(page, /^灭火器/).click();
  await button(page, '看答案').click();
  await take('practice');
  await goHome(page);

  await button(page, /^安全测验/).click();
  await button(page, '开始测验').click();
  await expect(page.getByRole('heading', { name: '请刷卡' })).toBeVisible();
  await swipe(page, demoCard(200));
  await page.getByRole('button', { name: '开始', exact: true }).click();
  for (let at = 1; at <= 25; at++) {
    await expect(page.getByText(`第 ${at} 题，共 25 题`)).toBeVisible();
    if (at === 8) await button(page, '标记').click();
    if (at !== 20) await answerShown(page);
    if (at === 9) await take('graded');
    if (at < 25) await button(page, '下一题').click();
  }
  await expect(page.getByText('已保存')).toBeVisible();
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  await button(page, '确认交卷').click();
  await expect(page.getByText(/AQ-\d{4}-\d{6}/).first()).toBeVisible();
  await take('passed');
});

test('the bank, a campaign, a live round and inspections', once, async ({ station: page, take }) => {
  await enterDemoStaff(page);
  await goTo(page, '题库');
  await page.getByText('下列哪些说法一出现，就应当警惕诈骗？').first().click();
  await expect(page.getByRole('heading', { name: '预览' })).toBeVisible();
  await take('question');
  await goTo(page, '安全测验');
  await page.getByText('新生防火防盗入学测验').first().click();
  await expect(page.getByText('各楼栋参加情况')).toBeVisible();
  await page.waitForTimeout(1000);
  await take('campaign');
  await goTo(page, '安全检查');
  await expect(page.getByText('各项问题次数')).toBeVisible();
  await take('inspections');

  await goTo(page, '现场抢答');
  await button(page, '开始并转到大屏').click();
  for (const [at, name] of ['第一组', '第二组', '第三组'].entries()) {
    await button(page, `加入${name}`).click();
    for (const one of [0, 1, 2]) await swipe(page, demoCard(at * 3 + one));
    await expect(page.getByText('已加入 3 人')).toBeVisible();
    await button(page, '完成').click();
  }
  await button(page, '开始抢答').click();
  await expect(page.getByText('第 1 题 / 共 10 题', { exact: true })).toBeVisible();
  await swipe(page, demoCard(4));
  await expect(page.getByText('第二组').first()).toBeVisible();
  await take('live');
});

test('papers of the quiz and of an inspection', once, async ({ station: page }) => {
  await enterDemoStaff(page);
  const { campaigns } = await ask(page, 'quiz.campaigns', {});
  const campaignId = campaigns.find(({ title }) => title.includes('入学'))!.campaignId;
  const { people } = await ask(page, 'quiz.campaignPeople', { campaignId, state: 'passed', building: null, text: '' });
  const range = { from: '2020-01-01', to: '2100-01-01', building: null, state: 'with-problems' } as const;
  const { inspections } = await ask(page, 'inspections.list', range);
  const papers: Record<string, SheetRequest> = {
    certificate: { sheet: 'certificate', certificate: people[0]!.certificate! },
    report: { sheet: 'campaign-report', campaignId },
    inspection: { sheet: 'inspection', inspectionId: inspections.find(({ photos }) => photos > 0)!.inspectionId },
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'station-pictures-'));
  try {
    for (const [name, request] of Object.entries(papers)) {
      const { file } = await ask(page, 'printing.preview', { request });
      const pdf = path.join(folder, `${name}.pdf`);
      writeFileSync(pdf, Buffer.from(file.base64, 'base64'));
      await takePaper(pdf, name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await leaveStaff(page);
});
