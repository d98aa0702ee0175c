import { expect, test } from 'vitest';
import { fileKeptUntil } from './graduation.ts';

// Bug: records go a year early, or those of people without a grade go at once.
test.each([
  ['2023级', '2028-07-01'],
  ['2026', '2031-07-01'],
  [' 2025级本科', '2030-07-01'],
  ['', null],
  ['大一', null],
])('the file of grade %j is kept until %j', (grade, until) => expect(fileKeptUntil(grade)).toBe(until));
