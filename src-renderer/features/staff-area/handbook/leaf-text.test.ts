import { expect, test } from 'vitest';
import { leafIn } from './leaf-text.ts';

// Bug: a leaf held up is taken for a card or a student number, or something else for a leaf.
test.each([
  ['SC-2026-000012-H05-7.2', 'SC-2026-000012-H05-7.2'],
  ['sc-2026-000012-h05-7.2', 'SC-2026-000012-H05-7.2'],
  ['ＳＣ2026000012Ｈ057.12', 'SC2026000012H057.12'],
  ['AQ-2026-000123-7KMQ4XT0', null],
  ['SC-2026-000012', null],
  ['20260101', null],
])('%s', (scanned, expected) => {
  expect(leafIn(scanned)).toBe(expected);
});
