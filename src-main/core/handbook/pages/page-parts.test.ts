import { expect, test } from 'vitest';
import { boxes, dayWords, halfHours, lateWords } from './page-parts.ts';

// Bug: 89 minutes count as an hour and a half, or half an hour is lost at the limit.
test.each([
  [0, '0.0'],
  [29, '0.0'],
  [30, '0.5'],
  [89, '1.0'],
  [90, '1.5'],
  [120, '2.0'],
])('%i minutes are %s hours', (minutes, hours) => {
  expect(halfHours(minutes)).toBe(hours);
});

// Bug: 2026年03月05日, or an unknown day as 年月日 with nothing in it.
test.each([
  ['2026-03-05', '2026年3月5日'],
  ['2026-11', '2026年11月'],
  ['', ''],
])('%s reads %s', (day, words) => {
  expect(dayWords(day)).toBe(words);
});

// Bug: what was written in time is marked as late.
test('what was written down late says so', () => {
  expect(lateWords(null)).toBe('');
  expect(lateWords(31)).toBe('补记（迟31天）');
});

test('only what is so is ticked', () => {
  expect(
    boxes([
      ['个别', false],
      ['集体', true],
    ]),
  ).toBe('☐个别　☑集体');
});
