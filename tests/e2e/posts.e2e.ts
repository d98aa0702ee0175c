/** 岗位与届次: staff appointed with a PIN, taken off again, former terms read; told in both orientations. */
import { randomUUID } from 'node:crypto';
import { ask, memberNumbered } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { passphrase } from '../support/kiosk/prepare-station.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { confirmOnceMore, enterByPin, enterStaff, goTo, pressPin } from '../support/kiosk/staff-screen.ts';

const key = () => ({ requestKey: randomUUID() });
const pin = '402817';

const prepared = usualWith(async (desk) => {
  await ask(desk, 'staff.confirm', { secret: passphrase });
  await ask(desk, 'terms.begin', { ...key(), number: 3, from: '2026-01-05' });
  await ask(desk, 'terms.addPast', { ...key(), number: 2, from: '2025-01-06', to: '2026-01-04' });
  const [first, second] = [people.ouyang, people.zhang];
  const memberId = await memberNumbered(desk, first.number);
  for (const post of ['study', 'life'] as const) await ask(desk, 'posts.appoint', { ...key(), memberId, post });
  await ask(desk, 'staff.setPin', { ...key(), memberId, pin });
  const left = { ...key(), memberId: await memberNumbered(desk, second.number), post: 'study' } as const;
  const { appointmentId } = await ask(desk, 'posts.appoint', left);
  await ask(desk, 'posts.end', { ...key(), appointmentId, reason: '示例：离校' });
});
test.use({ prepared });

// Bug: somebody is appointed without ever getting a PIN, or a post is taken away without a reason and without being asked again.
test('somebody is appointed, types a PIN twice and is taken off again', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '岗位与届次');
  await page.getByRole('button', { name: '任命文体部' }).click();
  const drawer = page.getByRole('dialog', { name: '任命 · 文体部' });
  await drawer.getByRole('button', { name: '任命', exact: true }).click();
  await expect(drawer.getByText('请先选一人。')).toBeVisible();
  await drawer.getByRole('combobox', { name: '任命谁' }).fill(people.shan.number);
  await page.getByText(new RegExp(`^${people.shan.name} · .* · ${people.shan.number}$`, 'u')).click();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '任命', exact: true }).click();
  await confirmOnceMore(page);
  const setting = page.getByRole('dialog', { name: `设置 PIN · ${people.shan.name}` });
  await expect(setting.getByText('请本人在此输入')).toBeVisible();
  await pressPin(page, '860153');
  await expect(setting.getByRole('heading', { name: '再输一次新 PIN' })).toBeVisible();
  await pressPin(page, '860153');
  await expect(page.getByText(`已设置 ${people.shan.name} 的 PIN`)).toBeVisible();
  const culture = page.getByRole('region', { name: '文体部' });
  await expect(culture.getByText('已设 PIN')).toBeVisible();

  await culture.getByRole('button', { name: `打开 ${people.shan.name} 的任职（文体部）` }).click();
  const holder = page.getByRole('dialog', { name: '任职' });
  await holder.getByRole('button', { name: '清除 PIN' }).click();
  await page.getByRole('dialog', { name: '清除 PIN？' }).getByRole('button', { name: '清除 PIN' }).click();
  await expect(holder.getByText('未设 PIN')).toBeVisible();
  await expectAccessible(page);
  await holder.getByRole('button', { name: '结束任职' }).click();
  const ending = page.getByRole('dialog', { name: '结束任职？' });
  await expect(ending.getByRole('button', { name: '结束任职' })).toBeDisabled();
  await ending.getByRole('button', { name: '任命有误' }).click();
  await ending.getByRole('button', { name: '结束任职' }).click();
  await expect(culture.getByText('暂无人担任')).toBeVisible();
  await culture.getByRole('button', { name: '查看文体部已结束的 1 项任职' }).click();
  await expect(page.getByRole('table', { name: '文体部已结束的任职' }).getByText('任命有误')).toBeVisible();
});

// Bug: six posts, or the records of a term, run over the edge of an upright screen or cannot be told by ear.
test('posts and terms are seen in both orientations', async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '岗位与届次');
  for (const post of ['综合办', '学习部', '安督部', '纪检部', '生活部', '文体部']) {
    await expect(page.getByRole('region', { name: post })).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByRole('region', { name: '本届' })).toContainText('在岗 1 人');
  await expectAccessible(page);
  await page.getByRole('button', { name: '届次', exact: true }).click();
  const terms = page.getByRole('table', { name: '届次' });
  await expect(terms.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: '登记往届' }).click();
  const form = page.getByRole('dialog', { name: '登记往届' });
  await form.getByLabel('第几届').fill('1');
  await form.getByLabel('开始日期').fill('2024.1.8');
  await form.getByLabel('结束日期').fill('2025-01-06');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByRole('alert')).toContainText('日期与第二届重叠');
  await form.getByLabel('结束日期').fill('2025年1月5日');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(terms.getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: '打开第三届' }).click();
  const archive = page.getByRole('dialog', { name: '第三届档案' });
  await expect(archive.getByRole('table', { name: '任职人员' }).getByText('示例：离校')).toBeVisible();
  await expect(archive.getByRole('table', { name: '值班时数' })).toBeVisible();
  await expectAccessible(page);
});

// Bug: whoever holds any post may appoint others, or sees buttons that are refused when pressed.
test('staff of a post read it without a button', once, async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterByPin(page, people.ouyang.card, pin, '学习部');
  await goTo(page, '岗位与届次');
  const study = page.getByRole('region', { name: '学习部' });
  await expect(study.getByText(people.ouyang.name)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(任命|打开)/u })).toHaveCount(0);
  await page.getByRole('button', { name: '届次', exact: true }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('button', { name: '登记往届' })).toHaveCount(0);
  await page.getByRole('button', { name: '打开第二届' }).click();
  await expect(page.getByText('这一届没有任职记录。')).toBeVisible();
});
