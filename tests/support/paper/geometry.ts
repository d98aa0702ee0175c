/** Where things stand on the pages of a book, of any PDF: each answers with what is out of place. Points. */
import { objectsOf, type PdfObject } from './read-archive.ts';
import { greyPagesOf, pagesOf, squeezed, wordsOf, type Word } from './read-pdf.ts';

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** GB/T 9704-2012: 22 lines of 28 characters in 156 × 225 mm. */
export const grid = { lines: 22, characters: 28, width: mm(156), height: mm(225) };
/** What the standard's own measures leave room for. */
const slack = mm(0.5);

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `page`: its number in the book: odd pages are bound at the left, even ones at the right. */
export function textBlock(page: number, isUpright = true): Rectangle {
  const isOdd = page % 2 === 1;
  const inner = isOdd ? mm(28) : mm(26);
  const [left, top, width, height] = isUpright
    ? [inner, mm(37), grid.width, grid.height]
    : [mm(35), inner, grid.height, grid.width];
  return { left, top, right: left + width, bottom: top + height };
}

const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;

/** Number in the book by page of the file, where the file is not the whole book. */
export type NumberOf = (page: number) => number;
const asInFile: NumberOf = (page) => page;

/** Words of the text block that stand on none of its 22 lines, or beyond its 28 characters; titles are higher than a line. */
export function offGrid(pdf: Uint8Array, pages: readonly number[], numberOf = asInFile): Word[] {
  const pitch = grid.height / grid.lines;
  return wordsOf(pdf).filter((word) => {
    if (!pages.includes(word.page)) return false;
    const block = textBlock(numberOf(word.page));
    const line = (middle(word) - block.top) / pitch - 0.5;
    if (line > grid.lines - 0.5 || word.bottom - word.top > pitch) return false;
    const isOff = Math.abs(line - Math.round(line)) * pitch > slack;
    return isOff || word.left < block.left - slack || word.right > block.right + slack;
  });
}
/** One a point. */
const dotsPerInch = 72;
const white = 250;

export interface Ink {
  readonly page: number;
  /** mm from the upper left corner. */
  readonly x: number;
  readonly y: number;
}

/**
 * Ink outside the text block: all of what is drawn, not words alone. The foot is not looked at: below an upright page's
 * block, left of that of a page on its side, but for the last 5 mm, which printers cannot reach.
 */
export function inkOutside(pdf: Uint8Array, numberOf = asInFile): Ink[] {
  const found: Ink[] = [];
  for (const [index, { dots, width, height }] of greyPagesOf(pdf, dotsPerInch).entries()) {
    const isUpright = height > width;
    const block = textBlock(numberOf(index + 1), isUpright);
    const edge = mm(5);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        // A dot of a rule on the border.
        const isInside = x > block.left - 2 && x < block.right + 1 && y > block.top - 2 && y < block.bottom + 1;
        const isAcross = x > edge && x < width - edge && y > edge && y < height - edge;
        const isFoot =
          isAcross && (isUpright ? y > block.bottom && x > block.left - 2 && x < block.right + 1 : x < block.left);
        if (isInside || isFoot || (dots[y * width + x] ?? 255) >= white) continue;
        found.push({ page: index + 1, x: Math.round((x * 25.4) / 72), y: Math.round((y * 25.4) / 72) });
      }
    }
  }
  return found;
}

/** Rows of a table of which no page holds all cells. */
export function splitRows(pdf: Uint8Array, rows: readonly (readonly string[])[]): (readonly string[])[] {
  const pages = pagesOf(pdf);
  return rows.filter((cells) => !pages.some((page) => cells.every((cell) => page.includes(squeezed(cell)))));
}

/** Pages on which nothing stands below one of the headings, from its words without white. */
export function lonelyHeadings(pdf: Uint8Array, headings: readonly string[], numberOf = asInFile): number[] {
  const words = wordsOf(pdf);
  const pages = new Set(words.map(({ page }) => page));
  return [...pages].filter((page) => {
    const { bottom } = textBlock(numberOf(page));
    const ofPage = words.filter((word) => word.page === page && middle(word) < bottom);
    const last = Math.max(...ofPage.map(middle));
    const line = ofPage.filter((word) => last - middle(word) < mm(2)).map(({ text }) => text);
    return headings.map(squeezed).includes(squeezed(line.join('')));
  });
}

