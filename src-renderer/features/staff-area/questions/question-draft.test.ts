import { describe, expect, it } from 'vitest';
import type { QuestionContent } from '../../../../src-main/contract/quiz-questions.ts';
import {
  contentOf,
  draftOf,
  emptyDraft,
  emptyOption,
  faultsOf,
  ticked,
  withType,
  type QuestionDraft,
} from './question-draft.ts';

const shared = {
  topic: 'alarm',
  difficulty: 'easy',
  stem: '火警电话是',
  explanation: '解析',
  source: '来源',
  article: 'fire-law-44',
} as const;
const single: QuestionContent = { ...shared, type: 'single', options: ['119', '110', '120'], answer: [0], blanks: [] };
const multiple: QuestionContent = { ...single, type: 'multiple', answer: [0, 2] };
const judge: QuestionContent = { ...shared, type: 'judge', options: ['正确', '错误'], answer: [1], blanks: [] };
const blank: QuestionContent = {
  ...shared,
  type: 'blank',
  stem: '火警____，急救____',
  options: [],
  answer: [],
  blanks: [['119', '一一九'], ['120']],
};

describe('a question in the editor', () => {
  // Bug: opening and saving changes what nobody touched.
  it.each([single, multiple, judge, blank])('comes out as it went in: $type', (content) => {
    expect(contentOf(draftOf(content))).toEqual(content);
    expect(faultsOf(draftOf(content))).toEqual([]);
  });

  it('keeps the options of a choice while another type is looked at', () => {
    const there = withType(draftOf(single), 'judge');
    expect(contentOf(there)).toMatchObject({ options: ['正确', '错误'], answer: [] });
    expect(contentOf(withType(there, 'single'))).toEqual(single);
  });

  // Bug: a 多选 turned into a 单选 has two right answers, of which one is not seen.
  it('has one right option as a 单选, the one ticked last', () => {
    expect(contentOf(withType(draftOf(multiple), 'single')).answer).toEqual([0]);
    const draft = draftOf(single);
    expect(contentOf({ ...draft, options: ticked(draft, draft.options[2]!.key, true) }).answer).toEqual([2]);
  });

  it('leaves out rows nobody filled', () => {
    const draft = draftOf(single);
    expect(contentOf({ ...draft, options: [emptyOption(), ...draft.options, emptyOption()] })).toEqual(single);
  });

  it('counts the gaps of the stem, not the rows that were filled', () => {
    expect(contentOf({ ...draftOf(blank), stem: '火警____' }).blanks).toEqual([['119', '一一九']]);
    expect(contentOf({ ...draftOf(blank), blanks: ['119； ; 一一九;119', '120'] })).toEqual(blank);
  });
});

describe('what is wrong', () => {
  const codes = (draft: QuestionDraft) => faultsOf(draft).map(({ code }) => code);

  it('is said of an empty form when it is saved, not before', () => {
    expect(codes(emptyDraft())).toEqual(['stem-missing', 'options-missing', 'answer-missing']);
    expect(faultsOf(emptyDraft()).every(({ isUnfinished }) => isUnfinished)).toBe(true);
  });

  it('is said at once where two options are the same but for width', () => {
    const draft = draftOf({ ...single, options: ['ABC 干粉', '水', 'ＡＢＣ干粉'] });
    expect(faultsOf(draft)).toMatchObject([
      { code: 'options-repeated', row: draft.options[2]!.key, facts: { letters: 'A,C' }, isUnfinished: false },
    ]);
  });

  it.each<[string, QuestionDraft, string[]]>([
    ['a 判断 nobody decided', { ...draftOf(judge), judge: null }, ['answer-missing']],
    ['a 填空 without a gap', { ...draftOf(blank), stem: '火警' }, ['gap-missing']],
    ['a gap without an answer', { ...draftOf(blank), blanks: ['119', ' ； '] }, ['blank-missing']],
    ['nine gaps', { ...draftOf(blank), stem: '____'.repeat(9) }, ['too-long']],
  ])('is seen: %s', (_name, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });

  it('is seen: an empty option marked right', () => {
    const draft = draftOf(single);
    expect(codes({ ...draft, options: [...draft.options, { ...emptyOption(), isRight: true }] })).toEqual([
      'right-empty',
    ]);
  });
});
