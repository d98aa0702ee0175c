import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './tests/support/kiosk/chromium-flags.ts';
import { noonZone } from './tests/support/kiosk/noon-zone.ts';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** `npm test` names the browser it found or fetched; otherwise a system Chromium, else Playwright's own. */
const chromium = process.env['CHROMIUM_PATH'] ?? usualPlaces.find((file) => existsSync(file));
const isRoot = process.getuid?.() === 0;

const screen = (width: number, height: number) => ({ viewport: { width, height } });

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './tests/support/kiosk/before-walks.ts',
  outputDir: 'test-results',
  // Each has its own host and folder. A third of the time of two workers is waiting: for the screen, for what is saved.
  workers: 3,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 8000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: noonZone(),
    hasTouch: true,
    screenshot: 'only-on-failure',
    // The sandbox cannot be set up by root; nobody runs a kiosk as root.
    launchOptions: {
      chromiumSandbox: !isRoot,
      args: [...chromiumFlags],
      // Without a UTF-8 locale Chromium calls every file with a Chinese name `download`.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(chromium && { executablePath: chromium }),
    },
  },
  projects: [
    { name: 'landscape', use: screen(1920, 1080) },
    // What is driven here as well; of the other walks each look is one at both. With the setting of people whom movement disturbs.
    {
      name: 'portrait',
      use: { ...screen(1080, 1920), contextOptions: { reducedMotion: 'reduce' } },
      grep: /@each-way/,
    },
  ],
});
