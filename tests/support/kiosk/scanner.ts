import type { Page } from '@playwright/test';

/** A keyboard-wedge reader: the card's text in one burst, a few milliseconds a key, then Enter. */
export async function swipe(page: Page, card: string): Promise<void> {
  await page.keyboard.type(card);
  await page.keyboard.press('Enter');
}
