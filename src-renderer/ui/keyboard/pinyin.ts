/** From typed letters to characters. Pure; the characters themselves come from candidates.json. */

export interface PinyinBook {
  /** Most borne first. */
  readonly surnames: string;
  /** Toneless syllable (ü as v) to its characters, usual ones first. */
  readonly syllables: Readonly<Record<string, string>>;
}

/** The next letters of the text, split: whole syllables, and at the end perhaps the beginning of one. */
export interface Split {
  readonly syllables: readonly string[];
  readonly rest: string;
}

/** zhuang, chuang, shuang. */
const longestSyllable = 6;

/** Longest syllables first, one step back where that leads nowhere: `zhangsan` zhang-san, `xinguan` xin-guan, `zhangs` zhang-s. */
export function splitPinyin(letters: string, book: PinyinBook): Split {
  const names = Object.keys(book.syllables);
  const known = new Set(names);
  const isBeginning = (text: string) => text === '' || names.some((name) => name.startsWith(text));
  const failed = new Set<number>();

  const from = (at: number): Split | null => {
    const rest = letters.slice(at);
    if (rest === '') return { syllables: [], rest };
    if (failed.has(at)) return null;
    for (let length = Math.min(longestSyllable, rest.length); length > 0; length--) {
      const syllable = rest.slice(0, length);
      const after = known.has(syllable) ? from(at + length) : null;
      if (after) return { syllables: [syllable, ...after.syllables], rest: after.rest };
    }
    if (isBeginning(rest)) return { syllables: [], rest };
    failed.add(at);
    return null;
  };

  const whole = from(0);
  if (whole) return whole;
  // Initials, or letters that are no pinyin: what fits in front, letter by letter.
  const first = Array.from({ length: longestSyllable }, (_, at) => letters.slice(0, longestSyllable - at));
  const syllable = first.find((text) => known.has(text)) ?? first.find(isBeginning) ?? letters.slice(0, 1);
  return known.has(syllable)
    ? { syllables: [syllable], rest: letters.slice(syllable.length) }
    : { syllables: [], rest: letters };
}

export interface Choice {
  readonly sign: string;
  /** How many of the letters it stands for. */
  readonly taken: number;
}

const mostOfABeginning = 4;

/**
 * The characters that the front of the letters may stand for, best first.
 * @param startsName surnames come first
 */
export function choicesFor(letters: string, book: PinyinBook, startsName: boolean): readonly Choice[] {
  if (letters === '') return [];
  const [first = ''] = splitPinyin(letters, book).syllables;
  if (first === '') return fromBeginning(letters, book);
  const found = signsOf(first, book, startsName).map((sign): Choice => ({ sign, taken: first.length }));
  return [...found, ...fromShorter(first, book)];
}

function signsOf(syllable: string, book: PinyinBook, startsName: boolean): readonly string[] {
  const signs = Array.from(book.syllables[syllable] ?? '');
  if (!startsName) return signs;
  const borne = Array.from(book.surnames).filter((surname) => signs.includes(surname));
  return [...borne, ...signs.filter((sign) => !borne.includes(sign))];
}

/** xian may have been meant as xi-an. */
function fromShorter(syllable: string, book: PinyinBook): readonly Choice[] {
  const shorter = Array.from({ length: syllable.length - 1 }, (_, at) => syllable.slice(0, syllable.length - 1 - at));
  const isKnown = (text: string) => book.syllables[text] !== undefined;
  const name = shorter.find((text) => isKnown(text) && isKnown(syllable.slice(text.length)));
  if (name === undefined) return [];
  return Array.from(book.syllables[name] ?? '', (sign) => ({ sign, taken: name.length }));
}

/** Of an unfinished syllable: the most usual characters of each that begins so. */
function fromBeginning(letters: string, book: PinyinBook): readonly Choice[] {
  const names = Object.keys(book.syllables);
  const lengths = Array.from({ length: letters.length }, (_, at) => letters.length - at);
  const length = lengths.find((one) => names.some((name) => name.startsWith(letters.slice(0, one))));
  if (length === undefined) return [];
  const beginning = letters.slice(0, length);
  const signs = names
    .filter((name) => name.startsWith(beginning))
    .flatMap((name) => Array.from(book.syllables[name] ?? '').slice(0, mostOfABeginning));
  return [...new Set(signs)].map((sign) => ({ sign, taken: length }));
}
