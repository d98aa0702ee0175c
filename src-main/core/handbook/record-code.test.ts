import { describe, expect, it } from 'vitest';
import { handbookPages } from '../../contract/handbook-pages.ts';
import { leafCode, readLeafCode } from './record-code.ts';

const name = { bookNumber: 'SC-2026-000012', page: 'H5', leaf: 2 } as const;

describe('the code of a leaf', () => {
  // Bug: page H5 and H15 of one book, or leaf 1 of two pages, carry the same code.
  it('comes back as what it names, of every page', () => {
    for (const page of handbookPages) {
      const one = { bookNumber: 'SC-2026-000012', page, leaf: 13 };
      expect(readLeafCode(leafCode(one))).toEqual(one);
    }
  });

  // Bug: only what a scanner sends is understood, not what is typed from the foot of a creased page.
  it.each([
    (code: string) => code.toLowerCase(),
    (code: string) => ` ${code} `,
    (code: string) => code.replaceAll('-', '—'),
    (code: string) => code.replaceAll('-', ''),
    (code: string) => code.replace('.', '．'),
    (code: string) => code.replaceAll('2', '２'),
  ])('is understood however it is typed (%#)', (typed) => {
    expect(readLeafCode(typed(leafCode(name)))).toEqual(name);
  });

  // Bug: a slip of the finger opens the book of somebody else.
  it('is refused with any one digit wrong or two neighbours swapped, before the leaf', () => {
    const code = leafCode(name);
    const end = code.indexOf('.');
    for (let place = 0; place < end; place += 1) {
      const here = code[place]!;
      if (!/\d/.test(here)) continue;
      const other = String((Number(here) + 1) % 10);
      expect(readLeafCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull();
      const next = code[place + 1]!;
      if (/\d/.test(next) && next !== here) {
        expect(readLeafCode(code.slice(0, place) + next + here + code.slice(place + 2))).toBeNull();
      }
    }
  });

  it.each([
    '',
    'SC-2026-000012',
    'XD0000017',
    'SC-2026-000012-H16-0.1',
    'SC-2026-000012-H05-7.0',
    'AQ-2026-000123-7KMQ4XT0',
  ])('%s is none', (text) => {
    expect(readLeafCode(text)).toBeNull();
  });
});
