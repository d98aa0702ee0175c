/** C1 in real use: a demo station over the loopback host in a real Chromium, killed in the midst of it with its browser. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src-main/core/demo/demo-people.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { plainFinder } from '../support/faults/find-plain.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { startKiosk, type Kiosk } from '../support/kiosk/start-kiosk.ts';
import { provideChromium } from '../support/run/provision.mjs';

const card = '0163000007';
let folder: TemporaryFolder;
let kiosk: Kiosk;
beforeAll(async () => {
  folder = await temporaryFolder();
  kiosk = await startKiosk(path.join(folder.path, 'data'), ['--demo']);
}, 180_000);
afterAll(async () => {
  await kiosk.kill();
  await folder.remove();
});

describe('a kiosk killed in use', () => {
  // Bug: the browser keeps what it showed in its cache, its history or a form, where the next program finds it.
  it('leaves no name, number or card in its data, its log or the browser’s profile', async () => {
    const provided = await provideChromium();
    const profile = path.join(folder.path, 'profile');
    const context = await chromium.launchPersistentContext(profile, {
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: { width: 1920, height: 1080 },
      ...('value' in provided && { executablePath: provided.value }),
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(kiosk.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await swipe(page, card);
    await page.getByText('签到成功').first().waitFor();
    // As it lies there in the midst of use, and after the browser has tidied up.
    const people = demoPeople(300);
    const finder = plainFinder([card, ...people.flatMap(({ name, studentNumber }) => [name, studentNumber])]);
    expect(finder.below(folder.path)).toEqual([]);
    await kiosk.kill();
    expect(finder.below(folder.path)).toEqual([]);
    await context.close();
    expect(readdirSync(profile).length).toBeGreaterThan(3);
    expect(finder.below(folder.path)).toEqual([]);
    expect(finder.inBytes('what the host said', Buffer.from(`${kiosk.told()}      `))).toEqual([]);
  }, 180_000);
});
