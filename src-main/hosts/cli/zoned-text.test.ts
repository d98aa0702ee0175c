import { expect, it } from 'vitest';
import { zonedText } from './zoned-text.ts';

// Bug: a check-in printed half a second into the future.
it('cuts the milliseconds off', () => {
  expect(zonedText(Date.UTC(2026, 10, 22, 11, 2, 5, 999), 'Asia/Shanghai')).toBe('2026-11-22T19:02:05+08:00');
});
