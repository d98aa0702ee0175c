/** How well typed letters or characters fit one name. Pure; the hot inner loop of the search. */

/** One character of a name: itself and its syllables, likeliest first. */
export interface NameUnit {
  readonly sign: string;
  readonly syllables: readonly string[];
}

/** Smaller is better; NO_MATCH when the text does not fit. */
export const NO_MATCH = Number.POSITIVE_INFINITY;

const UNFINISHED = 100;
export const GIVEN_NAME_ONLY = 200;
/** Per character: an initial or a part of a syllable where the whole was not typed, and an unlikely reading. */
const PART = 3;
const UNLIKELY = 1;

/** What is added when the text has ended and so many characters of the name are left. */
export const costOfRest = (left: number): number => (left > 0 ? UNFINISHED + left * 0.01 : 0);

/** The ways in which text[at…] may begin with this character, flat: how much of the text it takes, at what cost, … */
export function beginnings(unit: NameUnit, text: string, at: number): number[] {
  const ways: number[] = [];
  if (text.startsWith(unit.sign, at)) ways.push(unit.sign.length, 0);
  const letter = text.charCodeAt(at);
  for (let index = 0; index < unit.syllables.length; index++) {
    const syllable = unit.syllables[index] ?? '';
    if (syllable.charCodeAt(0) !== letter) continue;
    let shared = 1;
    while (shared < syllable.length && syllable.charCodeAt(shared) === text.charCodeAt(at + shared)) shared++;
    for (let used = shared; used >= 1; used--) {
      // Parts longer than an initial make sense only while the syllable is still being typed.
      if (used > 1 && used < syllable.length && at + used < text.length && !(used === 2 && syllable[1] === 'h'))
        continue;
      ways.push(used, (used === syllable.length ? 0 : PART) + (index > 0 ? UNLIKELY : 0));
    }
  }
  return ways;
}

/**
 * Costs already worked out, by place in the name and in the text: without them a name of n characters that read alike
 * takes 2ⁿ steps. One for all: only one fit runs at a time.
 */
let costs = new Float64Array(1024);
const UNKNOWN = -1;

/** Cost of fitting text[at…] to units[unit…], both taken in order; every typed letter must be used. */
function fit(units: readonly NameUnit[], unit: number, text: string, at: number): number {
  if (at === text.length) return costOfRest(units.length - unit);
  const here = units[unit];
  if (!here) return NO_MATCH;
  const cell = unit * text.length + at;
  const known = costs[cell] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const ways = beginnings(here, text, at);
  let best = NO_MATCH;
  for (let way = 0; way < ways.length; way += 2) {
    best = Math.min(best, fit(units, unit + 1, text, at + (ways[way] ?? 0)) + (ways[way + 1] ?? 0));
  }
  costs[cell] = best;
  return best;
}

/** Whether the text (lower case, letters alone) fits from some character before `start` on. */
export function fitsBefore(units: readonly NameUnit[], start: number, text: string): boolean {
  const cells = units.length * text.length;
  if (cells > costs.length) costs = new Float64Array(cells);
  costs.fill(UNKNOWN, 0, cells);
  for (let earlier = 0; earlier < start; earlier++) {
    if (fit(units, earlier, text, 0) !== NO_MATCH) return true;
  }
  return false;
}
