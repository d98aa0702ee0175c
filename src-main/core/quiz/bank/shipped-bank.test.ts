import { describe, expect, it } from 'vitest';
import { alikePairs } from './alike.ts';
import { articles, bankFigures, checkBank, shippedQuestions, type ShippedQuestion } from './shipped-bank.ts';

describe('the shipped bank', () => {
  it('has no fault', () => {
    expect(checkBank()).toEqual([]);
  });

  // 25, 20, 20, 10, 5, 10 and 10 per cent.
  it('has its figures', () => {
    const { closed, topics, types } = bankFigures();
    expect(closed).toBe(260);
    expect(topics).toEqual({
      electricity: 65,
      extinguisher: 52,
      escape: 52,
      alarm: 26,
      equipment: 13,
      theft: 26,
      fraud: 26,
      other: 0,
    });
    expect(types.blank).toBeGreaterThanOrEqual(8);
  });

  // A right option that is always the longest can be guessed without reading.
  it('does not give the right option away by its length', () => {
    const singles = shippedQuestions.filter(({ type }) => type === 'single');
    const betrayed = singles.filter(({ options, answer }) =>
      options.every((option, at) => at === answer[0] || option.length < (options[answer[0] ?? 0]?.length ?? 0)),
    );
    expect(betrayed.length / singles.length).toBeLessThan(0.4);
  });

  // Shipped to people who read them on a notice: no shouting, nobody addressed.
  it('is worded quietly', () => {
    const loud = shippedQuestions.filter(({ stem, options, explanation }) =>
      /[!！您]/u.test([stem, ...options, explanation].join('')),
    );
    expect(loud.map(({ key }) => key)).toEqual([]);
  });
});

/** Faults that the change brought, not those there were before. */
function brought(change: (questions: ShippedQuestion[]) => ShippedQuestion[]): string[] {
  const before = new Set(checkBank().map((fault) => JSON.stringify(fault)));
  return checkBank(change([...shippedQuestions]))
    .filter((fault) => !before.has(JSON.stringify(fault)))
    .map(({ key, reason }) => `${key ?? 'bank'}: ${reason}`);
}
const inFirst = (change: Partial<ShippedQuestion>) => (questions: ShippedQuestion[]) =>
  questions.map((question) => (question.key === 'YD-001' ? { ...question, ...change } : question));
const inAll =
  (isMeant: (question: ShippedQuestion) => boolean, change: Partial<ShippedQuestion>) =>
  (questions: ShippedQuestion[]) =>
    questions.map((question) => (isMeant(question) ? { ...question, ...change } : question));

// Each would let a wrong bank out of the house if its check were deaf.
describe('the check of a bank hears', () => {
  it.each<[string, (questions: ShippedQuestion[]) => ShippedQuestion[], string]>([
    ['a key outside the options', inFirst({ answer: [7] }), 'YD-001: answer-outside H'],
    ['an article that is not in the table', inFirst({ article: 'none' }), 'YD-001: article-unknown none'],
    ['no explanation', inFirst({ explanation: ' ' }), 'YD-001: explanation missing'],
    ['no source', inFirst({ source: '' }), 'YD-001: source missing'],
    ['answers out of order', inFirst({ type: 'multiple', answer: [2, 0] }), 'YD-001: answer not ascending'],
    ['a key of another topic', inFirst({ topic: 'fraud' }), 'YD-001: key not of topic fraud'],
    ['a key given twice', inAll(({ key }) => key === 'YD-002', { key: 'YD-001' }), 'YD-001: key given twice'],
    [
      'a stem with other punctuation',
      inAll(({ key }) => key === 'YD-002', { stem: `${shippedQuestions[0]?.stem ?? ''} 。` }),
      'YD-002: same stem as YD-001',
    ],
    [
      'a stem with another first word',
      inAll(({ key }) => key === 'YD-003', { type: 'judge', stem: `请问${shippedQuestions[0]?.stem ?? ''}` }),
      'YD-003: stem all but the same as YD-001',
    ],
  ])('%s', (_name, change, fault) => {
    expect(brought(change)).toContain(fault);
  });

  it.each<[string, (questions: ShippedQuestion[]) => ShippedQuestion[], RegExp]>([
    ['a bank that is too small', (questions) => questions.slice(0, 100), /^bank: \d\d questions, fewer than 240$/u],
    ['one question more of a topic', inFirst({ topic: 'other' }), /^bank: topic other: 1 of /u],
    ['too few of a type', inAll(({ type }) => type === 'multiple', { type: 'single' }), /^bank: type multiple: 0 of /u],
    ['one difficulty only', inAll(() => true, { difficulty: 'hard' }), /^bank: difficulty easy: 0 of /u],
    [
      'one letter always right',
      inAll(({ type }) => type === 'single', { answer: [2] }),
      /^bank: right option at C: (\d+) of \1,/u,
    ],
    [
      '正确 always right',
      inAll(({ type }) => type === 'judge', { answer: [0] }),
      /^bank: judges that are true: (\d+) of \1,/u,
    ],
  ])('%s', (_name, change, fault) => {
    expect(brought(change).filter((line) => fault.test(line))).toHaveLength(1);
  });

  it('an article given twice', () => {
    const [first] = articles;
    const twice = checkBank(shippedQuestions, first === undefined ? articles : [...articles, first]);
    expect(twice).toContainEqual({ key: first?.id, reason: 'article given twice' });
  });
});

// Too deaf, and a question comes twice; too keen, and questions about two kinds of fire cannot stand side by side.
it('texts are alike that differ in a word of many, not in the word that matters', () => {
  const texts = [
    '发现宿舍楼道起火时应当首先拨打的电话是',
    '发现宿舍楼道里起火时应当首先拨打的电话是',
    '油锅起火',
    '水锅起火',
  ];
  expect(alikePairs(texts, (text) => text)).toEqual([[texts[0], texts[1]]]);
});
