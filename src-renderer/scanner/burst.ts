/**
 * Tells a card reader from a person: a reader is a keyboard that types a whole number in a blink and ends with Enter or Tab.
 * Judged by the median gap, since a single slow key at the first read would lose a card under a worst-gap rule.
 */

/** What matters of a keydown event; `time` is the event's own time stamp in ms, not that of its handling. */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly time: number;
  readonly isShifted: boolean;
  readonly isComposing: boolean;
  readonly isRepeat: boolean;
  readonly hasModifier: boolean;
}

/**
 * held: may belong to a burst, perhaps as its first; `character` is '' where an input method has the key and it cannot
 * be kept from the field.
 * flood: part of a burst too long for a card. other: a person's key, nothing is under way. ignored: says nothing either way.
 */
export type Verdict =
  | { readonly kind: 'held'; readonly character: string; readonly isFirst: boolean }
  | { readonly kind: 'card'; readonly text: string }
  | { readonly kind: 'flood' | 'other' | 'ignored' };

const shortest = 6;
const longest = 64;
const medianGapMs = 50;
/** A longer pause begins a new text … */
const pauseMs = 150;
/** … but a text that came fast so far is a reader's: a busy machine may hold it up, and half a number is another card. */
const burstPauseMs = 800;

const shiftedDigits = ')!@#$%^&*(';
const signs: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  Semicolon: ';:',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  NumpadDecimal: '..',
  NumpadSubtract: '--',
};

/** The character of a physical key on the layout readers assume: under an input method `key` is only `Process`. */
function characterOfCode(code: string, isShifted: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit !== undefined) return isShifted && code.startsWith('D') ? shiftedDigits.charAt(Number(digit)) : digit;
  return signs[code]?.charAt(isShifted ? 1 : 0) ?? null;
}

const isHiddenByInputMethod = (key: string) => key === 'Process' || key === 'Unidentified' || key === 'Dead';
const isPrintable = (key: string) => /^[\x20-\x7e]$/.test(key);
/** Keys that readers put before a number, and keys that come with others. */
const isSilent = (key: string) =>
  /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|F\d{1,2}|[\0-\x1f\x7f])$/.test(key);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}

/** Whether keys with these gaps between them, ms, came as from a reader. */
export const isReadersPace = (gaps: readonly number[]): boolean => gaps.length > 0 && median(gaps) <= medianGapMs;

export function burstDetector(): { readonly feed: (stroke: KeyStroke) => Verdict } {
  let text = '';
  let gaps: number[] = [];
  let last = -Infinity;
  let isFlooded = false;

  const isFast = () => isReadersPace(gaps);
  const isOver = (gap: number) => gap > (isFast() ? burstPauseMs : pauseMs);
  const forget = () => {
    text = '';
    gaps = [];
    isFlooded = false;
  };

  function end(time: number): Verdict {
    const isLate = isOver(time - last);
    const wasFlooded = isFlooded && !isLate;
    const found = text;
    const isCard = !isLate && found.length >= shortest && isFast();
    forget();
    if (wasFlooded) return { kind: 'flood' };
    return isCard ? { kind: 'card', text: found } : { kind: 'other' };
  }

  function add(character: string, isKept: boolean, stroke: KeyStroke): Verdict {
    const gap = stroke.time - last;
    last = stroke.time;
    if (isOver(gap)) forget();
    if (isFlooded) return { kind: 'flood' };
    // A person composing with an input method; a burst that began before the composition goes on.
    if (stroke.isComposing && text === '') return { kind: 'other' };
    if (text !== '') gaps.push(gap);
    text += character;
    if (text.length <= longest) return { kind: 'held', character: isKept ? character : '', isFirst: text.length === 1 };
    const isFlood = isFast();
    forget();
    isFlooded = isFlood;
    return { kind: isFlood ? 'flood' : 'other' };
  }

  return {
    feed(stroke) {
      const { key } = stroke;
      if (stroke.hasModifier || isSilent(key)) return { kind: 'ignored' };
      if (key === 'Enter' || key === 'Tab') return end(stroke.time);
      const isHidden = isHiddenByInputMethod(key);
      const character = isHidden ? characterOfCode(stroke.code, stroke.isShifted) : isPrintable(key) ? key : null;
      if (character !== null && !stroke.isRepeat) return add(character, !isHidden, stroke);
      if (isHidden) return { kind: 'ignored' };
      forget();
      return { kind: 'other' };
    },
  };
}

/** The reader itself reads twice: the same text within two seconds of the last time is one read. */
export function secondReads(withinMs = 2000): (text: string, time: number) => boolean {
  let lastText = '';
  let lastTime = -Infinity;
  return (text, time) => {
    const isSecond = text === lastText && time - lastTime < withinMs;
    lastText = text;
    if (!isSecond) lastTime = time;
    return isSecond;
  };
}
