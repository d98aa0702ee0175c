/** D4 at length: the first call fails, then the second, and so on until a life has no fault left; as SQLite is tested. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveOn } from '../support/faults/failing-life.ts';
import { whyNotTraced } from '../support/faults/trace.ts';
import { openBench, type Bench } from '../support/faults/writers.ts';

const reason = whyNotTraced();
if (reason) process.stderr.write(`\nSKIP failing disks are not tried: ${reason}\n`);

describe.skipIf(reason)('a disk that fails at any call', () => {
  let original: Bench;
  beforeAll(async () => {
    original = await openBench();
  }, 60_000);
  afterAll(() => original.remove());

  // Bug: one call among them whose failure is not heard.
  it.each([
    ['fsync', false],
    ['fsync', true],
    ['pwrite64', false],
    ['pwrite64', true],
    ['pread64', false],
    ['pread64', true],
  ] as const)('%s, for good: %s', async (call, isForGood) => {
    let lives = 0;
    while (await liveOn(original, call, lives + 1, isForGood)) lives++;
    expect(lives).toBeGreaterThan(10);
    process.stdout.write(`${call}${isForGood ? ' for good' : ''}: ${lives} lives\n`);
  });
});
