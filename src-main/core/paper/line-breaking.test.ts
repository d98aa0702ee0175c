import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeFonts } from '../../../tests/support/paper/fake-fonts.ts';
import { letterMaker } from './letters.ts';
import { breakLines } from './line-breaking.ts';
import { paragraphs, type Align } from './text-layout.ts';

const maker = letterMaker(fakeFonts());

function linesOf(text: string, measure: number): string[] {
  const letters = maker.letters(text, 'serif');
  return breakLines(letters, () => measure).map(({ from, to }) =>
    letters
      .slice(from, to)
      .map(({ source }) => source)
      .join(''),
  );
}

describe('lines', () => {
  // Bug: 。 or 》 alone at the start of a line, 《 at the end of one.
  it.each([
    ['一二三四五六七八，九十', 8, ['一二三四五六七', '八，九十']],
    ['一二三四五六七《八九》', 8, ['一二三四五六七', '《八九》']],
    ['一二三四五六七八》。九', 8, ['一二三四五六七', '八》。九']],
    ['一二三四五六七（八）九', 8, ['一二三四五六七', '（八）九']],
    ['他说：“一二三四五”。六', 8, ['他说：“一二三四', '五”。六']],
  ])('%s', (text, measure, lines) => {
    expect(linesOf(text, measure)).toEqual(lines);
  });

  // Bug: half a dash, half an ellipsis.
  it('keeps —— and …… whole, and from the start of a line', () => {
    expect(linesOf('一二三四五六七——八九', 8)).toEqual(['一二三四五六', '七——八九']);
    expect(linesOf('一二三四五六……七八', 7)).toEqual(['一二三四五', '六……七八']);
  });

  // Bug: 65.2% as 65. and 2%; a word cut where it would have fitted on the next line.
  it('keeps words and numbers whole', () => {
    expect(linesOf('一二三四五六65.2%七', 7)).toEqual(['一二三四五六', '65.2%七']);
    expect(linesOf('one two three', 4)).toEqual(['one two', 'three']);
    expect(linesOf('编号QD-2026-000012在此', 8)).toEqual(['编号', 'QD-2026-000012', '在此']);
  });

  // Bug: a web address without a space runs out of its box and over the next one.
  it('cuts what is longer than a line', () => {
    expect(linesOf('a'.repeat(25), 5)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  // Bug: spaces at an end push a word out, or begin the next line.
  it('lets spaces hang over the end', () => {
    expect(linesOf('一二三四   五六', 4)).toEqual(['一二三四', '五六']);
  });

  it('has one empty line for no text', () => {
    expect(linesOf('', 8)).toEqual(['']);
  });

  // Bug: 汉A touch, or marks side by side leave a hole; the width then is not what is drawn.
  it('counts a quarter between 汉 and A, and half a mark less between marks', () => {
    const width = (text: string) => breakLines(maker.letters(text, 'serif'), () => 100)[0]?.width;
    expect(width('汉A汉')).toBe(3);
    expect(width('（一）。')).toBe(3.5);
    expect(width('一，“二”')).toBe(4.5);
  });
});

const han = fc.constantFrom(...'一乙二十丁厂七卜人入八九几儿了力乃刀又三于干亏士工土才寸下大');
const mark = fc.constantFrom(...'，。、；：？！）》」』〉】〕…—·%‰℃～（《「『〈【〔“”‘’￥');
const latin = fc.constantFrom('a', 'Wi-Fi', '5G', '2026', '65.2%', ' ', '𠮷', 'é', '\u{f0000}', 'http://a.b/c');
/** Marks stand between signs, as people write; nothing but marks has no good line. */
const written = fc
  .array(fc.tuple(han, fc.oneof({ weight: 3, arbitrary: han }, mark, latin)), { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));

const neverFirst = new Set('，。、；：？！）》」』〉】〕…—·%‰℃～”’');
const neverLast = new Set('（《「『〈【〔“‘￥');

describe('any text', () => {
  it('begins and ends no line badly', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 12, max: 40 }), (text, measure) => {
        const lines = linesOf(text, measure);
        for (const line of lines.slice(1)) expect(neverFirst.has(Array.from(line)[0] ?? '')).toBe(false);
        for (const line of lines.slice(0, -1)) expect(neverLast.has(Array.from(line).at(-1) ?? '')).toBe(false);
      }),
    );
  });

  // Bug: a character lost or doubled where a line ends.
  it('is whole when its lines are joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, measure) => {
        const wanted = text.toWellFormed();
        expect(
          linesOf(wanted, measure)
            .join('')
            .replaceAll(/[ \u2000-\u200a\u205f\u3000]/g, ''),
        ).toBe(wanted.replaceAll(/[ \u2000-\u200a\u205f\u3000]/g, ''));
      }),
    );
  });

  // Bug: a line runs over the edge, or justified letters do.
  it('is never wider than the measure', () => {
    const style = { face: 'serif', size: 10, pitch: 15, tracking: -0.013 } as const;
    const aligns: Align[] = ['justify', 'left', 'center', 'right'];
    fc.assert(
      fc.property(written, fc.integer({ min: 60, max: 300 }), fc.constantFrom(...aligns), (text, width, align) => {
        for (const { runs } of paragraphs(maker, text, style, { width, align, indent: 2 }).flat()) {
          for (const { x, text: letters, spacing, face } of runs) {
            const signs = Array.from(letters);
            const drawn = signs.reduce((sum, sign) => sum + face.width(sign) * 10, 0) + spacing * (signs.length - 1);
            expect(x).toBeGreaterThanOrEqual(-0.01);
            expect(x + drawn).toBeLessThanOrEqual(width + 0.01);
          }
        }
      }),
    );
  });

  // Bug: the right edge of Chinese text is ragged; a last line is torn apart.
  it('fills justified lines to the edge, except the last', () => {
    const style = { face: 'serif', size: 10, pitch: 15, tracking: 0 } as const;
    const text = '一二三四五六七八，九十'.repeat(5);
    const lines = paragraphs(maker, text, style, { width: 203, align: 'justify', indent: 2 }).flat();
    const ends = lines.map(({ runs }) => {
      const last = runs.at(-1)!;
      return last.x + last.text.length * 10 + last.spacing * (last.text.length - 1);
    });
    for (const end of ends.slice(0, -1)) expect(end).toBeCloseTo(203, 2);
    expect(lines.at(-1)!.runs.every(({ spacing }) => spacing === 0)).toBe(true);
    expect(lines[0]!.runs[0]!.x).toBe(20);
  });
});
