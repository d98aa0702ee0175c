import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import { checkContent, foldOption, foldStem, gapsIn } from './question-rules.ts';

const articles = new Set(['fire-law-44']);
const single: QuestionContent = {
  type: 'single',
  topic: 'alarm',
  difficulty: 'easy',
  stem: '发现宿舍起火，应当拨打',
  options: ['119', '114', '12306', '96110'],
  answer: [0],
  blanks: [],
  explanation: '',
  source: '',
  article: 'fire-law-44',
};
const multiple: QuestionContent = { ...single, type: 'multiple', answer: [0, 2] };
const judge: QuestionContent = { ...single, type: 'judge', options: ['正确', '错误'], answer: [1] };
const blank: QuestionContent = {
  ...single,
  type: 'blank',
  stem: '火警电话是____，急救电话是____。',
  options: [],
  answer: [],
  blanks: [['119'], ['120']],
};
const faults = (content: QuestionContent) => checkContent(content, articles);

describe('a question', () => {
  // A rule that is too strict would lock every shipped question out of the editor.
  it.each([single, multiple, judge, blank, { ...single, article: null }, { ...single, options: ['是', '否'] }])(
    'of the right kind has no fault: $type',
    (content) => {
      expect(faults(content)).toEqual([]);
    },
  );

  // 学习通 banks write gaps into questions to choose from.
  it('to choose from may have a gap in its stem', () => {
    expect(faults({ ...single, stem: '火警电话是____' })).toEqual([]);
  });

  it.each<[string, QuestionContent, ReturnType<typeof faults>[number]]>([
    ['nothing to choose', { ...single, options: ['119'] }, { code: 'options-missing', facts: {} }],
    ['options of a 填空', { ...blank, options: ['119', '120'] }, { code: 'options-too-many', facts: {} }],
    [
      'options that differ in width, case and a full stop only',
      { ...single, options: ['ＡＢＣ 干粉', '水', 'abc干粉。', '沙'] },
      { code: 'options-repeated', facts: { letters: 'A,C', option: 1 } },
    ],
    ['other words for 正确', { ...judge, options: ['对', '错'] }, { code: 'judge-options', facts: {} }],
    ['正确 and 错误 turned round', { ...judge, options: ['错误', '正确'] }, { code: 'judge-options', facts: {} }],
    ['no key', { ...single, answer: [] }, { code: 'answer-missing', facts: {} }],
    ['no key of a 填空', { ...blank, blanks: [] }, { code: 'answer-missing', facts: {} }],
    ['a key beyond the options', { ...single, answer: [4] }, { code: 'answer-outside', facts: { letters: 'E' } }],
    ['a letter as the key of a 填空', { ...blank, answer: [0] }, { code: 'answer-outside', facts: { letters: 'A' } }],
    ['a letter twice', { ...multiple, answer: [0, 2, 2] }, { code: 'answer-repeated', facts: { letters: 'C' } }],
    ['two keys of a 单选', { ...single, answer: [0, 1] }, { code: 'answer-too-many', facts: {} }],
    ['two keys of a 判断', { ...judge, answer: [0, 1] }, { code: 'answer-too-many', facts: {} }],
    [
      'fewer answers than gaps',
      { ...blank, blanks: [['119']] },
      { code: 'blanks-differ', facts: { gaps: 2, blanks: 1 } },
    ],
    ['a 填空 without a gap', { ...blank, stem: '火警' }, { code: 'blanks-differ', facts: { gaps: 0, blanks: 2 } }],
    ['answers to gaps of a 单选', { ...single, blanks: [['119']] }, { code: 'blank-not-allowed', facts: {} }],
    ['an article nobody knows', { ...single, article: 'x' }, { code: 'article-unknown', facts: { article: 'x' } }],
    ['a tag in the stem', { ...single, stem: '起火<br/>拨打' }, { code: 'markup', facts: {} }],
    ['a tag in the explanation', { ...single, explanation: '<!-- 119 -->' }, { code: 'markup', facts: {} }],
    [
      'a tag with attributes in an option',
      { ...single, options: ['119', `<IMG src=x onerror='a()'>`] },
      { code: 'markup', facts: { option: 2 } },
    ],
  ])('has one fault: %s', (_name, content, fault) => {
    expect(faults(content)).toEqual([fault]);
  });

  // A comparison taken for a tag could not be saved.
  it.each(['电流 <5A 且 >3A', 'a<b 且 c>d', '温度<60℃', '<<消防法>>'])('may compare: %s', (stem) => {
    expect(faults({ ...single, stem })).toEqual([]);
  });
});

describe('the fold of a stem', () => {
  it.each([
    ['灭火器的压力，应在绿区？', '灭火器的压力应在绿区'],
    ['ＡＢＣ 干粉', 'abc干粉'],
    ['（ ）是火警电话。', '是火警电话'],
  ])('says nothing about punctuation, width, case and spaces: %s', (one, other) => {
    expect(foldStem('single', one)).toBe(foldStem('single', other));
  });

  // One of the two would be dropped as a duplicate.
  it.each([
    ['顶部不高于1.5米', '顶部不高于15米'],
    ['距离3-5米', '距离35米'],
    ['？？', '！'],
  ])('keeps apart: %s', (one, other) => {
    expect(foldStem('judge', one)).not.toBe(foldStem('judge', other));
  });

  it('is another one for another type', () => {
    expect(foldStem('single', '火警电话是')).not.toBe(foldStem('judge', '火警电话是'));
  });

  // A fold stored with a question and a fold of what was stored have to meet.
  it('stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldStem('judge', text).slice('judge:'.length);
        return foldStem('judge', once) === `judge:${once}`;
      }),
    );
  });
});

describe('the fold of an option', () => {
  // Options are often nothing but a sign.
  it.each([
    ['√', '×'],
    ['-1', '1'],
    ['>5', '<5'],
    ['。', '，'],
  ])('keeps apart: %s', (one, other) => {
    expect(foldOption(one)).not.toBe(foldOption(other));
  });
});

it('gaps are counted as the paper shows them', () => {
  expect([gapsIn('无'), gapsIn('____、____'), gapsIn('________')]).toEqual([0, 2, 2]);
});
