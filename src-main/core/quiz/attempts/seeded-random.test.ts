import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const first = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.below(2 ** 32));
};

describe('seeded chance', () => {
  // Bug: the generator is "improved", and no paper of the years before can be drawn again.
  // Numbers from sfc32 written down in another language.
  it('gives the numbers it has always given', () => {
    expect(first(0, 3)).toEqual([2_266_749_544, 3_859_721_991, 3_128_767_472]);
    expect(first(163, 3)).toEqual([3_275_747_353, 2_641_593_452, 1_336_986_727]);
    expect(first(0xff_ff_ff_ff, 3)).toEqual([3_808_816_175, 4_158_527_780, 3_722_100_240]);
  });

  // Bug: a remainder or a rounding favours some of the numbers.
  it.each([3, 7, 10, 25])('is even below %i', (limit) => {
    const random = seededRandom(limit);
    const counts = Array.from({ length: limit }, () => 0);
    const each = 4000;
    for (let drawn = 0; drawn < limit * each; drawn += 1) counts[random.below(limit)]! += 1;
    for (const count of counts) expect(Math.abs(count - each)).toBeLessThan(5 * Math.sqrt(each));
  });

  // Bug: a shuffle that swaps with any place, or never leaves one where it was, makes some orders likelier.
  it('makes every order equally likely', () => {
    const random = seededRandom(5);
    const counts = new Map<string, number>();
    for (let round = 0; round < 24_000; round += 1) {
      const order = random.shuffled(['甲', '乙', '丙', '丁']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(160);
  });

  // Bug: neighbouring seeds, as a counter would give, make papers alike.
  it('has nothing in common between neighbouring seeds', () => {
    const shared = first(7, 1000).filter((number, place) => number === first(8, 1000)[place]);
    expect(shared.length).toBeLessThan(3);
    expect(new Set([...first(7, 50), ...first(8, 50)]).size).toBe(100);
  });
});
