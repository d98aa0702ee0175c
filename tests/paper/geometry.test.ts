/** Where things stand on the sheet, as poppler measures them. */
import { PNG } from 'pngjs';
import { create } from 'qrcode';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, PaperDocument, Picture } from '../../src-main/core/paper/document.ts';
import { drawn, minutes, nameOf, paperOf, signIn, signInTable, slips, speech } from '../support/paper/papers.ts';
import { pagesOf, picturesOf, squeezed, wordsOf, type Word } from '../support/paper/read-pdf.ts';

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
/** Points by which poppler's boxes may stand off ours: it knows ascent and descent of the font, not of the line. */
const slack = 1;

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const form: Margins = { left: mm(20), right: mm(190), top: mm(20), bottom: mm(277) };
const official: Margins = { left: mm(28), right: mm(184), top: mm(37), bottom: mm(262) };

/** Boxes of words are higher than their lines: their middle is what counts. */
const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;
const isFoot = (word: Word, { bottom }: Margins): boolean => middle(word) > bottom;

function outside(words: readonly Word[], margins: Margins): Word[] {
  return words.filter((word) => {
    const isAcross = word.left < margins.left - slack || word.right > margins.right + slack;
    return isAcross || (!isFoot(word, margins) && middle(word) < margins.top);
  });
}

let picture: Picture;
beforeAll(async () => {
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#8899aa' } })
    .jpeg()
    .toBuffer();
  picture = { jpeg: new Uint8Array(jpeg), width: 400, height: 300, caption: '图 分享会现场' };
});

describe('everything', () => {
  // Bug: a long name, number or address runs over the edge of the paper, or into the foot.
  it.each<[string, () => PaperDocument, Margins]>([
    ['a sign-in sheet', () => signIn(80), form],
    ['minutes', () => minutes(Array.from({ length: 8 }, () => picture)), official],
    ['slips and stickers', slips, form],
    [
      'a long Latin word',
      () => paperOf([{ kind: 'text', text: 'a'.repeat(2000), indent: true }, signInTable(1)]),
      form,
    ],
    ['a long name in a narrow column', () => wide('测'.repeat(500)), form],
    ['a long word in a narrow column', () => wide('QD2026'.repeat(80)), form],
    ['characters that no font has in a narrow column', () => wide('\u{10fffd}'.repeat(40)), form],
  ])('of %s stays within the margins', async (_name, document, margins) => {
    expect(outside(wordsOf((await drawn(document())).pdf), margins)).toEqual([]);
  });

  it('stays within the margins of a page on its side', async () => {
    const { pdf } = await drawn({ ...signIn(40), orientation: 'landscape' });
    const margins = { left: mm(20), right: mm(277), top: mm(20), bottom: mm(190) };
    expect(outside(wordsOf(pdf), margins)).toEqual([]);
  });
});

const wide = (text: string): PaperDocument =>
  paperOf([
    {
      kind: 'table',
      columns: [
        { heading: '甲', weight: 1, align: 'center' },
        { heading: '乙', weight: 9, align: 'left' },
      ],
      rows: [[text, '示例']],
      emptyRows: 0,
      rowHeight: 8,
    },
  ]);

describe('official paper, GB/T 9704-2012', () => {
  // Bug: 27 characters a line, because 28 of 16 pt are two millimetres wider than the text block.
  it('has 22 lines of 28 characters on a page', async () => {
    const text = '一'.repeat(28 * 22 + 1);
    const document = paperOf([{ kind: 'text', text, indent: false }], { style: 'official' });
    const { pdf, pages } = await drawn(document);
    expect(pages).toBe(2);
    const words = wordsOf(pdf).filter(({ text: word }) => word.startsWith('一'));
    const lines = new Set(words.filter(({ page }) => page === 1).map(({ top }) => Math.round(top)));
    // Of four lines and more no single one stands alone on the next page.
    expect(lines.size).toBe(21);
    expect(
      squeezed(
        words
          .filter(({ page }) => page === 2)
          .map(({ text: word }) => word)
          .join(''),
      ),
    ).toHaveLength(29);
    const first = words[0]!;
    expect(first.left).toBeCloseTo(official.left, 0);
    expect(Math.max(...words.map(({ right }) => right))).toBeCloseTo(official.right, 0);
  });

  it('numbers its pages at the outer edge, one character in', async () => {
    const words = wordsOf((await drawn(minutes([]))).pdf);
    const number = (page: number) =>
      words.filter((word) => word.page === page && isFoot(word, official) && word.text.includes('—'));
    expect(Math.max(...number(1).map(({ right }) => right))).toBeCloseTo(official.right - 14, 0);
    expect(Math.min(...number(2).map(({ left }) => left))).toBeCloseTo(official.left + 14, 0);
  });
});

