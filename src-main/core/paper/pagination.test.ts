import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from './pagination.ts';
import type { Piece, Slice } from './slices.ts';

const draw = () => undefined;
const slice = (height: number, more: Partial<Slice> = {}): Slice => ({ height, draw, ...more });
/** Heights by page. */
const heights = (pieces: readonly Piece[], height = 100) =>
  paginate(pieces, height).map((page) => page.map((placed) => placed.slice.height));

describe('pages', () => {
  // Bug: a heading stands alone at the foot of a page.
  it('keep a heading with what it heads, through a space', () => {
    const heading = slice(10, { isKeptWithNext: true });
    expect(heights([slice(75), heading, slice(5, { isSpace: true }), slice(20)])).toEqual([[75], [10, 5, 20]]);
    expect(heights([slice(60), heading, slice(5, { isSpace: true }), slice(20)])).toEqual([[60, 10, 5, 20]]);
  });

  // Bug: headings that are kept together higher than a page go round for ever, or off the page.
  it('give up keeping what is higher than a page', () => {
    const kept = Array.from({ length: 5 }, () => slice(30, { isKeptWithNext: true }));
    expect(heights([slice(50), ...kept])).toEqual([[50, 30], [30], [30, 30, 30]]);
  });

  // Bug: the heading row of a table is on its first page only; or a table begun on a new page has two.
  it('begin with the heading row of a table that goes on', () => {
    const top = slice(10);
    const row = slice(40, { repeated: top });
    expect(heights([{ ...top, isKeptWithNext: true }, row, row, row, row, row])).toEqual([
      [10, 40, 40],
      [10, 40, 40],
      [10, 40],
    ]);
    expect(heights([slice(80), { ...top, isKeptWithNext: true }, row])).toEqual([[80], [10, 40]]);
  });

  // Bug: a space between two blocks becomes an empty strip at the head of the next page.
  it('drop a space at their head', () => {
    expect(heights([slice(95), slice(10, { isSpace: true }), slice(20)])).toEqual([[95], [20]]);
  });

  // Bug: rules to write on, asked to fill the page, fill nothing, or two millimetres of it.
  it('are filled to the foot, unless hardly anything is left', () => {
    const fill: Piece = { least: 30, fill: (height) => slice(height) };
    expect(heights([slice(60), fill, slice(10)])).toEqual([[60, 40], [10]]);
    expect(heights([slice(80), fill])).toEqual([[80], [100]]);
  });

  // Bug: a break at the very start or end gives an empty sheet.
  it('break once, and are one at least', () => {
    expect(heights(['page-break', slice(10), 'page-break', 'page-break', slice(10), 'page-break'])).toEqual([
      [10],
      [10],
    ]);
    expect(heights([])).toEqual([[]]);
  });

  // Bug: rounding puts a row half over the foot.
  it('hold all slices in order and none beyond the foot', () => {
    const pieces = fc.array(
      fc
        .record({ height: fc.integer({ min: 1, max: 60 }), isKeptWithNext: fc.boolean() })
        .map((given) => slice(given.height, given)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (given) => {
        const pages = paginate(given, 100);
        expect(pages.flat().map((placed) => placed.slice)).toEqual(given);
        for (const { slice: one, top } of pages.flat()) expect(top + one.height).toBeLessThanOrEqual(100.011);
      }),
    );
  });
});
