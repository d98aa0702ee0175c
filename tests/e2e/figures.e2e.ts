import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ask, endedSession } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { confirmOnceMore, enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const title = '示例读书分享会';

const closed = usualWith(async (desk) => {
  const sessionId = await endedSession(desk, title, [people.ouyang.number, people.zhang.number]);
  const body = {
    recorder: { memberId: null, name: '示例记录员' },
    speakers: [],
    excerpts: [],
    questions: [],
    summary: '示例小结：各人谈了体会。',
  };
  await ask(desk, 'reading.saveMinutes', { requestKey: randomUUID(), sessionId, revision: 0, body });
  await ask(desk, 'reading.close', { requestKey: randomUUID(), sessionId });
});

test.use({ prepared: closed });
test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '分享统计');
});

// Bug: the drawing library is refused by the content policy, or the picture says other numbers than the table.
test('a term is seen as numbers, pictures and tables, down to one person', async ({ page }) => {
  const months = page.getByRole('table', { name: '每月场次与人次' });
  await expect(months.getByRole('row').nth(1)).toHaveText(/^\d{4}-\d{2}12$/u);
  await expect(
    page.getByRole('img', { name: '每月场次与人次柱状图，1 个月，共 1 场、2 人次。数字见下方表格。' }),
  ).toBeVisible();
  await expect(page.locator('.chart svg')).toHaveCount(2);
  await expect(page.getByText('这一时段的书单是空的。')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '按年级' }).click();
  await expect(page.getByRole('table', { name: '学时分布' }).getByRole('columnheader').first()).toHaveText('年级');
  await page.getByLabel('姓名、拼音、学号或班级').fill(people.zhang.name);
  await expect(page.getByRole('button', { name: /的学习记录$/u })).toHaveCount(1);
  await page.getByRole('button', { name: `查看 ${people.zhang.name} 的学习记录` }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('示例小结：各人谈了体会。')).toBeVisible();
  await expect(drawer.getByRole('button', { name: `打印 ${title} 的学习记录` })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  // Bug: figures of the former period stay on the screen.
  await page.getByLabel('从', { exact: true }).fill('2020年1月1日');
  await page.getByLabel('从', { exact: true }).press('Enter');
  await page.getByLabel('到', { exact: true }).fill('2020-1-31');
  await page.getByLabel('到', { exact: true }).press('Enter');
  await expect(page.getByText('这一时段没有已归档的分享会。')).toBeVisible();
  await page.getByLabel('到', { exact: true }).fill('2019-12-31');
  await page.getByLabel('到', { exact: true }).press('Enter');
  await expect(page.getByText('结束日期早于开始日期。')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出 Excel' })).toBeDisabled();
});

test('a term leaves as a workbook and as a calendar', once, async ({ page }) => {
  for (const [button, name, start] of [
    ['导出 Excel', /^读书分享会-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.xlsx$/u, 'PK'],
    ['导出日历', /\.ics$/u, 'BEGIN:VCALENDAR'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    if (button === '导出 Excel') await confirmOnceMore(page);
    const file = await download;
    expect(file.suggestedFilename()).toMatch(name);
    expect(readFileSync(await file.path(), 'latin1').startsWith(start)).toBe(true);
  }
});
