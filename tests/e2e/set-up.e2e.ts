import { expectHome } from '../support/kiosk/kiosk-screen.ts';
import { eachWay, expect, once, openHome, test } from '../support/kiosk/kiosk-test.ts';
import { expectKioskScreen } from '../support/kiosk/screen-checks.ts';

test.use({ prepared: null });

const passphrase = '首次设置的长口令163';

// Bug: a default password; a station that works before anybody confirmed the privacy notice; a walk with no way back.
test(
  'a fresh machine is set up in four steps, and the passphrase given opens the staff door',
  eachWay,
  async ({ page, kiosk }) => {
    await openHome(page, kiosk);
    const next = page.getByRole('button', { name: '下一步' });

    await expect(page.getByLabel('站点名称')).toHaveValue('163党群服务站');
    await page.getByLabel('站点名称').fill('示例党群服务站');
    await page.getByLabel('联系处').fill('示例办公室，1幢101');
    await expectKioskScreen(page);
    await next.click();

    await page.getByLabel('管理员姓名').fill('示例管理员');
    await page.getByLabel('口令', { exact: true }).fill('12345678');
    await page.getByLabel('再输一次口令').fill('12345678');
    await expect(page.getByText('太容易被猜到').first()).toBeVisible();
    await page.getByLabel('口令', { exact: true }).fill(passphrase);
    await page.getByLabel('再输一次口令').fill(`${passphrase}！`);
    await expect(page.getByText('两次输入的口令不同')).toBeVisible();
    await page.getByLabel('再输一次口令').fill(passphrase);
    await expectKioskScreen(page);
    await next.click();

    await expect(page.getByRole('heading', { name: '个人信息处理告知' }).first()).toBeVisible();
    await expectKioskScreen(page);
    await page.getByLabel(/已阅读/).check();
    await page.getByRole('button', { name: '完成设置' }).click();

    const code = await page.getByRole('region', { name: '恢复码' }).innerText();
    expect(code.replaceAll(/\s/gu, '')).toMatch(/^[0-9A-Z]{25}$/u);
    await expectKioskScreen(page);
    await page.getByRole('button', { name: '我已收好' }).click();
    await expectHome(page);
    expect(await page.content()).not.toContain(code.trim().slice(0, 5));
    await expect(page.getByRole('heading', { level: 1, name: '示例党群服务站' })).toBeVisible();
    await page.getByRole('button', { name: '值班入口' }).click();
    await page.getByRole('button', { name: '管理员口令' }).click();
    const door = page.getByLabel('管理员口令');
    await door.fill(passphrase);
    await door.press('Enter');
    await expect(page.getByText('值班：示例管理员')).toBeVisible();
    expect(await page.content()).not.toContain(passphrase);
  },
);

// Bug: whoever set up was called away, and the passphrase stays in the page for the next one to use.
test('a passphrase typed half-way is not left there', once, async ({ page, kiosk }) => {
  await page.clock.install();
  await openHome(page, kiosk);
  await page.getByLabel('联系处').fill('示例办公室，1幢101');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.clock.runFor(290_000);
  await expect(page.getByLabel('口令', { exact: true })).toHaveValue(passphrase);
  await page.clock.runFor(11_000);
  await expect(page.getByLabel('联系处')).toHaveValue('');
});
