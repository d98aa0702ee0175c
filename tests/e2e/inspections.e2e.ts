import { randomUUID } from 'node:crypto';
import { ask } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, test } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

const table = [
  ['学号', '姓名', '班级', '楼栋', '寝室'],
  ['20260101', '欧阳例', '日语2601', '1幢', '101'],
  ['20260102', '张测试', '英语2601', '1幢', '102'],
];
test.use({ prepared: { table } });

test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '安全检查');
});

// Bug: somebody walking cannot get from one room to the next by the keyboard, or what was found is not on the list.
test('a room is inspected, looked at again, and the next one begins', once, async ({ page }) => {
  await page.getByRole('button', { name: '按寝室' }).click();
  await page.getByRole('button', { name: /^101/u }).press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('group', { name: '违规电器' }).getByRole('button', { name: '有问题' }).click();
  await drawer.getByLabel('违规电器情况说明').fill('示例：电热锅一只');
  await drawer.getByRole('button', { name: '其余全部合格' }).press('Enter');
  await expect(drawer.getByText('得分 70')).toBeVisible();
  await expect(drawer.getByText('有安全问题，建议一周后复查。')).toBeVisible();
  await drawer.getByRole('button', { name: '一周后' }).click();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '保存检查' }).press('Enter');
  await expect(drawer.getByText('1幢 101 已保存，70 分')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(drawer.getByLabel('寝室', { exact: true })).toHaveValue('102');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await page.getByRole('button', { name: '检查记录' }).click();
  const records = page.getByRole('table', { name: '检查记录' });
  await expect(records.getByRole('row').nth(1)).toContainText('违规电器');
  await records.getByRole('button', { name: /^打开 1幢 101/u }).click();
  await expect(drawer.getByText('示例：电热锅一只')).toBeVisible();
  await drawer.getByRole('button', { name: '登记复查' }).click();
  await drawer.getByRole('button', { name: '已整改' }).click();
  await drawer.getByRole('button', { name: '保存复查' }).click();
  await expect(records.getByText('已整改')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '演练登记（待登记）' }).click();
  await expect(page.getByText(/^\d{4}-\d{4}学年尚未登记消防演练$/u)).toBeVisible();
  await expectAccessible(page);
});

// Bug: the records or the rooms run over the edge of an upright screen, or a screen reader cannot tell them apart.
test('records and rooms are seen in both orientations', async ({ page }) => {
  const { now } = await ask(page, 'station.status', {});
  const points = ['appliances', 'wiring', 'charging', 'flames', 'passage', 'equipment', 'locks', 'hygiene'] as const;
  const fields = {
    building: '1幢',
    dormRoom: '101',
    inspectedAt: now - 60_000,
    inspectors: [{ memberId: null, name: '示例检查员' }],
    findings: points.map((point) => ({ point, verdict: 'fine' as const, deducted: 0, note: '' })),
    remark: '',
    recheckOn: null,
  };
  await ask(page, 'inspections.save', { requestKey: randomUUID(), inspectionId: null, version: 0, fields });
  await page.getByRole('button', { name: '按寝室' }).click();
  await expect(page.getByRole('button', { name: /^101/u })).toContainText('100');
  await expectAccessible(page);
  await page.getByRole('button', { name: '检查记录' }).click();
  await expect(page.getByRole('button', { name: /^打开 1幢 101/u })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: '新检查' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});
