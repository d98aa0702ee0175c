import { defineConfig } from 'vitest/config';
import { quickHashes } from './tests/support/run/quick-hashes.ts';
import { SlowFirst } from './tests/support/run/slow-first.ts';

/**
 * Nothing of the product is replaced in these and nothing in them changes it, so that files of one worker share what
 * they import: loading it anew for each was half of the work.
 */
const shared = { isolate: false };

/** tests/e2e belongs to Playwright; tests/bench is run by `npm run bench` alone. */
const project = (name: string, include: string[], seconds = 20, more: { isolate?: boolean } = {}) => ({
  test: {
    name,
    include,
    environment: 'node',
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    sequence: { groupOrder: 0 },
    ...more,
  },
});

export default defineConfig({
  test: {
    // Two cores are the smallest kiosk PC; more workers than cores only make timings lie.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      project('unit', ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}'], 20, shared),
      { ...project('stories', ['tests/stories/**/*.test.ts'], 60, shared), plugins: [quickHashes] },
      // Looked at with poppler and qpdf.
      project('paper', ['tests/paper/**/*.test.ts'], 60),
      { ...project('contract', ['tests/contract/**/*.test.ts'], 60, shared), plugins: [quickHashes] },
      // What takes minutes is `npm run test:faults` (docs/faults.md).
      { ...project('faults', ['tests/faults/**/!(*.long).test.ts'], 360, shared), plugins: [quickHashes] },
      project('faults-long', ['tests/faults/**/*.long.test.ts'], 1800),
      project('rules', ['tests/rules/**/*.test.ts'], 60),
      // Skips itself, loudly, where no Electron runtime is.
      project('electron', ['tests/electron/**/*.test.ts'], 120),
      project('bench', ['tests/bench/**/*.bench.ts'], 900),
    ],
  },
});
