import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetNumber, serialOf, sheetNumberOf } from './sheet-number.ts';

const serial = fc.integer({ min: 1, max: 999_999 });
const place = fc.integer({ min: 2, max: 8 });

describe('the number of a reflection sheet', () => {
  it('is read back as it was made', () => {
    expect(sheetNumberOf(572)).toBe('XD0005724');
    fc.assert(
      fc.property(serial, (number) => {
        expect(readSheetNumber(sheetNumberOf(number))).toBe(sheetNumberOf(number));
        expect(serialOf(sheetNumberOf(number))).toBe(number);
      }),
    );
  });

  // Bug: one digit typed wrong hands the sheet in for somebody else.
  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(serial, place, fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const signs = [...sheetNumberOf(number)];
        signs[at] = String((Number(signs[at]) + shift) % 10);
        expect(readSheetNumber(signs.join(''))).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });

  // Bug: a check digit that lets some swapped neighbours through, as ISO 7064 MOD 11,10 does.
  it('catches every swap of neighbours', () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: 2, max: 7 }), (number, at) => {
        const signs = [...sheetNumberOf(number)];
        const [left, right] = [signs[at]!, signs[at + 1]!];
        fc.pre(left !== right);
        signs[at] = right;
        signs[at + 1] = left;
        expect(readSheetNumber(signs.join(''))).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });

  // Bug: the Chinese keyboard writes full-width digits, people write spaces and hyphens as they see fit.
  it.each(['xd0005724', 'XD 000572-4', 'ＸＤ０００５７２４', ' xd—000－5724\t'])('reads %j', (typed) => {
    expect(readSheetNumber(typed)).toBe('XD0005724');
  });

  it.each(['', 'XD', '0005724', 'XD000572', 'XD00057240', 'TS0005724', 'XD-2026-000012', 'XD00057２4x', '2026010101'])(
    'refuses %j',
    (typed) => {
      expect(readSheetNumber(typed)).toBeNull();
    },
  );

  it.each([0, -1, 1.5, 1_000_000])('makes none of %d', (number) => {
    expect(() => sheetNumberOf(number)).toThrow(RangeError);
  });
});
