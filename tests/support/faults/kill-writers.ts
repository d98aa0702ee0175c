/** Kills a process that checks people in, again and again, and looks each time at what it left. */
import { expect } from 'vitest';
import { toldIn } from './journal.ts';
import { compareWith } from './ledger.ts';
import { openSwipeStation } from './swipe-station.ts';
import { pause, until, type Bench } from './writers.ts';

/** More than a writer manages before it is killed. */
export const endless = 5_000;

const askedIn = (bench: Bench): number => bench.lines().filter((line) => line.event === 'asked').length;

export async function killAndCompare(bench: Bench, kills: number): Promise<void> {
  const slowest = { milliseconds: 0 };
  for (let kill = 0; kill < kills; kill++) {
    const before = bench.lines().length;
    const writer = bench.start({
      from: bench.lines().filter((line) => line.event === 'asked').length,
      count: endless,
    });
    await until(() => toldIn(bench.lines().slice(before)).length > 0);
    await pause(Math.random() * 120);
    writer.kill();
    expect((await writer.ended).signal).toBe('SIGKILL');

    const began = performance.now();
    const { application } = await openSwipeStation({ dataDir: bench.dataDir, startAt: askedIn(bench) });
    slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - began);
    expect(await application.verify()).toEqual([]);
    await application.close();
    const ledger = await compareWith(bench.file, toldIn(bench.lines()));
    expect(ledger).toMatchObject({ lost: [], broken: [] });
  }
  expect(bench.lines().filter((line) => line.event === 'refused')).toEqual([]);
  // What is promised to whoever waits in front of the screen.
  expect(slowest.milliseconds).toBeLessThan(2000);
}
