import { describe, expect, it } from 'vitest';
import { fakeFonts } from '../../../tests/support/paper/fake-fonts.ts';
import type { Block, Section } from './document.ts';
import { leavesOf } from './leaves.ts';
import { letterMaker } from './letters.ts';
import { leafBoxOf, mm } from './styles.ts';

const maker = letterMaker(fakeFonts());
const pages = (count: number): Block[] =>
  Array.from({ length: count * 2 - 1 }, (_, index) =>
    index % 2 === 0 ? { kind: 'space', height: 10 } : { kind: 'pageBreak' },
  ).flatMap((block): Block[] =>
    block.kind === 'space' ? [{ kind: 'text', text: '示例', indent: false }] : [{ kind: 'pageBreak' }],
  );
const section = (label: string, count: number, more: Partial<Section> = {}): Section => ({
  heading: '示例',
  outline: { text: label, level: 1 },
  layout: 'form',
  orientation: 'portrait',
  startsOn: 'any',
  foot: { book: 'SC-1', label, record: '', isReprint: false, code: `SC-1-${label}` },
  blocks: pages(count),
  ...more,
});
const seen = (sections: readonly Section[]) =>
  leavesOf(sections, maker).leaves.map(
    ({ number, foot, page }) => `${number} ${foot?.label ?? '-'} ${page.length > 0}`,
  );

describe('pages of a book', () => {
  // Bug: two talks are both H7-1, so that nobody knows which of them a lost page was.
  it('count on through all sections of a label', () => {
    const book = [section('H5', 2), section('H7', 1), section('H7', 2), section('H8', 1)];
    expect(seen(book)).toEqual([
      '1 H5-1 true',
      '2 H5-2 true',
      '3 H7-1 true',
      '4 H7-2 true',
      '5 H7-3 true',
      '6 H8-1 true',
    ]);
    expect(leavesOf(book, maker).sections.map((one) => one.pages)).toEqual([2, 1, 2, 1]);
    expect(leavesOf(book, maker).sections.map((one) => one.firstPage)).toEqual([1, 3, 4, 6]);
  });

  // Bug: the cover's back is printed on, or the page that must lie on the right lies on the left.
  it('begin on the right where they must, after an empty back', () => {
    const right = { startsOn: 'odd' } as const;
    const book = [section('H0', 1, right), section('H1', 1, right), section('H2', 1), section('H3', 1, right)];
    expect(seen(book)).toEqual(['1 H0-1 true', '2 - false', '3 H1-1 true', '4 H2-1 true', '5 H3-1 true']);
  });

  // Bug: a page printed again has another number, another label or another code than the one it replaces.
  it('printed again keep number, label and code', () => {
    const whole = leavesOf([section('H0', 1), section('H7', 3, { startsOn: 'odd' })], maker);
    const foot = { book: 'SC-1', label: 'H7', firstLabel: 1, record: '', isReprint: false, code: 'SC-1-H7' };
    const again = leavesOf([section('H7', 3, { startsOn: 'odd', firstPage: 3, onlyPages: [2], foot })], maker);
    const kept = whole.leaves.find((leaf) => leaf.foot?.label === 'H7-2');
    expect(again.leaves).toHaveLength(1);
    expect(again.leaves[0]).toMatchObject({ number: kept?.number, box: kept?.box, foot: kept?.foot });
    expect(again.sections[0]?.pages).toBe(3);
  });

  // Bug: holes are punched through the text of every even page.
  it('are bound at the left, then at the right; on their side at the head, then at the foot', () => {
    expect([1, 2].map((page) => leafBoxOf('portrait', page).left)).toEqual([mm(28), mm(26)]);
    expect([1, 2].map((page) => leafBoxOf('landscape', page).top)).toEqual([mm(28), mm(26)]);
    for (const page of [1, 2]) {
      for (const orientation of ['portrait', 'landscape'] as const) {
        const { width, height } = leafBoxOf(orientation, page);
        expect([width, height].toSorted((a, b) => a - b).map((side) => side / mm(1))).toEqual([
          expect.closeTo(156, 6),
          expect.closeTo(225, 6),
        ]);
      }
    }
  });
});
