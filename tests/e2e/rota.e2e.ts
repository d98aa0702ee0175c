/** 值班表: planned by touch, served by card, swapped with leave; told in both orientations. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../src-main/contract/registry.ts';
import { ask, memberNumbered } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { passphrase } from '../support/kiosk/prepare-station.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterByPin, enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const key = () => ({ requestKey: randomUUID() });
const pin = '402817';
const lunch = { startsAt: '12:00', endsAt: '14:00' };
const evening = { startsAt: '18:00', endsAt: '20:00' };

/** The host's zone is one where it is noon: the lunch slot is under way. */
const prepared = usualWith(async (desk) => {
  await ask(desk, 'staff.confirm', { secret: passphrase });
  const { today, monday } = await ask(desk, 'rota.week', {});
  await ask(desk, 'terms.begin', { ...key(), number: 3, from: monday });
  const { rooms }: Answer<'rooms.figures'> = await ask(desk, 'rooms.figures', {});
  const [home, activity] = [rooms.find(({ kind }) => kind === 'home')!, rooms.find(({ kind }) => kind === 'activity')!];
  const assign = (memberId: number, day: string, slot: typeof lunch, { roomId } = home) =>
    ask(desk, 'rota.assign', { ...key(), ...slot, roomId, day, memberId });
  for (const { number } of [people.ouyang, people.zhang, people.shan]) {
    const memberId = await memberNumbered(desk, number);
    await ask(desk, 'posts.appoint', { ...key(), memberId, post: 'life' });
    await assign(memberId, today, lunch, number === people.shan.number ? activity : home);
    if (number !== people.shan.number) await assign(memberId, today, evening);
  }
  await ask(desk, 'staff.setPin', { ...key(), memberId: await memberNumbered(desk, people.ouyang.number), pin });
});
test.use({ prepared });

// Bug: a week cannot be planned without a mouse, or one person is offered for two rooms at a time.
test('a shift is planned, moved to next week and taken off again', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await expect(page.getByRole('region', { name: '正在值班' }).getByText('未到岗').first()).toBeVisible();
  await goTo(page, '值班表');
  const grid = page.getByRole('table', { name: '一周值班表' });
  await page.getByRole('button', { name: '下一周' }).click();
  await page.getByRole('button', { name: '从上周复制' }).click();
  const copying = page.getByRole('dialog', { name: '从上周复制' });
  await copying.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText('已复制 5 个班次')).toBeVisible();
  await expect(grid.getByText('待值')).toHaveCount(5);

  await grid
    .getByRole('button', { name: /^安排值班：活动驿站 .+ 20:00–22:00$/u })
    .first()
    .press('Enter');
  const drawer = page.getByRole('dialog', { name: '安排值班' });
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '安排 单示例' }).click();
  await expect(page.getByText('已安排 单示例')).toBeVisible();
  await expect(grid.getByText('待值')).toHaveCount(6);

  await grid.getByRole('button', { name: /^单示例 待值，活动驿站 .+ 20:00–22:00，打开$/u }).click();
  await page.getByRole('dialog', { name: '班次' }).getByRole('button', { name: '移除' }).click();
  const removing = page.getByRole('dialog', { name: '移除这个班次？' });
  await removing.getByRole('button', { name: '移除班次' }).click();
  await expect(grid.getByText('待值')).toHaveCount(5);

  await page.getByRole('button', { name: '设置时段' }).click();
  const slots = page.getByRole('dialog', { name: '设置值班时段' });
  await slots.getByLabel('第 1 个时段结束').fill('19:00');
  await slots.getByRole('button', { name: '保存时段' }).click();
  await expect(slots.getByRole('alert')).toContainText('重叠');
  await slots.getByLabel('第 1 个时段结束').fill('13:30');
  await expectAccessible(page);
  await slots.getByRole('button', { name: '保存时段' }).click();
  await expect(grid.getByRole('rowheader', { name: '12:00–13:30' })).toHaveCount(3);
});

// Bug: a check-in for duty looks like any other, or a swap gets lost between who asks and who decides.
test('duty begins with a card; a swap is asked and approved', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await swipe(page, people.zhang.card);
  await expect(page.getByText('值班签到 12:00–14:00')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '完成' }).click();

  await enterByPin(page, people.ouyang.card, pin, '值班：欧阳例');
  await goTo(page, '值班表');
  await page.getByRole('button', { name: '我的班次' }).click();
  await page.getByRole('button', { name: /^欧阳例 待值/u }).click();
  const drawer = page.getByRole('dialog', { name: '班次' });
  await drawer.getByRole('button', { name: '申请调班' }).click();
  await drawer.getByLabel('由谁代班').click();
  await page.getByTitle('单示例').click();
  await drawer.getByRole('button', { name: '当天有考试' }).click();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('欧阳例 申请由 单示例 代班')).toBeVisible();
  await page.getByRole('button', { name: '调班（1）' }).click();
  await page.getByRole('button', { name: /^办理 欧阳例/u }).click();
  const settling = page.getByRole('dialog', { name: '办理调班申请' });
  await settling.getByRole('button', { name: '同意', exact: true }).click();
  await expectAccessible(page);
  await settling.getByRole('button', { name: '办结' }).click();
  await expect(page.getByText('已同意')).toBeVisible();
});

// Bug: seven days do not fit an upright screen, or states are told by colour alone.
test('the week, own shifts and hours are seen in both orientations', async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('值班签到 12:00–14:00')).toBeVisible();
  await page.getByRole('button', { name: '完成' }).click();
  await enterStaff(page);
  await goTo(page, '值班表');
  const grid = page.getByRole('table', { name: '一周值班表' });
  await expect(grid.getByText(/^(已到|迟到 \d+ 分)$/u)).toBeVisible();
  await expect(grid.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await grid.getByRole('button', { name: /^张测试 未到岗/u }).click();
  await expect(page.getByRole('dialog', { name: '班次' }).getByText('未到岗')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '时长', exact: true }).click();
  await expect(page.getByRole('table', { name: '值班时长' }).getByText('欧阳例')).toBeVisible();
  await expectAccessible(page);
});
