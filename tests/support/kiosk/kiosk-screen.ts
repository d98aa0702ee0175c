/** The kiosk's screens as a person knows them: by visible words. */
import { expect, type Locator, type Page } from '@playwright/test';

export const announced = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: words }).first();

export const findField = (page: Page): Locator => page.getByLabel('学号、姓名或拼音');

export async function openFind(page: Page): Promise<void> {
  await page.getByRole('button', { name: '学号 / 姓名签到' }).click();
  await expect(findField(page)).toBeVisible();
}

/** Types what a person would and takes the candidate shown by masked name and class. */
export async function choose(page: Page, typed: string, masked: string, className: string): Promise<void> {
  await findField(page).fill(typed);
  await page
    .getByRole('button')
    .or(page.getByRole('radio'))
    .or(page.getByRole('option'))
    .filter({ hasText: masked })
    .filter({ hasText: className })
    .first()
    .click();
}

export async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认签到' }).click();
}

export async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回首页' }).click();
  await expectHome(page);
}

export const expectHome = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: '学号 / 姓名签到' })).toBeVisible();

/** Tab until it has the focus, as somebody without a pointer does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Not reached by Tab');
}

/** The staff door is closed behind oneself. */
export async function leaveStaff(page: Page): Promise<void> {
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByRole('button', { name: '返回首页' }).first().click();
  await expectHome(page);
}
