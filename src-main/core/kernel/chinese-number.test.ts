import { expect, it } from 'vitest';
import { chineseNumber } from './chinese-number.ts';

// Bug: 一十一, 二十零, or undefined beyond a hundred, on a paper.
it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [60, '六十'],
  [99, '九十九'],
  [163, '163'],
])('%i is %s', (value, text) => expect(chineseNumber(value)).toBe(text));
