/**
 * Tells a card reader that types from a person who types. Pure: keys and their times in, verdicts out.
 *
 * Keys that could begin a read are held for a moment. A person's keys are given back to the field they were meant
 * for; a read never reaches it. Judged by the middle gap, since the first key of a read can be late on a busy page.
 */

export interface KeyStroke {
  /** `KeyboardEvent.key`; `Process` while an input method is at work. */
  readonly key: string;
  /** `KeyboardEvent.code`: the key's place, which no input method changes. */
  readonly code: string;
  /** Milliseconds; only differences count. */
  readonly time: number;
  readonly hasModifier: boolean;
  readonly isShifted: boolean;
}

/** pass: not ours. hold: keep it back until released. swallow: drop it. card: the whole text of a read. */
export type Verdict = 'pass' | 'hold' | 'swallow' | { readonly card: string };

const shortest = 6;
const longest = 64;
const middleGapMs = 50;
/** A longer pause ends a read. */
export const longestGapMs = 100;
const sameCardMs = 2_000;
const cardText = /^[0-9A-Za-z][0-9A-Za-z,\-:;=.]*$/;

export class WedgeReader {
  #text = '';
  #gaps: number[] = [];
  #lastAt = Number.NEGATIVE_INFINITY;
  #isOverlong = false;
  #lastCard = { text: '', at: Number.NEGATIVE_INFINITY };

  /** Whether keys of a possible read have come so far. */
  get isReading(): boolean {
    return this.#text !== '' || this.#isOverlong;
  }

  take(stroke: KeyStroke): Verdict {
    const gap = stroke.time - this.#lastAt;
    if (gap > longestGapMs) this.forget();
    if (stroke.key === 'Shift') return 'pass';
    if (stroke.key === 'Enter' || stroke.key === 'Tab') return this.#end(stroke.time);
    const sign = stroke.hasModifier ? '' : signOf(stroke);
    if (this.#isOverlong) {
      this.#lastAt = stroke.time;
      return 'swallow';
    }
    if (sign === '') {
      this.forget();
      return 'pass';
    }
    if (this.#text !== '') this.#gaps.push(gap);
    this.#text += sign;
    this.#lastAt = stroke.time;
    if (this.#text.length > longest) {
      this.#isOverlong = true;
      this.#text = '';
      this.#gaps = [];
      return 'swallow';
    }
    return 'hold';
  }

  forget(): void {
    this.#text = '';
    this.#gaps = [];
    this.#isOverlong = false;
  }

  #end(time: number): Verdict {
    const text = this.#text;
    const wasOverlong = this.#isOverlong;
    const isFast = middleOf(this.#gaps) <= middleGapMs;
    this.forget();
    if (wasOverlong) return 'swallow';
    if (text.length < shortest || !isFast) return 'pass';
    if (!cardText.test(text)) return 'swallow';
    const isRepeated = text === this.#lastCard.text && time - this.#lastCard.at < sameCardMs;
    this.#lastCard = { text, at: time };
    return isRepeated ? 'swallow' : { card: text };
  }
}

function middleOf(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** The printable ASCII sign of a key, by its place where an input method hides it; '' for every other key. */
function signOf({ key, code, isShifted }: KeyStroke): string {
  if (/^[\x21-\x7e]$/.test(key)) return key;
  if (key !== 'Process' && key !== 'Unidentified') return '';
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return isShifted ? '' : digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  return code === 'Comma' ? ',' : '';
}
