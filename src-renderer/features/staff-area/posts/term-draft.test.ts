import { expect, test } from 'vitest';
import { checkTerm } from './term-draft.ts';

// Bug: a term begins on a day of no calendar, or the end of the current one is asked for.
test('reads number and days as they are usually typed, and the end of a past term alone', () => {
  expect(checkTerm({ number: ' ３ ', from: '2026年9月1日', to: '' }, false)).toEqual({
    fields: { number: 3, from: '2026-09-01', to: null },
    faults: [],
  });
  expect(checkTerm({ number: '2', from: '20250901', to: '2026/8/31' }, true).fields.to).toBe('2026-08-31');
  expect(checkTerm({ number: '201', from: '2026-02-30', to: '' }, true).faults).toEqual(['number', 'from', 'to']);
  expect(checkTerm({ number: '三', from: '2026-02-28', to: 'x' }, false).faults).toEqual(['number']);
});
