/** D1 at length. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectOneAnswer, killAndCompare } from '../support/faults/kill-writers.ts';
import { openBench, type Bench } from '../support/faults/writers.ts';

const kills = 200;

describe('a process killed while people check in', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.remove());

  // Bug: what is lost in one kill of a hundred.
  it(`keeps every visit it acknowledged, ${kills} times over, and answers once`, async () => {
    expectOneAnswer(await killAndCompare(bench, kills));
  });
});
