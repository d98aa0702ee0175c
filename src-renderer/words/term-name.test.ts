import { expect, it } from 'vitest';
import { termNameZhCn } from './term-name.ts';

// Bug: the screen calls a term otherwise than the papers do.
it.each([
  [3, '第三届'],
  [10, '第十届'],
  [12, '第十二届'],
  [20, '第二十届'],
  [163, '第163届'],
])('%i is %s', (number, name) => expect(termNameZhCn(number)).toBe(name));
