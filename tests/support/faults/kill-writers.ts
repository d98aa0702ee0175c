/** Kills a process that checks people in, again and again, and looks each time at what it left. */
import { expect } from 'vitest';
import { askedIn, toldIn, type Asked, type Ready, type Told } from './journal.ts';
import { compareWith } from './ledger.ts';
import { pause, until, type Bench } from './writers.ts';

/** More than a writer manages before it is killed. */
const endless = 5_000;
/** Nobody in front of the screen waits longer; of the processor's time, since others use the machine as well. */
const openedMs = 2000;

export interface Life {
  /** Asked by the life before, which was killed while it answered the last of them or before it could. */
  readonly again: readonly Asked[];
  /** What that life had told of them. */
  readonly earlier: readonly Told[];
  /** What this one told of them, asked twice. */
  readonly told: readonly Told[];
}

/** Each life looks over what the one before it left, asks its last two requests again, twice, and lets people swipe. */
export async function killAndCompare(bench: Bench, kills: number): Promise<Life[]> {
  const lives: Life[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const before = bench.lines();
    const again = askedIn(before).slice(-2);
    const from = Math.max(-1, ...askedIn(before).map(({ at }) => at)) + 1;
    const work = { from, count: endless, again: [...again, ...again], shouldVerify: true };
    const writer = bench.start(work);
    const since = () => bench.lines().slice(before.length);
    let hasEnded = false;
    void writer.ended.then(() => (hasEnded = true));
    await until(() => hasEnded || toldIn(since()).length > 2 * again.length);
    await pause(Math.random() * 120);
    writer.kill();
    expect(await writer.ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });

    const ready = since().find((line): line is Ready => line.event === 'ready');
    expect(ready?.objections).toEqual([]);
    expect(ready?.processorMs).toBeLessThan(openedMs);
    expect(await compareWith(bench.file, toldIn(bench.lines()))).toMatchObject({ lost: [], broken: [] });
    const keys = new Set(again.map(({ key }) => key));
    const earlier = toldIn(before).filter(({ key }) => keys.has(key));
    lives.push({ again, earlier, told: toldIn(since()).slice(0, 2 * again.length) });
  }
  expect(bench.lines().filter((line) => line.event === 'refused')).toEqual([]);
  return lives;
}

/** The same answer each time, and the one that had been given before the kill. */
export function expectOneAnswer(lives: readonly Life[]): void {
  const asked = lives.filter(({ again }) => again.length > 0);
  expect(asked).toHaveLength(lives.length - 1);
  for (const { again, earlier, told } of asked) {
    expect(told.map(({ key }) => key)).toEqual([...again, ...again].map(({ key }) => key));
    expect(told.slice(0, again.length)).toEqual(told.slice(again.length));
    // The last but one had been answered before the next was asked.
    expect(earlier.length).toBeGreaterThan(0);
    for (const one of earlier) expect(told).toContainEqual(one);
  }
}
