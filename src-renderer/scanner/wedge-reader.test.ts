import { describe, expect, it } from 'vitest';
import { WedgeReader, type KeyStroke, type Verdict } from './wedge-reader.ts';

const stroke = (key: string, time: number, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
  time,
  hasModifier: false,
  isShifted: false,
  ...more,
});

function type(reader: WedgeReader, text: string, gap: number, from = 0): { last: Verdict; at: number } {
  let at = from;
  for (const key of text) {
    reader.take(stroke(key, at));
    at += gap;
  }
  return { last: reader.take(stroke('Enter', at)), at };
}

describe('WedgeReader', () => {
  it.each([5, 20, 45])('reads a card typed with %i ms between keys', (gap) => {
    // Catches a limit so strict that slow readers are taken for people.
    expect(type(new WedgeReader(), '0040856634', gap).last).toEqual({ card: '0040856634' });
  });

  it('is not fooled by a person, however quick', () => {
    // Catches a person's number followed by Enter being taken for a card.
    expect(type(new WedgeReader(), '0040856634', 60).last).toBe('pass');
    expect(type(new WedgeReader(), '0040856634', 150).last).toBe('pass');
  });

  it('forgives one late key', () => {
    // Catches the worst-gap rule that loses the first read on a page still warming up.
    const reader = new WedgeReader();
    reader.take(stroke('0', 0));
    expect(type(reader, '040856634', 8, 90).last).toEqual({ card: '0040856634' });
  });

  it('reads by the place of the key under an input method', () => {
    // Catches blindness while a Chinese input method reports every key as Process.
    const reader = new WedgeReader();
    let at = 0;
    for (const digit of '0040856634') reader.take(stroke('Process', (at += 8), { code: `Digit${digit}` }));
    for (const letter of 'AB') reader.take(stroke('Process', (at += 8), { code: `Key${letter}`, isShifted: true }));
    expect(reader.take(stroke('Enter', at + 8))).toEqual({ card: '0040856634AB' });
  });

  it('wants six characters', () => {
    // Catches 王 typed as wang and confirmed by a fast Enter.
    expect(type(new WedgeReader(), '12345', 5).last).toBe('pass');
  });

  it('drops garbage as fast as a card, and reads the next good one', () => {
    // Catches a listener that is stuck after one bad read.
    const reader = new WedgeReader();
    const bad = type(reader, '%%%%&&&&', 5);
    expect(bad.last).toBe('swallow');
    expect(type(reader, '0040856634', 5, bad.at + 300).last).toEqual({ card: '0040856634' });
  });

  it('reads the same card again only after two seconds', () => {
    // Catches one swipe that checks in and out again.
    const reader = new WedgeReader();
    type(reader, '0040856634', 5);
    expect(type(reader, '0040856634', 5, 1_000).last).toBe('swallow');
    expect(type(reader, '0040856635', 5, 1_500).last).toEqual({ card: '0040856635' });
    expect(type(reader, '0040856634', 5, 4_000).last).toEqual({ card: '0040856634' });
  });

  it('swallows a megabyte without keeping it', () => {
    // Catches memory growing with a reader gone mad, and its tail being taken for a card.
    const reader = new WedgeReader();
    const flood = type(reader, '7'.repeat(1_000_000), 1);
    expect(flood.last).toBe('swallow');
    expect(type(reader, '0040856634', 5, flood.at + 500).last).toEqual({ card: '0040856634' });
  });

  it('leaves shortcuts and named keys alone', () => {
    // Catches Ctrl combinations of a reprogrammed reader entering the card text.
    const reader = new WedgeReader();
    expect(reader.take(stroke('a', 0, { hasModifier: true }))).toBe('pass');
    expect(reader.take(stroke('ArrowLeft', 5))).toBe('pass');
    expect(reader.take(stroke('Enter', 10))).toBe('pass');
  });
});