describe('tables over pages', () => {
  // Bug: cells of one row on two pages; a page without the heading row, or with two.
  it('keep each row on one page, below the heading row', async () => {
    const { pdf, pages } = await drawn(signIn(120));
    const texts = pagesOf(pdf);
    expect(pages).toBeGreaterThan(3);
    for (const page of texts.slice(0, -1)) expect(page.split('序号姓名学号班级签到时间签名')).toHaveLength(2);
    const words = wordsOf(pdf);
    for (let index = 0; index < 120; index += 1) {
      const at = words.find(({ text }) => text === String(20260101 + index))!;
      const beside = words.filter(
        (word) => word.page === at.page && Math.abs(middle(word) - middle(at)) < 3 && word !== at,
      );
      const row = beside.map(({ text }) => text).join('');
      expect(row).toContain(String(index + 1));
      if (Array.from(nameOf(index)).length < 7) expect(row).toContain(nameOf(index));
    }
  });

  // Bug: a row higher than a page runs off it, or the program looks for a page that would hold it for ever.
  it('split a row only where no page would hold it, with the heading row on each part', async () => {
    const { pdf, pages } = await drawn(wide('测'.repeat(2000)));
    const texts = pagesOf(pdf);
    expect(pages).toBeGreaterThan(2);
    for (const page of texts) expect(page).toMatch(/^甲乙测/);
    expect(texts.join('').split('测')).toHaveLength(2001);
  });

  it('stand with no rows at all', async () => {
    const { pdf } = await drawn(paperOf([signInTable(0, 0)]));
    expect(pagesOf(pdf)[0]).toContain('序号姓名');
  });
});

describe('headings', () => {
  // Bug: 三、现场照片 as the last line of a page, the pictures on the next.
  it('are never last on a page, wherever they fall', async () => {
    for (let before = 0; before < 24; before += 1) {
      const blocks: Block[] = [
        { kind: 'text', text: Array.from({ length: before }, () => '示例').join('\n'), indent: false },
        { kind: 'heading', level: 1, text: '标题甲' },
        { kind: 'heading', level: 2, text: '标题乙' },
        before % 2 === 0 ? { kind: 'text', text: speech, indent: true } : signInTable(2),
      ];
      const texts = pagesOf((await drawn(paperOf(blocks, { style: 'official', foot: { left: '', right: '' } }))).pdf);
      for (const page of texts) expect(page).not.toMatch(/标题[甲乙](—\d+—)?$/);
    }
  });
});

describe('a code', () => {
  // Bug: mirrored, a module short, or without the white around it: it looks like a code and no scanner reads it.
  it('has each module in its place, and four modules of white around', async () => {
    const text = 'XD-2026-000031';
    const code: Block = { kind: 'code', text, size: 25, beside: [] };
    const { pdf } = await drawn(paperOf([{ kind: 'space', height: 1 }, code], { foot: { left: '', right: '' } }));
    const { data, width } = PNG.sync.read(picturesOf(pdf, 254, 1)[0]!);
    // 254 dots an inch: ten a millimetre. The code stands at the upper left of the text block, below its white.
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const each = 250 / modules.size;
    const isDark = (row: number, column: number) => {
      const [x, y] = [200 + (column + 0.5) * each, 200 + (row + 4.5) * each];
      return data[(Math.round(y) * width + Math.round(x)) * 4]! < 128;
    };
    for (let row = -4; row < modules.size + 4; row += 1) {
      for (let column = -4; column < modules.size + 4; column += 1) {
        const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
        expect(isDark(row, column), `${row}, ${column}`).toBe(isInside && modules.get(row, column) === 1);
      }
    }
  });
});

describe('signatures', () => {
  // Bug: 主持人 on one page and its rule on the next.
  it('are kept together', async () => {
    for (const rows of [24, 25, 26, 27, 28]) {
      const page = pagesOf((await drawn(signIn(rows))).pdf).find((text) => text.includes('主持人：'));
      expect(page).toContain('记录人：');
    }
  });
});

describe('a table that fills its last page', () => {
  const counted = (rows: number): Block => ({
    ...(signInTable(rows, 10) as Extract<Block, { kind: 'table' }>),
    fillsPage: true,
    countsEmpty: true,
  });

  // Bug: it stops half-way down, runs on to a page of its own, or counts a line twice.
  it.each([0, 1, 17, 40])('has lines down to the foot after %i rows, each with its number', async (rows) => {
    const paper = counted(rows);
    const { pdf, pages } = await drawn(paperOf([paper]));
    const numbers = wordsOf(pdf).filter((word) => /^\d+$/.test(word.text) && word.left < mm(30) && !isFoot(word, form));
    expect(numbers.map((word) => Number(word.text))).toEqual(numbers.map((_, place) => place + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(rows + 10);
    const last = numbers.at(-1);
    expect(last?.page).toBe(pages);
    // Less than one more line would have room below it.
    expect(form.bottom - middle(last as Word)).toBeLessThan(mm(1.5 * 9));
    expect(pages).toBeLessThanOrEqual(Math.ceil((rows + 10 + 3) / 27) + 1);
  });
});
