/** C1 in real use: a station over the loopback host in a real Chromium, killed in the midst of it with its browser. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { plainFinder } from '../support/faults/find-plain.ts';
import { people, prepareStation } from '../support/kiosk/prepare-station.ts';
import { swipe } from '../support/kiosk/scanner.ts';
import { startKiosk, type Kiosk } from '../support/kiosk/start-kiosk.ts';
import { provideChromium } from '../support/run/provision.mjs';

// Neither is an example in the words of the screen.
const roster = [
  { ...people.ouyang, number: '2026887701', name: '欧阳测试甲' },
  { ...people.shan, number: '2026887702', name: '单测试乙' },
];
let folder: TemporaryFolder;
let dataDir: string;
let kiosk: Kiosk;
beforeAll(async () => {
  folder = await temporaryFolder();
  dataDir = prepareStation({ roster });
  kiosk = await startKiosk(dataDir);
}, 180_000);
afterAll(async () => {
  await kiosk.kill();
  await folder.remove();
  rmSync(dataDir, { recursive: true, force: true });
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
    await swipe(page, roster[0]!.card);
    await page.getByText('签到成功').first().waitFor();
    // As it lies there in the midst of use, and after the browser has tidied up.
    const finder = plainFinder(roster.flatMap(({ name, number, card }) => [name, number, ...(card ? [card] : [])]));
    const found = () => [dataDir, profile].flatMap((one) => finder.below(one));
    expect(found()).toEqual([]);
    await kiosk.kill();
    expect(found()).toEqual([]);
    await context.close();
    expect(readdirSync(profile).length).toBeGreaterThan(3);
    expect(found()).toEqual([]);
    expect(finder.inBytes('what the host said', Buffer.from(`${kiosk.told()}      `))).toEqual([]);
  }, 180_000);
});
