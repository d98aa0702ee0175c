import { expect, test } from 'vitest';
import { cleanIsbn, cleanLabel, labelOf, numberOfLabel } from './book-text.ts';

// Bug: the scanner of another desk types lower case, a Chinese keyboard full width, and the book is unknown.
test.each(['TS000012', ' ts000012\r\n', 'ｔｓ００００１２', 'TS 000 012', '\ufeffTS000012'])(
  '%j is one label',
  (text) => {
    expect(cleanLabel(text)).toBe('TS000012');
  },
);

test('labels count from one', () => {
  expect([labelOf(1), labelOf(999_999)]).toEqual(['TS000001', 'TS999999']);
  expect(numberOfLabel('TS000120')).toBe(120);
});

test.each([
  ['978-7-02-000872-8', '9787020008728'],
  ['9787020008728', '9787020008728'],
  ['ISBN 978 7 02 000872 8', '9787020008728'],
  ['９７８７０２０００８７２８', '9787020008728'],
  ['7-02-000872-0', '7020008720'],
  ['0-8044-2957-x', '080442957X'],
  ['', ''],
  ['  ', ''],
])('%j is the ISBN %j', (raw, isbn) => {
  expect(cleanIsbn(raw)).toBe(isbn);
});

// Bug: a digit typed wrong, or two exchanged, stands in the catalogue for good.
test.each(['9787020008729', '9787020007828', '7020008721', '0804429571', '978702000872', '97870200087280', 'abc', 'X'])(
  '%j is none',
  (raw) => {
    expect(cleanIsbn(raw)).toBeNull();
  },
);
