import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, numberTail } from './masking.ts';
import { compoundSurnameLength } from './surnames.ts';

describe('maskName', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张*丰'],
    ['欧阳', '欧*'],
    ['欧阳例', '欧阳*'],
    ['欧阳示例', '欧阳*例'],
    ['单于示例', '单于*例'],
    ['买买提·示例', '买*例'],
    ['阿依古丽·测试', '阿*试'],
    ['𠮷田例', '𠮷*例'],
    ['张', '张*'],
    ['', '*'],
    ['John Smith', 'J*h'],
    // Bug: half of a pair, or a mark without its letter, is shown as a broken character.
    ['示e\u0323\u0301', '示*'],
    ['张示𪚥', '张*𪚥'],
    ['张示葛󠄀', '张*葛󠄀'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  // Bug: a name of unusual length or script is shown in full to whoever stands beside the kiosk.
  it('never shows more than the surname and the last character', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('欧', '阳', '单', '于', '·', '例', '𠮷', 'a', '\u0301', ' '), maxLength: 12 }),
    );
    const eyeSees = (text: string) => text.match(/\P{M}\p{M}*/gu) ?? [];
    fc.assert(
      fc.property(anyName, (name) => {
        const signs = eyeSees(name);
        const shown = maskName(name).split('*');
        const surname = compoundSurnameLength(name) || 1;
        expect(eyeSees(shown[0] ?? '').length).toBeLessThanOrEqual(surname);
        expect(eyeSees(shown.at(-1) ?? '').length).toBeLessThanOrEqual(1);
        // Whoever has two characters or more keeps at least one.
        if (signs.length >= 2) expect(eyeSees(maskName(name).replace('*', '')).length).toBeLessThan(signs.length);
      }),
    );
  });
});

describe('numberTail', () => {
  it.each([
    ['20260101', '101'],
    ['B2100001', '001'],
    ['12', '12'],
  ])('of %s is %s', (studentNumber, tail) => {
    expect(numberTail(studentNumber)).toBe(tail);
  });
});
