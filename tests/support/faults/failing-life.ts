/** A disk that fails at one call, or from one call on. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { toldIn, type JournalLine } from './journal.ts';
import { compareWith } from './ledger.ts';
import { openSwipeStation, toldOf } from './swipe-station.ts';
import { failing } from './trace.ts';
import type { Bench } from './writers.ts';

const swipes = 8;

/** One life of the program with a fault at the `at`-th call, then one without. False once no call was left to fail. */
export async function liveOn(
  original: Bench,
  call: 'pwrite64' | 'fsync' | 'pread64',
  at: number,
  isForGood: boolean,
): Promise<boolean> {
  const bench = original.copy();
  try {
    const log = join(bench.folder, 'trace');
    const files = [bench.file, `${bench.file}-wal`];
    // Calls are counted by thread: all of the database's work is given to one.
    const oneThread = { UV_THREADPOOL_SIZE: '1' };
    const first = await bench.start({ from: 0, count: swipes }, failing(log, call, at, isForGood, files), oneThread)
      .ended;
    const wasHit = existsSync(log) && readFileSync(log, 'utf8').includes('(INJECTED)');
    const lines = bench.lines();
    const refused = lines.filter((line) => line.event === 'refused');
    // Refused at start, or ended in order: never thrown out of the running.
    expect(first.signal).toBeNull();
    expect(first.code).toBe(lines.some((line) => line.event === 'ready') ? 0 : 3);
    if (first.code === 3) expect(first.stderr).toMatch(/^(data|disk)\.\w+: /);
    expect(refused.filter(({ code }) => !code.startsWith('storage.'))).toEqual([]);
    if (!isForGood && first.code === 0) expect(refused.length).toBeLessThanOrEqual(1);

    // Once the disk is well: the same requests, and one more.
    const station = await openSwipeStation({ dataDir: bench.dataDir, startAt: swipes });
    const again: JournalLine[] = [];
    for (const { at, key } of [...refused, { at: swipes, key: randomUUID() }])
      again.push(toldOf(at, key, await station.swipe(at, key)));
    await station.application.close();
    expect(again.filter(({ event }) => event !== 'told')).toEqual([]);
    expect(await compareWith(bench.file, toldIn([...lines, ...again]))).toMatchObject({ lost: [], broken: [] });
    return wasHit;
  } finally {
    bench.remove();
  }
}
