/** From the reader's last key to 签到成功 on the screen, in a real Chromium over the loopback host. */
import { rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { provideChromium } from '../run/provision.mjs';
import { startKiosk } from '../kiosk/start-kiosk.ts';
import { swipe } from '../kiosk/scanner.ts';
import { type Spread, spreadOf } from './timing.ts';

export interface CardFigures extends Spread {
  readonly count: number;
}

const cards = 80;
/** The first reads warm the page up, as the first students of the day do. */
const uncounted = 10;
const pauseMs = 250;

/** In the page: the Enter that ends a read, then the first frame after the words are there. */
const watch = `
  window.seen = [];
  let readAt = 0;
  addEventListener('keydown', (event) => { if (event.key === 'Enter') readAt = event.timeStamp; }, true);
  const wasShown = new WeakSet();
  new MutationObserver(() => {
    const heading = document.querySelector('.card h2');
    const visit = heading && heading.closest('.card').querySelector('.card-facts');
    if (!readAt || !visit || wasShown.has(visit)) return;
    wasShown.add(visit);
    const began = readAt;
    readAt = 0;
    if (heading.textContent !== '签到成功') return;
    requestAnimationFrame(() => setTimeout(() => window.seen.push(performance.now() - began), 0));
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

async function measure(page: Page): Promise<number[]> {
  for (let card = 1; card <= cards; card++) {
    await swipe(page, String(163_000_000 + card).padStart(10, '0'));
    await page.waitForTimeout(pauseMs);
  }
  return page.evaluate(() => (window as unknown as { seen: number[] }).seen);
}

/** Over a demo station in `dataDir`, which is removed. */
export async function cardToScreen(dataDir: string): Promise<CardFigures> {
  const provided = await provideChromium();
  const kiosk = await startKiosk(dataDir, ['--demo']);
  const browser = await chromium.launch({
    chromiumSandbox: process.getuid?.() !== 0,
    ...('value' in provided && { executablePath: provided.value }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.addInitScript(watch);
    await page.goto(kiosk.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const seen = (await measure(page)).slice(uncounted);
    return { ...spreadOf(seen), count: seen.length };
  } finally {
    await browser.close();
    await kiosk.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
