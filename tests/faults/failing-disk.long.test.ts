/**
 * D4 at length: the first call fails, then the second, and so on until a life has no fault left; as SQLite is tested. Of
 * the reads, nearly all of which look the database over at the start, every seventh.
 */
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
    ['fsync', false, 1],
    ['fsync', true, 1],
    ['pwrite64', false, 1],
    ['pwrite64', true, 1],
    ['pread64', false, 7],
    ['pread64', true, 7],
  ] as const)('%s, for good: %s', async (call, isForGood, step) => {
    let lives = 0;
    for (let at = 1; await liveOn(original, call, at, isForGood); at += step) lives++;
    expect(lives).toBeGreaterThan(10);
    process.stdout.write(`${call}${isForGood ? ' for good' : ''}: ${lives} lives\n`);
  });
});
