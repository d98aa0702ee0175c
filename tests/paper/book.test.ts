/** A book of all kinds of pages, as poppler, qpdf and zbar see it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, PaperDocument, PaperMade, Section } from '../../src-main/core/paper/document.ts';
import { handbookFor } from '../support/bench/handbook-content.ts';
import {
  inkOutside,
  lonelyHeadings,
  offGrid,
  openBoxes,
  rulesOf,
  splitRows,
  textBlock,
} from '../support/paper/geometry.ts';
import { drawn, signInTable } from '../support/paper/papers.ts';
import { codesOf, footCodesOf } from '../support/paper/read-codes.ts';
import { pagesOf, wordsOf } from '../support/paper/read-pdf.ts';

const section = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  heading: '示例页',
  outline: null,
  layout: 'text',
  orientation: 'portrait',
  startsOn: 'any',
  foot: { book: 'SC-2026-0001', label: 'H1', record: 'JL-2026-000001', isReprint: true, code: 'SC-2026-0001-1' },
  blocks,
  ...more,
});
const book = (...sections: readonly Section[]): PaperDocument => ({ ...handbookFor(0), sections });

let whole: PaperMade;
beforeAll(async () => {
  whole = await drawn(handbookFor(0));
});

describe('a book', () => {
  // Bug: a box, a code or a word in the binding or beyond what a printer reaches, on the one side of the sheet or the other.
  it('has nothing outside its text block but the foot', () => {
    expect(inkOutside(whole.pdf)).toEqual([]);
    // What finds nothing wrong must see the wrong side.
    expect(inkOutside(whole.pdf, (page) => page + 1)).not.toEqual([]);
  });

  // Bug: rules that end short of each other, or stand a hair beside those of the row above.
  it('has closed boxes, from edge to edge of the text block', () => {
    expect(openBoxes(whole.pdf)).toEqual([]);
    const uprights = rulesOf(whole.pdf).filter(({ left, right, top, bottom }) => right - left < 0.1 && bottom > top);
    const pages = new Set(uprights.map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(15);
    for (const page of pages) {
      const at = uprights.filter((rule) => rule.page === page).map(({ left }) => left);
      expect(Math.min(...at)).toBeCloseTo(textBlock(page).left, 1);
      expect(Math.max(...at)).toBeCloseTo(textBlock(page).right, 1);
    }
  });

  // Bug: a code too small or too close to something for a scanner; or the same code on every page of a record.
  it('has a code of its own on each page but the cover and its back', () => {
    const labels = pagesOf(whole.pdf).map((page) => /H\d+-\d+/.exec(page)?.[0]);
    expect(labels.slice(0, 3)).toEqual([undefined, undefined, 'H1-1']);
    const coded = labels.filter((label) => label !== undefined);
    const codes = footCodesOf(whole.pdf);
    expect(codes.map((code) => code.replace(/^.*\./, ''))).toEqual(coded.map((label) => label.replace(/^.*-/, '')));
    expect(new Set(codes).size).toBe(whole.pages - 2);
  });

  it('has its page numbers at the outer edge', () => {
    const words = wordsOf(whole.pdf);
    for (const page of [3, 4]) {
      const block = textBlock(page);
      const number = words.filter(
        (word) => word.page === page && word.top > block.bottom && /^[—\d]+$/.test(word.text),
      );
      expect(number.map(({ text }) => text).join('')).toBe(`—${page}—`);
      if (page % 2 === 1) expect(Math.max(...number.map(({ right }) => right))).toBeCloseTo(block.right - 14, 0);
      else expect(Math.min(...number.map(({ left }) => left))).toBeCloseTo(block.left + 14, 0);
    }
  });
});

describe('a text page of a book', () => {
  // Bug: 27 characters a line, or lines that drift off the grid below a heading or a continued heading.
  it('keeps to 22 lines of 28 characters on both sides of the leaf', async () => {
    const text = '一'.repeat(28 * 44);
    const { pdf, pages } = await drawn(
      book(
        section([
          { kind: 'heading', level: 1, text: '一、示例' },
          { kind: 'text', text, indent: false },
        ]),
      ),
    );
    expect(pages).toBe(3);
    expect(offGrid(pdf, [1, 2, 3])).toEqual([]);
    const words = wordsOf(pdf).filter((word) => word.text.startsWith('一一'));
    for (const page of [1, 2]) {
      const ofPage = words.filter((word) => word.page === page);
      expect(ofPage).toHaveLength(21);
      expect(Math.min(...ofPage.map(({ left }) => left))).toBeCloseTo(textBlock(page).left, 0);
      expect(Math.max(...ofPage.map(({ right }) => right))).toBeCloseTo(textBlock(page).right, 0);
    }
    expect(pagesOf(pdf).map((page) => page.startsWith('示例页（续）'))).toEqual([false, true, true]);
  });

  // Bug: a heading stands alone at the foot, since a continued heading takes a line that nobody counted.
  it('never ends with a heading', async () => {
    const headings = ['标题甲', '标题乙'];
    const sections = Array.from({ length: 24 }, (_, before) =>
      section(
        [
          { kind: 'text', text: Array.from({ length: before + 20 }, () => '示例').join('\n'), indent: false },
          { kind: 'heading', level: 1, text: '标题甲' },
          { kind: 'heading', level: 2, text: '标题乙' },
          before % 2 === 0 ? { kind: 'text', text: '示'.repeat(90), indent: true } : signInTable(2, 0),
        ],
        { foot: null },
      ),
    );
    const { pdf } = await drawn(book(...sections));
    expect(lonelyHeadings(pdf, headings)).toEqual([]);
    expect(lonelyHeadings(pdf, ['示例'])).not.toEqual([]);
  });
});

describe('a form page of a book', () => {
  // Bug: cells of one row on two pages, or a page without the heading row below its continued heading.
  it('keeps rows whole below the heading row', async () => {
    const table = signInTable(70, 0) as Extract<Block, { kind: 'table' }>;
    const { pdf, pages } = await drawn(book(section([table], { layout: 'form' })));
    expect(pages).toBeGreaterThan(2);
    expect(splitRows(pdf, table.rows)).toEqual([]);
    expect(splitRows(pdf, [[table.rows[0]![2]!, table.rows[69]![2]!]])).toHaveLength(1);
    for (const page of pagesOf(pdf).slice(1)) expect(page).toMatch(/^示例页（续）序号姓名/);
  });

  // Bug: an upright foot on a page that lies on its side, across its table; or its head at the wrong edge.
  it('may lie on its side, with its foot where that of its neighbours is', async () => {
    const { pdf, pages } = await drawn(
      book(section([signInTable(30, 0)], { layout: 'form', orientation: 'landscape' })),
    );
    expect(pages).toBeGreaterThan(1);
    expect(inkOutside(pdf)).toEqual([]);
    expect(codesOf(pdf, 2)).toEqual(['SC-2026-0001-1.2']);
    expect(pagesOf(pdf)[1]).toContain('重印');
    expect(openBoxes(pdf)).toEqual([]);
  });

  // Bug: boxes to tick are reported as characters that no font has, or are lost when the page is copied.
  it('has boxes to tick that are text', async () => {
    const { pdf, missing } = await drawn(book(section([{ kind: 'text', text: '☑是☐否☒无', indent: false }])));
    expect(missing).toEqual([]);
    expect(pagesOf(pdf)[0]).toContain('☑是☐否☒无');
  });
});
