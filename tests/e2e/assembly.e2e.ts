/** 换届: a meeting by cards and counts, from the list of those who should attend to the PINs of those elected. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { ask, memberNumbered } from '../support/kiosk/ask-host.ts';
import { expect, once, openHome, people, test, usualWith } from '../support/kiosk/kiosk-test.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { confirmOnceMore, enterStaff, goTo, pressPin } from '../support/kiosk/staff-screen.ts';
import { passphrase, type Person } from '../support/kiosk/prepare-station.ts';

type Listed = Pick<Person, 'name' | 'number'>;

const key = () => ({ requestKey: randomUUID() });

/** Ouyang and Zhang are staff of the third term. */
const prepared = usualWith(async (desk) => {
  await ask(desk, 'staff.confirm', { secret: passphrase });
  await ask(desk, 'terms.begin', { ...key(), number: 3, from: '2026-09-01' });
  for (const [place, { number }] of [people.ouyang, people.zhang].entries()) {
    const memberId = await memberNumbered(desk, number);
    await ask(desk, 'posts.appoint', { ...key(), memberId, post: place === 0 ? 'life' : 'study' });
  }
});
test.use({ prepared });

const picture = process.env['ASSEMBLY_PICTURES'];
/** To be looked at. */
async function look(page: Page, name: string): Promise<void> {
  if (picture !== undefined) await page.screenshot({ path: `${picture}/${name}-${page.viewportSize()?.width}.png` });
}

/** @param added what shows that it was done: a list drawn anew or placed anew under the finger takes no touch */
async function addPerson(page: Page, label: string, { number, name }: Listed, added: Locator): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(number);
  const found = page.getByTitle(new RegExp(`^${name} .*${number}$`, 'u')).filter({ visible: true });
  await expect(async () => {
    if ((await found.count()) > 0) await found.click({ timeout: 1_000 });
    await expect(added).toBeVisible({ timeout: 1_500 });
  }).toPass();
  // The next one is looked for once this list has faded.
  await expect(found).toHaveCount(0);
}

test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '换届');
});

// Bug: nobody can be put on the list by touch, a card is lost, or the count is another than core decides by.
test('it is prepared, and people sign in by card', async ({ page }) => {
  await expect(page.getByLabel('产生第几届')).toHaveValue('4');
  await look(page, '0-opening');
  await page.getByRole('button', { name: '开始筹备' }).click();
  await expect(page.getByText('应到人员 2 人')).toBeVisible();
  await addPerson(page, '添加应到人员', people.shan, page.getByText('应到人员 3 人'));
  const candidate = page.getByRole('region', { name: '生活部' }).getByText(people.shan.name);
  await addPerson(page, '添加生活部候选人', people.shan, candidate);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await look(page, '1-prepare');
  await page.getByRole('button', { name: '开始签到' }).click();

  await expect(page.getByText('还差 2 人')).toBeVisible();
  await swipe(page, people.ouyang.card);
  await expect(page.getByText('欧阳例 已签到')).toBeVisible();
  await page.getByRole('button', { name: '签到完毕，开始投票' }).click();
  await expect(page.getByText('实到 1 人，不足应到人数的半数以上（需 2 人）')).toBeVisible();
  await page.getByRole('button', { name: `${people.zhang.name}，未到，点按代签` }).click();
  await expect(page.getByText('已达半数以上，可以开会')).toBeVisible();
  await expectAccessible(page);
  await look(page, '2-sign-in');
  await page.getByRole('button', { name: '签到完毕，开始投票' }).click();
  await expect(page.getByLabel('发出')).toHaveValue('2');
});

