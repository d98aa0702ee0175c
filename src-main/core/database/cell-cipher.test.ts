import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { testCipher } from '../../../tests/support/database.ts';
import { DamagedCell, cellCipher, holdsSealed } from './cell-cipher.ts';

const other = (keyId: string) =>
  cellCipher({ keyId, seal: Buffer.alloc(32, 9), index: Buffer.alloc(32, 9), row: Buffer.alloc(32, 9) });
const reasonOf = (open: () => unknown): string => {
  try {
    open();
    return 'opened';
  } catch (error) {
    return error instanceof DamagedCell ? error.reason : 'something else';
  }
};

// Bug: some text or picture does not come back as it was.
test('what was sealed comes back, and is JSON to SQLite', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const cell = testCipher.seal('member.name', text);
      expect(testCipher.open('member.name', cell)).toBe(text);
      expect(typeof JSON.parse(cell)).toBe('string');
      expect(holdsSealed(cell) && holdsSealed(JSON.stringify([cell]))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const cell = testCipher.sealBytes('reading_picture.jpeg', bytes);
      expect(testCipher.openBytes('reading_picture.jpeg', cell)).toEqual(Buffer.from(bytes));
    }),
  );
});

// Bug: two equal names can be seen to be equal, or a nonce is used twice, which gives the key away.
test('the same text is never sealed the same way twice', () => {
  const cells = Array.from({ length: 2_000 }, () => testCipher.seal('member.name', '示例'));
  expect(new Set(cells.map((cell) => cell.slice(0, 24))).size).toBe(2_000);
});

describe('is not opened', () => {
  const cell = testCipher.seal('member.name', '示例一');
  const bytes = testCipher.sealBytes('reading_picture.jpeg', Buffer.from('示例一'));

  // Bug: a name carried into another column, or a cell cut or changed, is shown as if it were somebody's.
  test('in another column, cut, changed or in plain', () => {
    expect(reasonOf(() => testCipher.open('card.uid', cell))).toBe('damaged');
    for (let length = 0; length < cell.length; length += 1) {
      expect(reasonOf(() => testCipher.open('member.name', cell.slice(0, length)))).toBe('damaged');
    }
    for (let at = 1; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(reasonOf(() => testCipher.openBytes('reading_picture.jpeg', changed))).toMatch(/damaged|unknown-key/);
    }
    expect(reasonOf(() => testCipher.open('member.name', '示例一'))).toBe('damaged');
    expect(reasonOf(() => testCipher.openBytes('reading_picture.jpeg', bytes.subarray(0, 20)))).toBe('damaged');
  });

  // Bug: another key's cells are called damaged, and nobody looks for the key.
  test('with another key, which is told apart by its number', () => {
    expect(reasonOf(() => other('ffff0000').open('member.name', cell))).toBe('unknown-key');
    expect(reasonOf(() => other(testCipher.keyId).open('member.name', cell))).toBe('damaged');
  });
});

// Bug: who is indexed can be told from a list of all numbers, or a card's index equals a number's.
test('an index is the same for the same text, and no other without the key', () => {
  expect(testCipher.blindIndex('card', 'A1')).toBe(testCipher.blindIndex('card', 'A1'));
  const all = [testCipher.blindIndex('card', 'A1'), testCipher.blindIndex('card', 'A2')];
  all.push(testCipher.blindIndex('student-number', 'A1'), other('ffff0000').blindIndex('card', 'A1'));
  expect(new Set(all).size).toBe(4);
  for (const one of all) expect(one).toMatch(/^[0-9a-f]{32}$/);
});

// Bug: cells moved within a row, from one row to another, or from a text into its neighbour have the same tag.
test('a tag is of this row and of nothing else', () => {
  const tags = [
    testCipher.rowTag('member', 1, ['a', 'b']),
    testCipher.rowTag('member', 2, ['a', 'b']),
    testCipher.rowTag('card', 1, ['a', 'b']),
    testCipher.rowTag('member', 1, ['b', 'a']),
    testCipher.rowTag('member', 1, ['ab', '']),
    testCipher.rowTag('member', 1, ['ab', null]),
    testCipher.rowTag('member', 1, ['ab', 'null']),
    other('ffff0000').rowTag('member', 1, ['a', 'b']),
  ];
  expect(new Set(tags).size).toBe(tags.length);
});
