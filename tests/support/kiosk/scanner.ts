import type { CDPSession, Page } from '@playwright/test';

/** The reader's own second read of a card is dropped for two seconds. */
const secondReadMs = 2100;

const keyEveryMs = 2;

const lastReads = new WeakMap<Page, number>();
const connections = new WeakMap<Page, Promise<CDPSession>>();

const codeOf = (key: string): string => {
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return key === 'Enter' ? key : '';
};

/**
 * A keyboard-wedge reader: the card's text in one burst, then Enter. All keys are sent before the first is answered,
 * since a reader does not wait for the screen either; sent one by one, a busy machine makes a person's typing of them.
 */
export async function swipe(page: Page, card: string): Promise<void> {
  let connection = connections.get(page);
  if (!connection) connections.set(page, (connection = page.context().newCDPSession(page)));
  const reader = await connection;
  const began = Date.now();
  const press = (key: string, place: number) => {
    const text = key === 'Enter' ? '\r' : key;
    // The reader's own pace, whenever this machine comes to it.
    const timestamp = (began + place * keyEveryMs) / 1000;
    const stroke = { key, code: codeOf(key), windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0), timestamp };
    return [
      reader.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, text, unmodifiedText: text }),
      reader.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ];
  };
  await Promise.all([...card, 'Enter'].flatMap(press));
  lastReads.set(page, performance.now());
}

/** A card that may be the one read last, by a person who holds it there again. */
export async function swipeAgain(page: Page, card: string): Promise<void> {
  const passed = performance.now() - (lastReads.get(page) ?? 0);
  if (passed < secondReadMs) await page.waitForTimeout(secondReadMs - passed);
  await swipe(page, card);
}
