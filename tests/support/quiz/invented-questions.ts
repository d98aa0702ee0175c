/** Questions that keep every rule, with texts that formats stumble over. */
import fc from 'fast-check';
import { difficulties, judgeOptions, quizTopics } from '../../../src-main/contract/quiz-questions.ts';
import type { QuestionContent } from '../../../src-main/contract/quiz-questions.ts';
import { cleanContent } from '../../../src-main/core/quiz/bank/stored-version.ts';
import { checkContent, hasMarkup } from '../../../src-main/core/quiz/bank/question-rules.ts';

/** Signs of every format, formulas, escapes, quotes, entities, rare characters. */
const hard = [
  ...'~=#{}:\\%*|;；｜[]()<>&"\'`+-@＝＋/?!，。、（）【】0123456789aAbBnNtTfFxX灭火器疏散',
  '𠮷',
  '𰻞',
  'ێ',
  '👨‍🚒',
  '\n',
  ' ',
  '->',
  '{=',
  '####',
  '//',
  '::',
  '%50%',
  '\\n',
  '&amp;',
  '&#60;',
  '_x0041_',
  ']]>',
  '[html]',
  '$CATEGORY:',
  '答案：A',
  'A. ',
  "'=1",
  '=cmd|calc',
  '163: topic=fraud',
];
const textOf = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hard) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => keepable(parts.join('')).slice(0, maxLength).toWellFormed().replaceAll('\ufffd', '').trim())
    .filter((text) => text !== '');

/** Without what every importer takes out or refuses: controls, marks nobody sees, noncharacters. */
const keepable = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\u00ad\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]/gu, '');

const optionalText = fc.oneof(fc.constant(''), textOf(80));

const shared = {
  topic: fc.constantFrom(...quizTopics),
  difficulty: fc.constantFrom(...difficulties),
  explanation: optionalText,
  source: optionalText,
  article: fc.constantFrom('fire-law-5', 'fire-law-44', null),
};

const choice = fc
  .record({
    ...shared,
    stem: textOf(100),
    options: fc.array(textOf(40), { minLength: 2, maxLength: 10 }),
    picks: fc.array(fc.nat(9), { minLength: 1, maxLength: 10 }),
    isSingle: fc.boolean(),
  })
  .map(({ picks, isSingle, ...rest }): QuestionContent => {
    const places = [...new Set(picks.map((pick) => pick % rest.options.length))].toSorted((one, other) => one - other);
    return {
      type: isSingle ? 'single' : 'multiple',
      ...rest,
      answer: isSingle ? places.slice(0, 1) : places,
      blanks: [],
    };
  });
const judge = fc
  .record({ ...shared, stem: textOf(100), isTrue: fc.boolean() })
  .map(({ isTrue, ...rest }): QuestionContent => {
    return { type: 'judge', ...rest, options: [...judgeOptions], answer: [isTrue ? 0 : 1], blanks: [] };
  });
const blank = fc
  .record({
    ...shared,
    pieces: fc.array(
      textOf(30).map((piece) => piece.replaceAll('_', 'o')),
      { minLength: 2, maxLength: 5 },
    ),
    ways: fc.array(fc.uniqueArray(textOf(20), { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ pieces, ways, ...rest }): QuestionContent => {
    return {
      type: 'blank',
      ...rest,
      stem: pieces.join('____'),
      options: [],
      answer: [],
      blanks: ways.slice(0, pieces.length - 1),
    };
  });

const known = new Set(['fire-law-5', 'fire-law-44']);
export const knownArticles = [
  { id: 'fire-law-5', law: '中华人民共和国消防法', article: '第五条' },
  { id: 'fire-law-44', law: '中华人民共和国消防法', article: '第四十四条' },
];

export const question: fc.Arbitrary<QuestionContent> = fc
  .oneof(choice, judge, blank)
  .map(cleanContent)
  .filter((content) => checkContent(content, known).length === 0)
  // Importers take tags out of these two as well, although a question may have them.
  .filter(({ source, blanks }) => !hasMarkup(source) && !blanks.flat().some(hasMarkup));

export const bank = fc.array(question, { minLength: 1, maxLength: 5 });
