import { expect, test } from 'vitest';
import type { Finding } from '../../../../../src-main/contract/development-rules.ts';
import { staffEn } from '../../../../words/staff-en.ts';
import { staffZhCn } from '../../../../words/staff-zh-cn.ts';
import { findingInWords } from './finding-in-words.ts';

const found = (code: Finding['code'], more: Partial<Finding> = {}): Finding => ({
  rule: 'R-09',
  force: 'block',
  code,
  facts: {},
  earliestOn: null,
  dueBy: null,
  ...more,
});

// Bug: the earliest day, or the day that was missed, is left out of the sentence; lists of codes are shown as codes.
test.each([
  [found('too-early', { earliestOn: '2027-03-01' }), staffZhCn, '时间还没到，最早 2027-03-01。'],
  [found('late', { facts: { days: 3 }, dueBy: '2026-02-28' }), staffZhCn, '超过期限 3 天（期限 2026-02-28）。'],
  [
    found('opinions-missing', { facts: { sources: 'group,masses' } }),
    staffEn,
    'Not heard yet: party group, others around.',
  ],
  [found('notice-missing', { facts: { days: 7 } }), staffZhCn, '缺公示：不少于 7 天。'],
])('%#', (finding, words, sentence) => {
  expect(findingInWords(finding, words)).toBe(sentence);
});
