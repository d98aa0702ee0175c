import { expect, test } from 'vitest';
import { timesIn } from '../parts/times.ts';
import { when } from './when.ts';

const times = { ...timesIn('Asia/Shanghai', 'zh-CN'), today: () => '2026-11-23' };

// Bug: a backup of last year's November that looks like one of today's.
test.each([
  ['2026-11-23T02:20:00Z', '10:20'],
  ['2026-11-22T13:02:00Z', '11-22 21:02'],
  ['2025-11-23T02:20:00Z', '2025-11-23 10:20'],
])('%s is told as %s', (instant, said) => {
  expect(when(times, Date.parse(instant))).toBe(said);
});
