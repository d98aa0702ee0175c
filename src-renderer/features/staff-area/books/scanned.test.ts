import { expect, test } from 'vitest';
import { isbnIn, labelIn, labelTyped } from './scanned.ts';

// Bug: a card is taken for a book, or a book for a card that nobody has.
test.each([
  ['TS000012', 'TS000012', null],
  ['ts000012', 'TS000012', null],
  ['ｔｓ００００12', 'TS000012', null],
  ['TS12', null, null],
  ['0040856634', null, null],
  ['04A1B2C3', null, null],
  ['XD0000012', null, null],
  ['9787020008728', null, '9787020008728'],
  ['978-7-02-000872-8', null, '9787020008728'],
  ['6901234567892', null, null],
])('%j is label %j, ISBN %j', (text, label, isbn) => {
  expect([labelIn(text), isbnIn(text)]).toEqual([label, isbn]);
});

test('typed labels may leave out what is the same on all', () => {
  expect(['12', 'ts000012', ' ＴＳ０００012 ', '1234567', '呐喊'].map(labelTyped)).toEqual([
    'TS000012',
    'TS000012',
    'TS000012',
    '1234567',
    '呐喊',
  ]);
});