/** Zhang and Ouyang are there, and Ouyang stands. */
async function bringToBallot(page: Page): Promise<void> {
  const today = { heldOn: '2026-11-22', handOverOn: '2099-11-22', place: '社区党员之家', title: '第四届换届大会' };
  const { assembly } = await ask(page, 'assembly.open', { ...key(), ...today, number: 4 });
  const { assemblyId, electors } = assembly;
  const [first] = electors;
  if (first === undefined) throw new Error('nobody is on the list');
  const candidates = [{ memberId: first.memberId, post: 'life' as const }];
  const seats = [{ post: 'life' as const, seats: 1 }];
  const ids = electors.map(({ memberId }) => memberId);
  const at = { ...key(), assemblyId, version: assembly.version };
  const prepared4 = await ask(page, 'assembly.prepare', { ...at, ...today, electors: ids, seats, candidates });
  let { version } = prepared4.assembly;
  const go = async (to: 'sign-in' | 'ballot') =>
    ({ version } = (await ask(page, 'assembly.go', { ...key(), assemblyId, version, to })).assembly);
  await go('sign-in');
  for (const memberId of ids) {
    const attended = await ask(page, 'assembly.attend', { ...key(), assemblyId, who: { by: 'name', memberId } });
    ({ version } = attended.assembly);
  }
  await go('ballot');
}

// Bug: a step cannot be done by hand, or leads on without what it needs.
test('it is counted, handed over, and waits for midnight', async ({ page }) => {
  await bringToBallot(page);
  await goTo(page, '值班台');
  await goTo(page, '换届');
  const votes = async (ayes: string, noes: string) => {
    await page.getByLabel('收回').fill('2');
    await page.getByLabel('欧阳例 赞成').fill(ayes);
    await page.getByLabel('欧阳例 反对').fill(noes);
    await page.getByLabel('欧阳例 弃权').fill('0');
  };
  await votes('2', '1');
  await expect(page.getByText('3，应为 2')).toBeVisible();
  await votes('2', '0');
  await expect(page.getByText('过半数', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await look(page, '3-ballot');
  await page.getByRole('button', { name: '保存计票' }).click();
  await expect(page.getByRole('table', { name: '第 1 轮' }).getByText('当选', { exact: true })).toBeVisible();
  await look(page, '3-counted');
  await page.getByRole('button', { name: '计票完毕，公布结果' }).click();
  await expect(page.getByRole('heading', { name: '当选 1 人' })).toBeVisible();
  await expectAccessible(page);
  await look(page, '4-result');
  await page.getByRole('button', { name: '确认结果，进入交接' }).click();

  const boxes = page.getByRole('checkbox');
  const count = 11;
  await expect(boxes).toHaveCount(count);
  await look(page, '5-hand-over-open');
  for (let place = 0; place < count; place += 1) {
    await boxes.nth(place).click();
    await expect(page.getByText(`已交 ${place + 1} / ${count} 项`)).toBeVisible();
  }
  await expectAccessible(page);
  await look(page, '5-hand-over');
  await page.getByRole('button', { name: '交接完毕，设置新 PIN' }).click();

  await page.getByRole('button', { name: '欧阳例 设置新 PIN' }).click();
  await pressPin(page, '730519');
  await pressPin(page, '730519');
  await confirmOnceMore(page);
  await expect(page.getByText('已设 1 / 1 人')).toBeVisible();
  await expectAccessible(page);
  await look(page, '6-pins');
  await page.getByRole('button', { name: '全部就绪，等待零点' }).click();
  await expect(page.getByRole('heading', { name: '第四届已就绪' })).toBeVisible();
  await expectAccessible(page);
  await look(page, '7-waiting');
});

// Bug: an assembly given up cannot be read any more, or its reason is lost.
test('one that is cancelled stays to be read', once, async ({ page }) => {
  await page.getByRole('button', { name: '开始筹备' }).click();
  await page.getByRole('button', { name: '取消换届' }).click();
  const dialog = page.getByRole('dialog', { name: '取消换届？' });
  await dialog.getByRole('button', { name: '会议改期' }).click();
  await dialog.getByRole('button', { name: '取消换届' }).click();
  await confirmOnceMore(page);
  await expect(page.getByRole('heading', { name: '开始一次换届' })).toBeVisible();
  await page.getByRole('button', { name: '历次换届' }).click();
  await page.getByRole('button', { name: '第四届换届大会' }).click();
  await expect(page.getByText('取消原因：会议改期')).toBeVisible();
  await expectAccessible(page);
  await look(page, '8-archive');
});
