/** A reading-sharing session from plan to corrected record, as the person on duty does it. */
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expectHome } from '../support/kiosk/kiosk-screen.ts';
import { expect, once, openHome, people, test } from '../support/kiosk/kiosk-test.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const title = '示例共读之夜';

test.beforeEach(({ page, kiosk }) => openHome(page, kiosk));

const dialog = (page: Page): Locator => page.getByRole('dialog');

async function choosePerson(page: Page, field: string, typed: string, shown: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.getByText(shown, { exact: false }).last().click();
}

/** Today's session of the home room, hosted by 欧阳例. */
async function plan(page: Page): Promise<void> {
  await goTo(page, '读书分享');
  await page.getByRole('button', { name: '新建分享会' }).click();
  await dialog(page).getByLabel('标题').fill(title);
  await dialog(page).getByRole('button', { name: '今天' }).click();
  await dialog(page).getByRole('button', { name: '社区党员之家' }).click();
  await expect(dialog(page).getByText('此时房间空闲。')).toBeVisible();
  await choosePerson(page, '主持人', people.ouyang.number, people.ouyang.className);
  await dialog(page).getByRole('button', { name: '添加书目' }).click();
  await dialog(page).getByLabel('书名或篇名').fill('示例书');
  await dialog(page).getByRole('button', { name: '添加议程' }).click();
  await dialog(page).getByLabel('分钟', { exact: true }).fill('100');
  await dialog(page).getByLabel('内容').fill('领读');
  await expect(dialog(page).getByText('议程合计 100 分钟，超出时长 10 分钟。')).toBeVisible();
}

