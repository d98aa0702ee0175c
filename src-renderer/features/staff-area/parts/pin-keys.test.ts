import { describe, expect, it } from 'vitest';
import { createPinKeys } from './pin-keys.ts';

const card = '0163000101';

/** What goes through of digits typed at these times, ms. */
function through(typed: string, timeOf: (at: number) => number): { digits: string; bursts: number } {
  const keys = createPinKeys();
  const settled = [...typed].map((digit, at) => keys.feed(digit, timeOf(at)));
  settled.push(keys.settle());
  return {
    digits: settled.map(({ digits }) => digits).join(''),
    bursts: settled.filter(({ isBurst }) => isBurst).length,
  };
}

describe('the keys of a PIN', () => {
  // Bug: a card held to the reader fills the six dots with its number, and a wrong PIN is counted against somebody.
  it.each([2, 20, 45])('of a reader at %i ms a key do not go through', (gapMs) => {
    expect(through(card, (at) => at * gapMs)).toEqual({ digits: '', bursts: 1 });
  });

  // Bug: a busy machine holds a reader up, and the second half of a card counts as typed.
  it('of a reader that is held up do not go through either', () => {
    expect(through(card, (at) => at * 5 + (at >= 5 ? 300 : 0))).toEqual({ digits: '', bursts: 2 });
  });

  // Bug: a quick person cannot come in.
  it.each([61, 90, 400])('of a person at %i ms a key do', (gapMs) => {
    expect(through('271828', (at) => at * gapMs)).toEqual({ digits: '271828', bursts: 0 });
  });

  // Bug: two keys rolled under quick fingers are lost.
  it('of which two overlap do', () => {
    expect(through('271828', (at) => at * 120 - (at === 3 ? 90 : 0))).toEqual({ digits: '271828', bursts: 0 });
  });
});
