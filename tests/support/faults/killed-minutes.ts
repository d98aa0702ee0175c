/** A process killed while minutes are typed: what the next one finds of them. */
import { expect } from 'vitest';
import type { Killable } from './killable.ts';
import type { ReadingLine } from './reading-writer.process.ts';
import { pause, until } from './writers.ts';

/** The last that was asked or told; 0 where nothing was. */
export const lastAt = (event: 'asked' | 'told', lines: readonly ReadingLine[]): number =>
  lines.reduce((found, line) => (line.event === event ? line.at : found), 0);

/** Whole, and as far as they were acknowledged. */
export async function killWhileTyping(bench: Killable<ReadingLine>, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    const before = bench.lines();
    const writer = bench.start({ what: 'minutes' });
    const since = () => bench.lines().slice(before.length);
    await until(() => since().some((line) => line.event === 'told'));
    await pause(Math.random() * 60);
    expect((await writer.kill()).signal).toBe('SIGKILL');

    const found = since().find((line) => line.event === 'found');
    expect(found).toMatchObject({ isWhole: true });
    expect(found?.revision).toBeGreaterThanOrEqual(lastAt('told', before));
    expect(found?.revision).toBeLessThanOrEqual(lastAt('asked', before));
  }
  expect(bench.lines().filter((line) => line.event === 'refused')).toEqual([]);
}
