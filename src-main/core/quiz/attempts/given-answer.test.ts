import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, givenOf } from './given-answer.ts';

const order = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 10 }).map((places) => {
  const sorted = places.toSorted((one, other) => one - other);
  return places.map((place) => sorted.indexOf(place));
});
const picked = order.chain((shown) => fc.tuple(fc.constant(shown), fc.subarray(shown.map((_, place) => place))));

describe('what was touched', () => {
  // Bug: the option as shown kept as if it were the option as written: right answers marked wrong after a shuffle.
  it('comes back as it was shown', () => {
    fc.assert(
      fc.property(picked, ([shown, choices]) => {
        const own = choicesOf('multiple', shown, { choices });
        expect(own).toEqual(choices.map((place) => shown[place]).toSorted((a, b) => a! - b!));
        expect(givenOf(shown, own)?.choices ?? []).toEqual(choices);
      }),
    );
  });

  it.each([
    ['single', [0, 1]],
    ['judge', [0, 1]],
    ['multiple', [0, 0]],
    ['multiple', [3]],
    ['single', [9]],
  ] as const)('is impossible: %s %j of three', (type, choices) => {
    expect(() => choicesOf(type, [2, 0, 1], { choices: [...choices] })).toThrow('answer.impossible');
  });

  it('may be taken back', () => {
    expect(choicesOf('single', [1, 0], { choices: [] })).toEqual([]);
    expect(givenOf([1, 0], [])).toBeNull();
  });
});