const openSession = (page: Page): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^打开 ${title}`) }).click();

const toTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '分享会内容' }).getByRole('link', { name, exact: true }).click();

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByRole('button', { name: '返回首页' }).first().click();
  await expectHome(page);
}

async function backToDuty(page: Page): Promise<void> {
  await enterStaff(page);
  await goTo(page, '读书分享');
  await openSession(page);
}

test('a session is planned, attended by card, recorded, closed and corrected', async ({ page }) => {
  test.setTimeout(120_000);
  await enterStaff(page);
  await plan(page);
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: '安排这场分享会' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '日历', exact: true }).click();
  await expect(page.getByRole('button', { name: new RegExp(title) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '列表', exact: true }).click();

  await openSession(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: '开始签到' }).click();
  await expect(page.getByRole('button', { name: '结束签到' })).toBeVisible();

  // Bug: a swipe at the kiosk while 签到 is open is a visit but no attendance.
  await leave(page);
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('欧阳*').first()).toBeVisible();
  await page.getByRole('button', { name: '完成' }).click();
  await backToDuty(page);
  await toTab(page, '签到');
  const table = page.getByRole('table', { name: '到场人员' });
  await expect(table.getByText(people.ouyang.number)).toBeVisible();

  await page.getByRole('button', { name: '代签', exact: true }).click();
  await dialog(page).getByLabel('学号、姓名或拼音').fill(people.maimaiti.number);
  await dialog(page).getByRole('button', { name: people.maimaiti.number }).click();
  await dialog(page).getByRole('button', { name: '签到', exact: true }).click();
  await expect(table.getByText(people.maimaiti.number)).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: /close|关闭/i })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expectAccessible(page);

  await toTab(page, '记录');
  await choosePerson(page, '记录人', '示例记录员', '（名册外）');
  await page.getByRole('combobox', { name: '添加发言人' }).click();
  await page.getByText(people.maimaiti.name).last().click();
  await page.getByRole('button', { name: `开始计时 ${people.maimaiti.name}` }).click();
  await page.getByLabel(`${people.maimaiti.name}的要点`).fill('第一章讲的是熟人社会。');
  await page.getByRole('textbox', { name: '小结' }).fill('约定下次读第二章。');
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await expectAccessible(page);

  await toTab(page, '照片');
  await page.getByRole('textbox', { name: '拍摄与使用的同意情况' }).fill('会前口头征得同意');
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#c9973f' } })
    .jpeg()
    .toBuffer();
  // Bug: one file that is no picture takes the others with it.
  await page.getByLabel('从 U 盘选择照片').setInputFiles([
    { name: '文字.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') },
    { name: '会场示例.jpg', mimeType: 'image/jpeg', buffer: picture },
  ]);
  await expect(page.getByText(/这不是能识别的图片/)).toBeVisible();
  await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '结束签到' }).click();
  await expect(dialog(page).getByText('到场 2 人。')).toBeVisible();
  await dialog(page).getByRole('button', { name: '结束签到' }).click();
  await page.getByRole('button', { name: '归档', exact: true }).click();
  await expect(dialog(page).getByText('2 人得到这场的学习记录。')).toBeVisible();
  await dialog(page).getByRole('button', { name: '归档' }).click();
  await toTab(page, '记录');
  await expect(page.getByText('约定下次读第二章。')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '更正' }).click();
  await dialog(page).getByLabel('更正原因').fill('补记小结');
  await dialog(page).getByRole('textbox', { name: '小结' }).fill('约定下次读第三章。');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: '提交更正' }).click();
  await expect(page.getByText('约定下次读第三章。')).toBeVisible();
  await toTab(page, '版本');
  await expect(page.getByText('补记小结')).toBeVisible();
  await page.getByRole('button', { name: '查看第 1 版' }).click();
  await expect(dialog(page).getByText('约定下次读第二章。')).toBeVisible();
  await expectAccessible(page);
});

// Bug: words typed just before somebody locks the screen are gone.
test('what was typed a moment before locking is there again', once, async ({ page }) => {
  await enterStaff(page);
  await plan(page);
  await dialog(page).getByRole('button', { name: '安排这场分享会' }).click();
  await openSession(page);
  await toTab(page, '记录');
  await page.getByRole('textbox', { name: '小结' }).fill('刚写完就锁定。');
  await leave(page);
  await backToDuty(page);
  await toTab(page, '记录');
  await expect(page.getByRole('textbox', { name: '小结' })).toHaveValue('刚写完就锁定。');
});

// Bug: a half-filled form is thrown away by one touch beside it; a fault is told far from its field.
test('the form says what is wrong at the field, and asks before it is thrown away', once, async ({ page }) => {
  await enterStaff(page);
  await goTo(page, '读书分享');
  await page.getByRole('button', { name: '新建分享会' }).click();
  await dialog(page).getByLabel('结束').fill('18:00');
  await dialog(page).getByRole('button', { name: '今天' }).click();
  await dialog(page).getByRole('button', { name: '安排这场分享会' }).click();
  await expect(dialog(page).getByLabel('标题')).toHaveAccessibleDescription('请填写标题。');
  await expect(dialog(page).getByLabel('结束')).toHaveAccessibleDescription('结束时间须晚于开始时间。');
  await expect(dialog(page).getByText('请选择房间。')).toBeVisible();
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await dialog(page).getByRole('button', { name: '继续编辑' }).click();
  await expect(dialog(page).getByLabel('结束')).toHaveValue('18:00');
});

// Bug: two sessions at one time in one room are found out only on the evening.
test('a second session at the same time is named before it is sent, and refused', once, async ({ page }) => {
  await enterStaff(page);
  await plan(page);
  await dialog(page).getByRole('button', { name: '安排这场分享会' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: '新建分享会' }).click();
  await dialog(page).getByLabel('标题').fill('另一场示例');
  await dialog(page).getByRole('button', { name: '今天' }).click();
  await dialog(page).getByRole('button', { name: '社区党员之家' }).click();
  await expect(dialog(page).getByText(new RegExp(`此时本房间已有“${title}”`))).toBeVisible();
  await dialog(page).getByRole('button', { name: '安排这场分享会' }).click();
  await expect(
    dialog(page)
      .getByRole('alert')
      .filter({ hasText: `已有“${title}”` }),
  ).toBeVisible();
});