export interface Rule extends Rectangle {
  readonly page: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

/** Straight solid lines of all pages, from the file itself. */
export function rulesOf(pdf: Uint8Array): Rule[] {
  const objects = objectsOf(pdf);
  const entries = (reference: unknown): PdfObject['entries'] => objects.get(String(reference))?.entries ?? {};
  const kids = (reference: unknown): unknown[] => {
    const node = entries(reference);
    return node['/Type'] === '/Page' ? [node] : (node['/Kids'] as unknown[]).flatMap(kids);
  };
  const pages = kids(entries(entries('trailer')['/Root'])['/Pages']) as PdfObject['entries'][];
  return pages.flatMap((page, index) => {
    const [, , , height] = (page['/MediaBox'] ?? [0, 0, 0, 0]) as [number, number, number, number];
    const contents = [page['/Contents']].flat().map((reference) => objects.get(String(reference))?.stream);
    const text = contents.map((stream) => stream?.toString('latin1') ?? '').join('\n');
    return linesOf(text).map(([x1, y1, x2, y2]) => ({
      page: index + 1,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: height - Math.max(y1, y2),
      bottom: height - Math.min(y1, y2),
    }));
  });
}

/** x1, y1, x2, y2 upwards from the lower left corner. */
function linesOf(content: string): [number, number, number, number][] {
  const lines: [number, number, number, number][] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let numbers: number[] = [];
  let isDashed = false;
  let open: [number, number, number, number][] = [];
  let at: readonly [number, number] = [0, 0];
  const seen = (x = 0, y = 0): [number, number] => {
    const [, , , , left, up] = times([1, 0, 0, 1, x, y], matrix);
    return [left, up];
  };
  for (const [token] of content.matchAll(/<[0-9a-fA-F]*>|\[|\]|[^\s<>[\]]+/g)) {
    const number = Number(token);
    if (token !== '' && !Number.isNaN(number)) {
      numbers.push(number);
      continue;
    }
    if (token === 'q') kept.push(matrix);
    if (token === 'Q') matrix = kept.pop() ?? matrix;
    if (token === 'cm') matrix = times(numbers.slice(-6) as unknown as Matrix, matrix);
    if (token === 'd') isDashed = numbers.length > 1;
    if (token === 'm') at = seen(...(numbers.slice(-2) as [number, number]));
    if (token === 'l') {
      const to = seen(...(numbers.slice(-2) as [number, number]));
      open.push([...at, ...to]);
      at = to;
    }
    if (token === 'S' && !isDashed) lines.push(...open);
    if (['S', 'f', 'n', 'B'].includes(token)) open = [];
    if (token !== '[' && token !== ']') numbers = [];
  }
  return lines;
}

const hair = 0.3;
const isUpright = ({ left, right }: Rule): boolean => right - left < hair;
const isLying = ({ top, bottom }: Rule): boolean => bottom - top < hair;

/** Upright rules of boxes an end of which meets no lying rule. */
export function openBoxes(pdf: Uint8Array): Rule[] {
  const rules = rulesOf(pdf);
  const lying = byPage(rules.filter(isLying));
  return rules.filter((rule) => {
    if (!isUpright(rule) || isLying(rule)) return false;
    const across = (lying.get(rule.page) ?? []).filter(
      ({ left, right }) => left <= rule.left + hair && right >= rule.left - hair,
    );
    const meets = (y: number) => across.some(({ top }) => Math.abs(top - y) < hair);
    return !meets(rule.top) || !meets(rule.bottom);
  });
}

function byPage(rules: readonly Rule[]): Map<number, Rule[]> {
  const pages = new Map<number, Rule[]>();
  for (const rule of rules) pages.set(rule.page, [...(pages.get(rule.page) ?? []), rule]);
  return pages;
}
