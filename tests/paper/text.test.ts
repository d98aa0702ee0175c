/** What is on a paper is what was handed over, as other programs read it. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src-main/core/paper/document.ts';
import { render } from '../../src-main/core/paper/render.ts';
import { bundledFonts } from '../support/paper/font-folder.ts';
import { drawn, madeAt, minutes, paperOf, rareNames, signIn, signInTable, speech } from '../support/paper/papers.ts';
import { checkWithQpdf, fontsOf, pagesOf, propertiesOf, squeezed, textOf } from '../support/paper/read-pdf.ts';

const text = (value: string): Block => ({ kind: 'text', text: value, indent: false });

describe('a sign-in sheet', () => {
  // Bug: a name is lost, doubled or drawn with another character's glyph.
  it('holds every cell once', async () => {
    const { pdf } = await drawn(signIn(60));
    const all = textOf(pdf);
    const { rows } = signInTable(60) as Extract<Block, { kind: 'table' }>;
    for (const [number, name, studentNumber, group, time] of rows) {
      // A long name stands in several lines beside its number.
      if (Array.from(name!).length < 7)
        expect(all).toContain(squeezed(`${number}${name}${studentNumber}${group}${time}`));
      expect(all.split(studentNumber!).length - 1).toBe(1);
    }
  });

  it.each(rareNames)('holds the name %s', async (name) => {
    const { pdf, missing } = await drawn(paperOf([text(name)]));
    expect(missing).toEqual([]);
    expect(textOf(pdf)).toContain(squeezed(name));
  });
});

describe('text', () => {
  // Bug: 一 (U+4E00) copied as ⼀ (U+2F00), because both share a glyph and the first one won.
  it('comes back with the characters it was written with', async () => {
    const written = '一⼀一 ﹏ ·・ “中”"en" —— …… é ﬁ ① Ⅲ ㎡ □■✓ 葛󠄀';
    const { pdf } = await drawn(paperOf([text(written)]));
    expect(textOf(pdf)).toContain(squeezed(written));
  });

  it('comes back whole from running text over several pages', async () => {
    const { pdf, pages } = await drawn(minutes([]));
    expect(pages).toBeGreaterThan(2);
    const all = pagesOf(pdf)
      .map((page) => page.replaceAll(/163党群服务站JL-2026-000007|—\d+—/g, ''))
      .join('');
    expect(all).toContain(squeezed(speech + speech));
    for (let index = 0; index < 5; index += 1) expect(all).toContain(squeezed(speech.slice(index * 9)));
  });

  // Bug: an empty box where a name should be, and nobody is told.
  it('shows a character that no font has as its code, and says so', async () => {
    const { pdf, missing } = await drawn(paperOf([text('张\u{10fffd}测\u{10fffd}'), text('ئۇ😀')]));
    expect(textOf(pdf)).toContain('张〔U+10FFFD〕测〔U+10FFFD〕');
    expect(missing).toEqual([
      { character: '\u{10fffd}', codePoint: 'U+10FFFD', times: 2 },
      { character: 'ئ', codePoint: 'U+0626', times: 1 },
      { character: 'ۇ', codePoint: 'U+06C7', times: 1 },
      { character: '😀', codePoint: 'U+1F600', times: 1 },
    ]);
  });

  // Bug: a glyph of the system's font is seen and cannot be found, or the other way round; or its whole font is put in.
  it('finds the rarest characters in the fonts of the system, where they are', async () => {
    const document = paperOf([text('𠮷田测试')]);
    const { pdf, missing } = await render({ document, madeAt, fonts: 'system' }, await bundledFonts());
    expect(textOf(pdf)).toContain(missing.length === 0 ? '𠮷田测试' : '〔U+20BB7〕田测试');
    expect(checkWithQpdf(pdf)).toContain('No syntax or stream encoding errors');
    expect(pdf.length).toBeLessThan(60_000);
  });

  // Bug: control characters and halves of characters break the file, or stand as boxes.
  it('leaves out what is no character', async () => {
    const { pdf, missing } = await drawn(paperOf([text('甲\u0000\u0007\u200e\u{feff}乙\ud800丙\t丁')]));
    expect(textOf(pdf)).toContain('甲乙〔U+FFFD〕丙丁');
    expect(missing.map(({ codePoint }) => codePoint)).toEqual(['U+FFFD']);
  });

  // Bug: a watermark of outlines is text, and 草稿 is found in the middle of a sentence.
  it('knows nothing of the watermark', async () => {
    const { pdf } = await drawn(paperOf([text('正文')], { watermark: '草稿' }));
    expect(textOf(pdf)).not.toContain('草稿');
  });
});

describe('the file', () => {
  it('carries its fonts, and words that can be copied', async () => {
    const fonts = fontsOf((await drawn(minutes([]))).pdf);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const { isEmbedded, isSubset, hasUnicode } of fonts) {
      expect([isEmbedded, isSubset, hasUnicode]).toEqual([true, true, true]);
    }
  });

  it('is A4, and says what it is', async () => {
    const properties = propertiesOf((await drawn(signIn(3))).pdf);
    expect(properties.get('Title')).toBe('测试用纸');
    expect(properties.get('Author')).toBe('163党群服务站');
    expect(properties.get('CreationDate')).toBe(new Date(madeAt).toISOString().replace('.000Z', 'Z'));
    expect(properties.get('Page size')).toContain('A4');
  });

  it('has no fault that qpdf finds', async () => {
    expect(checkWithQpdf((await drawn(minutes([]))).pdf)).toContain('No syntax or stream encoding errors');
  });

  // Bug: the same paper drawn twice differs, so that a reprint cannot be compared.
  it('is the same, byte for byte, of the same request', async () => {
    const [one, other] = [await drawn(signIn(40)), await drawn(signIn(40))];
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  });
});
