import { describe, expect, it } from 'vitest';
import { burstDetector, type KeyStroke, secondReads, type Verdict } from './burst.ts';

const card = '0163000101';
const codeOf = (character: string) => (/\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`);

function reader() {
  const detector = burstDetector();
  let time = 1000;
  const press = (key: string, gapMs: number, more: Partial<KeyStroke> = {}): Verdict => {
    time += gapMs;
    return detector.feed({
      key,
      code: key.length === 1 ? codeOf(key) : key,
      time,
      isShifted: false,
      isComposing: false,
      isRepeat: false,
      hasModifier: false,
      ...more,
    });
  };
  const type = (text: string, gapMs: number) => [...text].map((character) => press(character, gapMs));
  const read = (text: string, gapMs: number, ending = 'Enter') => {
    type(text, gapMs);
    return press(ending, gapMs);
  };
  return { press, type, read, wait: (ms: number) => (time += ms) };
}

describe('a burst of keys', () => {
  it.each([
    [5, 'Enter'],
    [20, 'Enter'],
    [20, 'Tab'],
  ])('at %i ms a key ending in %s is a card', (gapMs, ending) => {
    expect(reader().read(card, gapMs, ending)).toEqual({ kind: 'card', text: card });
  });

  // Bug: a quick typist who presses Enter is taken for a card.
  it.each([60, 110])('at %i ms a key is a person', (gapMs) => {
    expect(reader().read(card, gapMs)).toEqual({ kind: 'other' });
  });

  it('shorter than six characters is no card', () => {
    expect(reader().read('12345', 5)).toEqual({ kind: 'other' });
  });

  // Bug: the first read after a start is lost because one key of it came late.
  it('survives one slow key', () => {
    const { type, press } = reader();
    type(card.slice(0, 3), 5);
    press(card.charAt(3), 120);
    type(card.slice(4), 5);
    expect(press('Enter', 5)).toEqual({ kind: 'card', text: card });
  });

  // Bug: the machine is busy after two characters; the rest is long enough for a card, somebody else's.
  it('is not cut in two by a long pause', () => {
    const { type, press } = reader();
    type(card.slice(0, 2), 5);
    press(card.charAt(2), 400);
    type(card.slice(3), 5);
    expect(press('Enter', 400)).toEqual({ kind: 'card', text: card });
  });

  // Bug: what somebody typed a moment ago becomes part of the number.
  it('does not take up letters typed before', () => {
    const { type, read, wait } = reader();
    type('oy', 90);
    wait(200);
    expect(read(card, 5)).toEqual({ kind: 'card', text: card });
  });

  it('passes over the control keys a reader puts before and between', () => {
    const { press, type } = reader();
    press('F18', 5);
    press('b', 5, { hasModifier: true });
    press('\u001d', 2);
    type(card.slice(0, 5), 5);
    press('Shift', 2);
    type(card.slice(5), 5);
    expect(press('Enter', 5)).toEqual({ kind: 'card', text: card });
  });

  // Bug: with a Chinese input method switched on, every key is `Process` and no card can be read.
  it('is read by the physical keys under an input method', () => {
    const { press } = reader();
    const verdicts = [...card].map((digit, at) => press('Process', 8, { code: `Digit${digit}`, isComposing: at > 0 }));
    // An input method's keys cannot be held back from the field.
    expect(verdicts).toEqual([...card].map((_, at) => ({ kind: 'held', character: '', isFirst: at === 0 })));
    expect(press('Enter', 8)).toEqual({ kind: 'card', text: card });
  });

  it('keeps capital letters under an input method', () => {
    const { press, type } = reader();
    press('Process', 5, { code: 'KeyA', isShifted: true });
    press('Process', 5, { code: 'Numpad7' });
    type('12345', 5);
    expect(press('Enter', 5)).toEqual({ kind: 'card', text: 'A712345' });
  });

  it('leaves somebody who is composing alone', () => {
    const { press } = reader();
    const verdicts = [...'zhangsan'].map((letter) => press('Process', 10, { code: codeOf(letter), isComposing: true }));
    expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(['other']));
    expect(press('Enter', 10)).toEqual({ kind: 'other' });
  });

  // Bug: a key held down, then Enter, is a card of one letter.
  it('is not a key held down', () => {
    const { press } = reader();
    for (let times = 0; times < 20; times++) press('a', 30, { isRepeat: times > 0 });
    expect(press('Enter', 30)).toEqual({ kind: 'other' });
  });

  // Bug: after one bad code no code can be read.
  it('is read again after a bad one', () => {
    const { read, wait } = reader();
    for (let times = 0; times < 3; times++) {
      expect(read('123', 5)).toEqual({ kind: 'other' });
      wait(500);
      expect(read(card, 5)).toEqual({ kind: 'card', text: card });
      wait(500);
    }
  });

  // Bug: a jammed reader fills the memory, or its last characters are taken for a card.
  it('of a megabyte is dropped whole, cheaply, and the next card is read', () => {
    const { press, read, wait } = reader();
    const kinds = new Map<string, number>();
    for (let at = 0; at < 1_000_000; at++) {
      const { kind } = press('7', 1);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(kinds).toEqual(
      new Map([
        ['held', 64],
        ['flood', 1_000_000 - 64],
      ]),
    );
    expect(press('Enter', 1)).toEqual({ kind: 'flood' });
    wait(500);
    expect(read(card, 5)).toEqual({ kind: 'card', text: card });
  });

  it('holds what may belong to it, so that a field is not written to', () => {
    expect(reader().type('12', 5)).toEqual([
      { kind: 'held', character: '1', isFirst: true },
      { kind: 'held', character: '2', isFirst: false },
    ]);
  });
});

describe('second reads', () => {
  // Bug: a card left on the reader checks in and out in turns.
  it('of the same card within two seconds are one, however many', () => {
    const isSecond = secondReads();
    expect([0, 500, 1500].map((time) => isSecond(card, time))).toEqual([false, true, true]);
    expect(isSecond(card, 2100)).toBe(false);
  });

  it('of another card are not', () => {
    const isSecond = secondReads();
    isSecond(card, 0);
    expect(isSecond('0163000102', 100)).toBe(false);
    expect(isSecond(card, 200)).toBe(false);
  });
});
