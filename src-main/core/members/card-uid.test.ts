import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardUid, reversedUid } from './card-uid.ts';

describe('cardUid', () => {
  // Bug: a reader is exchanged for one with another setting, and every card has to be bound again.
  it.each([
    ['10H', '01026f6c3a'],
    ['8H', '026f6c3a'],
    ['8H in capitals', '026F6C3A'],
    ['8H10D', '0040856634'],
    ['4H4H', '00623,27706'],
    ['4H4H without zeros', '623,27706'],
    ['full-width digits', '００４０８５６６３４'],
    ['blanks around', ' 0040856634\n'],
  ])('%s is the chip 026f6c3a', (_, text) => {
    expect(cardUid(text)).toBe('026f6c3a');
  });

  // 2H4H leaves out the first byte: it is another text, but a steady one.
  it('2H4H keeps three bytes', () => {
    expect(cardUid('111,27706')).toBe('006f6c3a');
  });

  // Bug: noise of a reader, or text typed by hand, is stored as a card.
  it.each(['', '123', 'a'.repeat(65), '12 34', '张三', '0040856634;', '99999,00001', '1,2', "0'--", '０'])(
    '%j is none',
    (text) => {
      expect(cardUid(text)).toBeNull();
    },
  );

  // Bug: a number of ten digits too large for four bytes is cut, and two cards become one.
  it('leaves ten digits beyond four bytes alone', () => {
    expect(cardUid('4294967295')).toBe('ffffffff');
    expect(cardUid('4294967296')).toBe('4294967296');
  });

  it('is settled: reading its own answer again gives the same', () => {
    const chip = fc.integer({ min: 0, max: 0xff_ff_ff_ff });
    fc.assert(
      fc.property(chip, (value) => {
        const hex = value.toString(16).padStart(8, '0');
        const decimal = String(value).padStart(10, '0');
        const halves = `${Math.floor(value / 65_536)},${String(value % 65_536).padStart(5, '0')}`;
        expect(cardUid(hex)).toBe(hex);
        expect(cardUid(decimal)).toBe(hex);
        expect(cardUid(halves)).toBe(hex);
      }),
    );
  });

  it('never throws and never answers what the database refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const uid = cardUid(text);
        if (uid !== null) expect(uid).toMatch(/^[0-9a-z]{4,64}$/);
      }),
    );
  });
});

describe('reversedUid', () => {
  it('turns four bytes round, twice is as before', () => {
    expect(reversedUid('3a6c6f02')).toBe('026f6c3a');
    expect(reversedUid(reversedUid('3a6c6f02') ?? '')).toBe('3a6c6f02');
    expect(reversedUid('04a1b2c3d4e5f6')).toBeNull();
  });
});
