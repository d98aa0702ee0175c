import { describe, expect, it } from 'vitest';
import { itemFaults, itemNotes } from '../../src-main/contract/quiz-exchange.ts';
import { staffEn } from './staff-en.ts';
import { staffZhCn } from './staff-zh-cn.ts';

const facts = {
  letters: 'A,C',
  option: 2,
  text: '示例',
  type: 'matching',
  weights: '50 30',
  max: 10,
  field: 'stem',
  gaps: 2,
  blanks: 1,
  article: '示例',
  line: 7,
  detail: '示例',
  topic: 'fraud',
  from: '示例',
};

describe.each([
  ['zh-CN', staffZhCn.questionBank],
  ['en', staffEn.questionBank],
])('what is said of an imported question in %s', (_language, says) => {
  // Bug: a code, "undefined" or half a sentence where a fact is missing.
  it.each([...itemFaults])('fault %s', (code) => {
    for (const given of [facts, {}]) {
      expect(says.faults[code](given)).toMatch(/.{6,}[。.]$/u);
      expect(says.faults[code](given)).not.toMatch(/undefined|NaN|“”|\s{2}/u);
    }
  });
  it.each([...itemNotes])('note %s', (code) => {
    for (const given of [facts, {}]) {
      expect(says.notes[code](given)).toMatch(/.{6,}[。.]$/u);
      expect(says.notes[code](given)).not.toMatch(/undefined|NaN|“”|\s{2}/u);
    }
  });
});
