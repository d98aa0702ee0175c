/** How well typed letters or characters fit one name. Pure; the hot inner loop of the search. */

/** One character of a name: itself and its syllables, likeliest first. */
export interface NameUnit {
  readonly sign: string;
  readonly syllables: readonly string[];
}

/** Smaller is better; NO_MATCH when the text does not fit. */
export const NO_MATCH = Number.POSITIVE_INFINITY;

const UNFINISHED = 100;
const GIVEN_NAME_ONLY = 200;
/** Per character: an initial or a part of a syllable where the whole was not typed, and an unlikely reading. */
const PART = 3;
const UNLIKELY = 1;

/** No syllable is longer (zhuang has 6 letters; staff may give 7), and no sign is. */
const LONGEST_SYLLABLE = 7;

/**
 * Costs already worked out, by place in the name and in the text: without them a name of n characters that read alike
 * takes 2ⁿ steps. One for all: only one fit runs at a time.
 */
let costs = new Float64Array(1024);
const UNKNOWN = -1;

/** Cost of fitting text[at…] to units[unit…], both taken in order; every typed letter must be used. */
function fit(units: readonly NameUnit[], unit: number, text: string, at: number): number {
  if (at === text.length) return (units.length - unit) * 0.01 + (unit < units.length ? UNFINISHED : 0);
  const here = units[unit];
  if (!here) return NO_MATCH;
  const cell = unit * text.length + at;
  const known = costs[cell] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  let best = text.startsWith(here.sign, at) ? fit(units, unit + 1, text, at + here.sign.length) : NO_MATCH;
  const letter = text.charCodeAt(at);
  for (let index = 0; index < here.syllables.length; index++) {
    const syllable = here.syllables[index] ?? '';
    if (syllable.charCodeAt(0) !== letter) continue;
    let shared = 1;
    while (shared < syllable.length && syllable.charCodeAt(shared) === text.charCodeAt(at + shared)) shared++;
    for (let used = shared; used >= 1; used--) {
      // Parts longer than an initial make sense only while the syllable is still being typed.
      if (used > 1 && used < syllable.length && at + used < text.length && !(used === 2 && syllable[1] === 'h'))
        continue;
      const rest = fit(units, unit + 1, text, at + used);
      if (rest === NO_MATCH) continue;
      best = Math.min(best, rest + (used === syllable.length ? 0 : PART) + (index > 0 ? UNLIKELY : 0));
    }
  }
  costs[cell] = best;
  return best;
}

/** `text`: lower case, no blanks, no middle dots. */
export function fitName(units: readonly NameUnit[], text: string): number {
  if (text.length > units.length * LONGEST_SYLLABLE) return NO_MATCH;
  const cells = units.length * text.length;
  if (cells > costs.length) costs = new Float64Array(cells);
  costs.fill(UNKNOWN, 0, cells);
  const fromStart = fit(units, 0, text, 0);
  if (fromStart !== NO_MATCH || units.length < 2) return fromStart;
  let best = NO_MATCH;
  for (let start = 1; start < units.length && best === NO_MATCH; start++) {
    best = fit(units, start, text, 0) + GIVEN_NAME_ONLY;
  }
  return best;
}
