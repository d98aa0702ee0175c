import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

const codes = Array.from({ length: 200 }, newRecoveryCode);

describe('a recovery code', () => {
  // Bug: part of the alphabet or of the signs never varies, so that far fewer than 120 bits are random.
  it('is five groups of five, and every sign of 32 comes at every random place', () => {
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){4}$/);
    const many = Array.from({ length: 2000 }, newRecoveryCode);
    for (let place = 0; place < 24; place++) {
      const at = place + Math.floor(place / 5);
      expect(new Set(many.map((code) => code[at])).size).toBe(32);
    }
    expect(new Set(many).size).toBe(many.length);
  });

  // Bug: what stands on the paper is refused because it was typed in small letters, with blanks, or O for 0.
  it('is read as people type it', () => {
    for (const code of codes) {
      expect(readRecoveryCode(code)).toBe(code);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}　`;
      expect(readRecoveryCode(typed.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      expect(readRecoveryCode(code.replaceAll('-', '—').replaceAll('1', 'I'))).toBe(code);
    }
  });

  // Bug: a slip of the finger uses up one of the few tries.
  it('tells a slip from a code', () => {
    const swapped = codes.filter((code) => {
      const other = code.slice(0, 7) + code.charAt(8) + code.charAt(7) + code.slice(9);
      return other !== code && readRecoveryCode(other) !== undefined;
    });
    const changed = codes.filter((code) => {
      const other = code.slice(0, 12) + (code[12] === 'K' ? 'M' : 'K') + code.slice(13);
      return readRecoveryCode(other) !== undefined;
    });
    expect(swapped.length).toBeLessThan(codes.length / 5);
    expect(changed.length).toBeLessThan(codes.length / 5);
    for (const code of ['', 'ABCD-EFGH', codes[0]!.slice(1), `${codes[0]}7`, `U${codes[0]!.slice(1)}`]) {
      expect(readRecoveryCode(code)).toBeUndefined();
    }
  });
});
