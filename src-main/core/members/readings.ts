/**
 * Pinyin readings of a name, worked out once and stored: syllables apart by spaces, other readings of the same
 * character after `/`, likeliest first. 单天例 is `shan/dan/chan tian li`; 吕 is `lv/lu`.
 */
import { pinyin } from 'pinyin-pro';

const options = { toneType: 'none', type: 'array', v: true } as const;
/** Readings that pinyin-pro's surname table gives otherwise (DOMAIN: 单于 is chán yú). */
const surnameCorrections: ReadonlyMap<string, readonly string[]> = new Map([['单于', ['chan', 'yu']]]);

const otherReadings = new Map<string, readonly string[]>();

function readingsOf(sign: string): readonly string[] {
  let known = otherReadings.get(sign);
  if (!known) {
    known = pinyin(sign, { ...options, multiple: true });
    otherReadings.set(sign, known);
  }
  return known;
}

/** Typed both as v and as u: 吕 is found by lv and by lu. Letters of other names also without their marks: é as e. */
const spellings = (syllable: string): readonly string[] =>
  syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable, withoutMarks(syllable)];

const withoutMarks = (letters: string): string => letters.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const isLetter = (sign: string) => /\p{L}/u.test(sign);

/** Of a character with its reading in this name; a roster says the same few thousand over and over. */
const knownAlternatives = new Map<string, string>();

function alternativesOf(sign: string, first: string): string {
  const key = `${sign} ${first}`;
  let known = knownAlternatives.get(key);
  if (known === undefined) {
    const all = [first, ...readingsOf(sign)].map((syllable) => syllable.toLowerCase());
    known = [...new Set(all.flatMap(spellings))].join('/');
    knownAlternatives.set(key, known);
  }
  return known;
}

export function readingsOfName(name: string): string {
  const signs = Array.from(name).filter(isLetter);
  const inContext = pinyin(signs.join(''), { ...options, surname: 'head' });
  const corrected = surnameCorrections.get(signs.slice(0, 2).join(''));
  return signs
    .map((sign, index) =>
      alternativesOf(sign, (signs.length > 2 ? corrected?.[index] : undefined) ?? inContext[index] ?? sign),
    )
    .join(' ');
}

/** The likeliest reading alone, for people: `ou yang li`. */
export const mainReading = (readings: string): string =>
  readings
    .split(' ')
    .map((alternatives) => alternatives.split('/')[0])
    .join(' ');

/** A reading typed by staff for a name: one syllable of a–z for each character that has a sound. */
export function isReadingFor(name: string, reading: string): boolean {
  const syllables = reading.split(' ');
  return (
    syllables.length === Array.from(name).filter(isLetter).length && syllables.every((one) => /^[a-z]{1,7}$/.test(one))
  );
}
