/** 培养联系: mentors find who is due, write it down, and lose nothing typed. */
import { randomUUID } from 'node:crypto';
import { bringTo } from '../support/development/bring-to.ts';
import { ask, memberNumbered, type Desk } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

/** As a story's station: its caller is whoever is at the desk. */
const stationAt = (desk: Desk): Parameters<typeof bringTo>[0] => ({
  must: (route, input) => ask(desk, route, input),
});
const prepared = usualWith(async (desk) => {
  const memberId = await memberNumbered(desk, '20260101');
  await bringTo(stationAt(desk), memberId, 5, { appliedOn: '2025-10-31' });
  const line = { memberId, version: 0 };
  const key = () => ({ requestKey: randomUUID() });
  const report = { quarter: '2026Q3', title: '学习体会', submittedOn: '2026-09-20', words: 1500, remark: '有进步' };
  await ask(desk, 'mentoring.saveReport', { ...key(), ...line, reportId: null, fields: report });
  const opinion = '示例：按时参加学习，能够联系实际谈体会。';
  const opinions = { awareness: opinion, character: '', conduct: opinion, masses: '', dormitory: opinion };
  const half = { from: '2026-05-11', to: '2026-11-10', selfSummary: '', opinions, mentorOpinion: opinion };
  const decided = { branchOpinion: opinion, conclusion: 'good', decidedOn: '2026-11-15' } as const;
  await ask(desk, 'mentoring.saveAssessment', {
    ...key(),
    ...line,
    assessmentId: null,
    fields: { ...half, ...decided },
  });
});
test.use({ prepared });

test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '培养联系');
});

// Bug: what was typed for half an hour is gone with one tap beside the drawer, or a late entry does not say so.
test('an overdue talk is found, written and no longer due', once, async ({ page }) => {
  await page.getByRole('button', { name: '已逾期' }).click();
  const people = page.getByRole('table', { name: '培养联系' });
  await expect(people.getByText(/^谈话逾期 /u)).toBeVisible();
  await people.getByRole('button', { name: '打开 欧阳例 的培养联系' }).click();
  await expect(page.getByText('还没有谈话记录。')).toBeVisible();
  await page.getByRole('button', { name: '记一次谈话' }).click();
  const drawer = page.getByRole('dialog', { name: '记一次谈话' });
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('请写地点。')).toBeVisible();
  await expect(drawer.getByText('示例联系人甲')).toBeVisible();
  await drawer.getByLabel('谈话日期').fill('2026-11-01');
  await drawer.getByLabel('地点').fill('101 室');
  await drawer.getByLabel('谈话内容').fill('谈'.repeat(5000));
  await expect(drawer.getByText('5000 / 20000 字')).toBeVisible();
  await page.keyboard.press('Escape');
  const asked = drawer.getByRole('alertdialog');
  await expect(asked).toBeVisible();
  await asked.getByRole('button').last().click();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByText(/^补记，晚 \d+ 天$/u)).toBeVisible();
  await expect(page.getByText(/^谈话逾期/u)).toHaveCount(0);

  await page.getByRole('button', { name: '打开 2026-11-01 的谈话记录' }).click();
  const talk = page.getByRole('dialog', { name: '谈话记录' });
  await talk.getByRole('button', { name: '作废' }).click();
  const confirm = page.getByRole('dialog', { name: '作废这次谈话？' });
  await confirm.getByRole('button', { name: '登错了人' }).click();
  await confirm.getByRole('button', { name: '作废这一条' }).click();
  await expect(page.getByText('还没有谈话记录。')).toBeVisible();
});

// Bug: eight quarters or five opinions run over the edge of an upright screen, or cannot be told by ear.
test('list, quarters and half-years are seen in both orientations', async ({ page }) => {
  await expect(page.getByRole('button', { name: '打开 欧阳例 的培养联系' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.getByRole('button', { name: '打开 欧阳例 的培养联系' }).click();
  await page.getByRole('link', { name: /思想汇报/u }).click();
  await expect(page.getByRole('button', { name: '2026 年第 3 季度 已交' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.getByRole('link', { name: /半年考察/u }).click();
  await expect(page.getByText('下一次考察：2026-11-11 至 2027-05-10')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '写半年考察' }).click();
  const drawer = page.getByRole('dialog', { name: '写半年考察' });
  await drawer.getByRole('button', { name: '合格', exact: true }).click();
  await expect(drawer.getByLabel('作出日期')).toBeVisible();
  await expectAccessible(page);
  await expect(drawer.getByRole('button', { name: '保存' })).toBeInViewport({ ratio: 1 });
});
