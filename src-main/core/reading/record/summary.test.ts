import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary.ts';

const lengthOf = (text: string) => Array.from(text).length;

describe('the summary of a study record', () => {
  it('is left alone up to 120 characters', () => {
    expect(summaryOf('示'.repeat(120))).toBe('示'.repeat(120));
    expect(summaryOf('示'.repeat(121))).toBe(`${'示'.repeat(119)}…`);
  });

  // Bug: counted in UTF-16 units, a text of rare characters loses half of itself, or ends in half a character.
  it.each(['𠮷', '😀'])('counts %s once and never halves it', (sign) => {
    expect(summaryOf(sign.repeat(120))).toBe(sign.repeat(120));
    expect(summaryOf(sign.repeat(121))).toBe(`${sign.repeat(119)}…`);
  });

  // Bug: cut between a letter and its accent, or within one picture made of several, it shows another sign.
  it('is not cut within a joined sign', () => {
    const family = '👨‍👩‍👧';
    expect(summaryOf(`${'示'.repeat(117)}${family}后文`)).toBe(`${'示'.repeat(117)}…`);
    expect(summaryOf(`${'示'.repeat(118)}e\u0301后文后文`)).toBe(`${'示'.repeat(118)}…`);
  });

  it('stands on one line', () => {
    expect(summaryOf('  第一点\n\n第二点\t第三点\u3000\n')).toBe('第一点 第二点 第三点');
  });

  it('holds at most 120 characters of any text, in whole ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 80, maxLength: 300 }), (text) => {
        const summary = summaryOf(text);
        expect(lengthOf(summary)).toBeLessThanOrEqual(120);
        expect(summary.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
