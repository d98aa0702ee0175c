import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeFonts } from '../../../tests/support/paper/fake-fonts.ts';
import type { Block, FormCell, FormRow } from './document.ts';
import { formPieces } from './form-block.ts';
import { letterMaker } from './letters.ts';
import { paginate } from './pagination.ts';
import type { Pen } from './pen.ts';
import { mm, stylesOf } from './styles.ts';

const setting = {
  width: mm(156),
  pageHeight: mm(225),
  styles: stylesOf('handbook', 'form'),
  maker: letterMaker(fakeFonts()),
};

interface Seen {
  readonly height: number;
  readonly text: string;
  /** Lowest point of anything drawn. */
  readonly lowest: number;
}

/** What stands on each page. */
function drawn(form: Extract<Block, { kind: 'form' }>, before = 0): Seen[] {
  const space = { height: before, draw: () => undefined };
  const pages = paginate(
    before > 0 ? [space, ...formPieces(form, setting)] : formPieces(form, setting),
    setting.pageHeight,
  );
  return pages.map((page) => {
    let text = '';
    let lowest = 0;
    const pen = {
      lines(lines, _x, top) {
        text += lines.map((line) => line.text).join('');
        lowest = Math.max(
          lowest,
          lines.reduce((sum, { pitch }) => sum + pitch, top),
        );
      },
      rules: (segments) => void (lowest = Math.max(lowest, ...segments.map(([, , , y]) => y))),
      dashed: (segments) => void (lowest = Math.max(lowest, ...segments.map(([, , , y]) => y))),
    } as Pick<Pen, 'lines' | 'rules' | 'dashed'> as Pen;
    for (const { slice, top } of page) slice.draw(pen, 0, top);
    return { height: page.reduce((sum, { slice }) => sum + slice.height, 0), text, lowest };
  });
}

const writing = (text: string, more: Partial<Extract<FormCell, { kind: 'writing' }>> = {}): FormCell => ({
  kind: 'writing',
  heading: '',
  text,
  weight: 10,
  ...more,
});
const row = (height: number, ...cells: FormCell[]): FormRow => ({ height, cells });
const form = (...rows: FormRow[]) => ({ kind: 'form', rows }) as const;
/** No sign twice in a row, so that what is lost or doubled shows. */
const signs = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + (at % 2000))).join('');

describe('forms', () => {
  // Bug: a talk of 5,000 characters is cut at the foot of the page, or set smaller until it fits.
  it('go on on the next page where writing is longer than its cell', () => {
    const text = signs(5000);
    const sign = { labels: ['谈话人', '谈话对象'], hasDate: true };
    const label: FormCell = { kind: 'label', text: '谈话内容', weight: 1 };
    const pages = drawn(
      form(row(60, { kind: 'value', text: '甲', weight: 1 }), row(80, label, writing(text, { heading: '要点', sign }))),
    );
    expect(pages.length).toBeGreaterThan(4);
    const all = pages.map((page) => page.text).join('');
    expect(all.replaceAll(/谈话内容|要点（续）|要点|甲|谈话人：|谈话对象：|[　年月日]/gu, '')).toBe(text);
    expect(pages.map((page) => page.text.includes('谈话内容'))).toEqual(pages.map(() => true));
    expect(pages.map((page) => page.text.includes('谈话人：'))).toEqual(pages.map((_, at) => at === pages.length - 1));
  });

  // Bug: the rule to sign on stands alone on a page, without a word of what is signed.
  it('never leave signatures alone', () => {
    const sign = { labels: ['签名'], hasDate: true, seal: '示例支部' };
    for (let length = 700; length < 1100; length += 34) {
      const last = drawn(form(row(40, writing(signs(length), { sign })))).at(-1);
      expect(last?.text).toContain('签名：');
      expect(Array.from(last?.text.replaceAll(/[签名：盖章示例支部（）　年月日]/gu, '') ?? '').length).toBeGreaterThan(
        10,
      );
    }
  });

  // Bug: a box that is to be written in by hand is divided between two pages.
  it('take a row with room in it to the next page as it is', () => {
    const pages = drawn(form(row(100, writing('甲')), row(100, writing('乙')), row(100, writing('丙'))));
    expect(pages.map((page) => page.text)).toEqual(['甲乙', '丙']);
    expect(pages.map((page) => Math.round(page.height / mm(1)))).toEqual([200, 100]);
  });

  // Bug: half of the page stays empty below a form that was to fill it; or it pushes what follows to a page of its own.
  it('grow to the foot of the page, and leave room for what follows', () => {
    const growing = form({ ...row(30, writing('甲')), grows: true }, row(30, writing('乙')));
    expect(drawn(growing)[0]?.height).toBeCloseTo(mm(225), 3);
    const after = { height: mm(20), draw: () => undefined };
    const [page, ...more] = paginate([...formPieces(growing, setting), after], setting.pageHeight);
    expect(more).toEqual([]);
    expect((page?.[0]?.slice.height ?? 0) / mm(1)).toBeCloseTo(205, 3);
  });

  // Bug: an unusual text or an unusual order of rows runs off the page, or is lost.
  it('hold all of their text in order, and nothing beyond the foot', () => {
    const cell = fc.record({
      kind: fc.constantFrom('value', 'writing', 'label'),
      length: fc.integer({ min: 0, max: 1500 }),
    });
    const rows = fc.array(
      fc.record({ height: fc.integer({ min: 8, max: 240 }), grows: fc.boolean(), cell, signs: fc.boolean() }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 200 }), (given, before) => {
        const made = given.map(({ height, grows, cell: { kind, length }, signs: isSigned }): FormRow => {
          const text = signs(kind === 'label' ? Math.min(length, 60) : length);
          const one: FormCell =
            kind === 'writing'
              ? writing(text, isSigned ? { sign: { labels: ['签'], hasDate: true, seal: '' } } : {})
              : kind === 'label'
                ? { kind, text, weight: 1 }
                : { kind: 'value', text, weight: 1 };
          return { height, grows, cells: [one] };
        });
        const pages = drawn(form(...made), mm(before));
        for (const page of pages) expect(page.lowest).toBeLessThanOrEqual(mm(225) + 0.5);
        const text = pages
          .map((page) => page.text)
          .join('')
          .replaceAll(/签：|（盖章）|[　年月日]/gu, '');
        const wanted = made.map(({ cells: [one] }) => one?.text ?? '').join('');
        expect(text).toBe(wanted.replaceAll(/签：|（盖章）|[　年月日]/gu, ''));
      }),
      { numRuns: 60 },
    );
  });
});
