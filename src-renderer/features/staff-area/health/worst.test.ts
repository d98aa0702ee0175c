import { expect, test } from 'vitest';
import { worstOf } from './worst.ts';

// Bug: a page that says 正常 above a card that is red.
test('the whole is as bad as its worst part', () => {
  expect(worstOf([])).toBe('good');
  expect(worstOf(['good', 'unknown', 'good'])).toBe('unknown');
  expect(worstOf(['watch', 'unknown'])).toBe('watch');
  expect(worstOf(['good', 'bad', 'watch'])).toBe('bad');
});
