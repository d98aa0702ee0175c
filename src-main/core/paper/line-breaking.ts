/**
 * Where lines end: 避头尾 by taking the characters before along (推出), dashes and ellipses whole, Latin words and
 * numbers whole unless they are longer than a line. JIS X 4051 and CLREQ give the same lists.
 */
import type { Letter } from './letters.ts';

export interface BrokenLine {
  readonly from: number;
  /** Without the spaces that hang over the end. */
  readonly to: number;
  /** Where the next line begins. */
  readonly next: number;
  /** em */
  readonly width: number;
}

const quarter = 0.25;

/** What stands between two letters besides their own widths, in em: a quarter between 汉 and A, less half between marks. */
export function gap(before: Letter, after: Letter): number {
  if (before.script === 'han' ? after.script === 'latin' : before.script === 'latin' && after.script === 'han') {
    return quarter;
  }
  if (before.blank === 'after' && after.blank !== 'none') return -0.5;
  if (before.blank === 'before' && after.blank === 'before') return -0.5;
  return 0;
}

function mayBreak(before: Letter, after: Letter): boolean {
  if (after.isSpace || !after.mayStart) return false;
  if (before.isSpace) return true;
  return before.mayEnd && !(before.isWord && after.isWord);
}

/** `measure` in em; `tracking` is added after each letter. No line is empty unless there are no letters. */
export function breakLines(
  letters: readonly Letter[],
  measure: (line: number) => number,
  tracking = 0,
): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  let from = 0;
  while (from < letters.length) {
    const line = nextLine(letters, from, measure(lines.length), tracking);
    lines.push(line);
    from = line.next;
  }
  return lines.length === 0 ? [{ from: 0, to: 0, next: 0, width: 0 }] : lines;
}

// Sums of thousandths of an em; a hair's breadth must not push a character out.
const hair = 1e-6;

function nextLine(letters: readonly Letter[], from: number, measure: number, tracking: number): BrokenLine {
  let width = 0;
  /** Up to the last letter that is no space. */
  let inked = { to: from, width: 0 };
  let best: BrokenLine | undefined;
  for (let index = from; index < letters.length; index += 1) {
    const [before, letter] = [index > from ? letters[index - 1] : undefined, letters[index]];
    if (letter === undefined) break;
    if (before !== undefined) {
      if (mayBreak(before, letter)) best = { from, ...inked, next: index };
      width += gap(before, letter) + tracking;
    }
    width += letter.width;
    if (letter.isSpace) continue;
    if (width > measure + hair && index > from) return best ?? forced(letters, from, index, tracking);
    inked = { to: index + 1, width };
  }
  return { from, ...inked, next: letters.length };
}

/** Inside a word longer than a line; back to where both sides may stand alone, if that is not too far. */
function forced(letters: readonly Letter[], from: number, at: number, tracking: number): BrokenLine {
  const isGood = (cut: number) => letters[cut]?.mayStart === true && letters[cut - 1]?.mayEnd === true;
  let cut = at;
  while (cut > from && !isGood(cut)) cut -= 1;
  if (cut === from) cut = at;
  return { from, to: cut, next: cut, width: widthOf(letters, from, cut, tracking) };
}

function widthOf(letters: readonly Letter[], from: number, to: number, tracking: number): number {
  let width = 0;
  for (let index = from; index < to; index += 1) {
    const [before, letter] = [index > from ? letters[index - 1] : undefined, letters[index]];
    if (letter !== undefined) width += letter.width + (before === undefined ? 0 : gap(before, letter) + tracking);
  }
  return width;
}
