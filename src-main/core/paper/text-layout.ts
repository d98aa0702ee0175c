/** Paragraphs as lines of placed runs. */
import type { FaceName } from './fonts.ts';
import { isMissing, type Letter, type LetterMaker } from './letters.ts';
import { breakLines, gap, type BrokenLine } from './line-breaking.ts';
import type { Typeface } from './typeface.ts';

export type Align = 'justify' | 'left' | 'center' | 'right';

export interface TextStyle {
  readonly face: FaceName;
  /** pt */
  readonly size: number;
  /** pt from one line to the next. */
  readonly pitch: number;
  /** em after each letter. */
  readonly tracking: number;
}

/** Letters of one face with even spacing. */
export interface Run {
  readonly text: string;
  readonly face: Typeface;
  /** pt from the left of the measure. */
  readonly x: number;
  /** pt after each letter. */
  readonly spacing: number;
}

export interface TextLine {
  readonly runs: readonly Run[];
  readonly size: number;
  readonly pitch: number;
  /** What the text held here, without the spaces that hang over the end. */
  readonly text: string;
  /** Characters that no font has, each as often as it stands here. */
  readonly missing: readonly string[];
}

export interface Flowing {
  /** pt */
  readonly width: number;
  readonly align: Align;
  /** Letters' widths at the beginning of each paragraph. */
  readonly indent: number;
}

/** One entry a paragraph; an empty one has one empty line. */
export function paragraphs(maker: LetterMaker, text: string, style: TextStyle, flow: Flowing): TextLine[][] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).map((paragraph) => linesOf(maker, paragraph, style, flow));
}

/** Down to this share of its size a short text is made smaller rather than broken. */
const smallestFit = 0.85;

/** Text of a box: a line that is only a little too long is set a little smaller, so that no lonely sign falls below. */
export function fittedLines(maker: LetterMaker, text: string, style: TextStyle, flow: Flowing): TextLine[] {
  const lines = textLines(maker, text, style, flow);
  if (lines.length !== 2 || /[\r\n]/.test(text)) return lines;
  const smaller = (share: number) => textLines(maker, text, { ...style, size: style.size * share }, flow);
  const shares = [0.95, 0.9, smallestFit];
  return shares.map(smaller).find(({ length }) => length === 1) ?? lines;
}

/** All lines of all paragraphs. */
export const textLines = (maker: LetterMaker, text: string, style: TextStyle, flow: Flowing): TextLine[] =>
  paragraphs(maker, text, style, flow).flat();

function linesOf(
  maker: LetterMaker,
  paragraph: string,
  style: TextStyle,
  { width, align, indent }: Flowing,
): TextLine[] {
  const { size, pitch, tracking, face } = style;
  const letters = maker.letters(paragraph, face);
  const measure = width / size;
  // Tracking stands after the last letter of a line too, beyond the measure.
  const inset = Math.min(indent * (1 + tracking), Math.max(0, measure - 1));
  const broken = breakLines(letters, (line) => (line === 0 ? measure - inset : measure), tracking);
  return broken.map((line, index) => {
    const left = index === 0 ? inset : 0;
    const isLast = index === broken.length - 1;
    const room = measure - left - line.width;
    const spare = align === 'justify' && !isLast ? stretch(letters, line, room) : 0;
    const offset = align === 'center' ? room / 2 : align === 'right' ? room : 0;
    return {
      runs: runsOf(letters, line, { left: left + offset, tracking, spare, size }),
      size,
      pitch,
      text: textOf(letters, line),
      missing: letters
        .slice(line.from, line.to)
        .filter(isMissing)
        .map(({ source }) => source),
    };
  });
}

const textOf = (letters: readonly Letter[], { from, to }: BrokenLine): string =>
  letters
    .slice(from, to)
    .map(({ source }) => source)
    .join('');

const mayStretch = (before: Letter, after: Letter): boolean =>
  !(before.isWord && after.isWord) && after.drawn !== '' && before.drawn !== '';

const widestStretch = 0.5;

/** em for each gap that may grow; 0 where the line would be torn apart. */
function stretch(letters: readonly Letter[], { from, to }: BrokenLine, room: number): number {
  let gaps = 0;
  for (let index = from + 1; index < to; index += 1) {
    const [before, after] = [letters[index - 1], letters[index]];
    if (before && after && mayStretch(before, after)) gaps += 1;
  }
  const each = gaps === 0 ? 0 : room / gaps;
  return each > widestStretch ? 0 : Math.max(0, each);
}

interface Setting {
  readonly left: number;
  readonly tracking: number;
  readonly spare: number;
  readonly size: number;
}

function runsOf(letters: readonly Letter[], { from, to }: BrokenLine, { left, tracking, spare, size }: Setting): Run[] {
  const runs: Run[] = [];
  let open: { text: string; face: Typeface; x: number; spacing: number; count: number } | undefined;
  let x = left;
  let before: Letter | undefined;
  for (let index = from; index < to; index += 1) {
    const letter = letters[index];
    if (letter === undefined) break;
    let space = 0;
    if (before !== undefined) {
      space = gap(before, letter) + tracking + (mayStretch(before, letter) ? spare : 0);
      x += space;
    }
    before = letter;
    if (letter.drawn !== '') {
      const spacing = roundUp(space * size);
      if (open?.face === letter.face && (open.count === 1 || open.spacing === spacing)) {
        open.text += letter.drawn;
        open.spacing = spacing;
        open.count += 1;
      } else {
        open = { text: letter.drawn, face: letter.face, x: x * size, spacing: 0, count: 1 };
        runs.push(open);
      }
    }
    x += letter.width;
  }
  return runs.map(({ text, face, x: at, spacing }) => ({ text, face, x: at, spacing }));
}

const roundUp = (points: number): number => Math.round(points * 1e4) / 1e4;
