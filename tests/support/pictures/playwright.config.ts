import { defineConfig } from '@playwright/test';
import checks from '../../../playwright.config.ts';

/** `npm run pictures`: the pictures of README.md and of the papers, taken again from the demo station. */
export default defineConfig(checks, {
  testDir: '.',
  testMatch: '*.pictures.ts',
  globalSetup: '../kiosk/ensure-built.mjs',
  outputDir: '../../../test-results',
  timeout: 120_000,
});
