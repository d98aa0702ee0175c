/** What can be wrong with a question, in the editor and in an import: the reason, and what cures it. */
import type { ItemFault, ItemNote } from '../../src-main/contract/quiz-exchange.ts';
import type { Facts } from '../../src-main/contract/route.ts';
import { quizEn } from './quiz-en.ts';

const quoted = (fact: string | number | undefined) => (fact === undefined || fact === '' ? '' : ` “${fact}”`);
const letters = (facts: Facts) => String(facts['letters'] ?? '').replaceAll(',', ', ');
const optionOf = ({ option }: Facts) => (option === undefined ? '' : `Option ${option}`);
const parts: Readonly<Record<string, string>> = {
  stem: 'The stem',
  option: 'An option',
  blanks: 'The list of gaps',
  answers: 'The list of answers to one gap',
  answer: 'An answer to a gap',
  explanation: 'The explanation',
  source: 'The source',
};
const topicName = (topic: string | number | undefined): string =>
  Object.entries(quizEn.topics).find(([key]) => key === topic)?.[1] ?? quizEn.topics.other;
const typeName = (type: string | number | undefined): string =>
  Object.entries(quizEn.types).find(([key]) => key === type)?.[1] ?? '';

export const itemFaultsEn: Record<ItemFault, (facts: Facts) => string> = {
  'stem-missing': () => 'There is no stem. Write the question.',
  'too-long': (facts) =>
    `${optionOf(facts) || (parts[String(facts['field'])] ?? 'A part')} is too long${facts['max'] === undefined ? '' : ` (at most ${facts['max']})`}. Shorten it or make two questions of it.`,
  'options-missing': (facts) =>
    letters(facts) === ''
      ? 'There are fewer than two options.'
      : `Option ${letters(facts)} is empty. Fill or remove it.`,
  'options-repeated': (facts) =>
    `${letters(facts) === '' ? 'Two options' : `The options ${letters(facts)}`} are the same. Reword or remove one.`,
  'options-too-many': ({ max }) =>
    max === undefined ? 'A question with gaps has no options. Remove them.' : `There are more than ${max} options.`,
  'answer-missing': () => 'No right answer is given. Mark it.',
  'answer-outside': (facts) =>
    `The answer${letters(facts) === '' ? '' : ` ${letters(facts)}`} is not among the options. Check both.`,
  'answer-too-many': () => 'Only one answer can be right. Make it a multiple choice, or keep one.',
  'answer-repeated': (facts) =>
    `The answer${letters(facts) === '' ? '' : ` ${letters(facts)}`} is written twice. Write it once.`,
  'answer-unreadable': ({ text }) => `The answer${quoted(text)} cannot be read. Write letters, or true and false.`,
  'judge-options': () => 'The options of true or false are 正确 and 错误. Correct them or change the type.',
  'blanks-differ': ({ gaps, blanks }) =>
    gaps === undefined || blanks === undefined
      ? 'The gaps and their answers differ in number.'
      : `The stem has ${gaps} gaps, the answer ${blanks}. Make them equal; a gap is written ____.`,
  'blank-not-allowed': () => 'Only a question with gaps has answers to gaps. Change the type or remove them.',
  'article-unknown': ({ article }) => `The article${quoted(article)} is not in the table. Choose one from it.`,
  markup: (facts) => `${optionOf(facts) || 'The stem or explanation'} holds markup. Keep the text alone.`,
  'type-unknown': ({ type }) => `The type${quoted(type)} is not known. Write 单选题, 多选题, 判断题 or 填空题.`,
  'type-not-supported': ({ type }) => `The type${quoted(type)} is not supported. Rewrite the question or leave it out.`,
  'weights-partial': ({ weights }) =>
    `Answers are worth parts of the marks${quoted(weights)}. Keep right and wrong only.`,
  'nothing-left': (facts) => `${optionOf(facts) || 'The question'} has no text without its picture. Write it in words.`,
  syntax: ({ line, detail }) =>
    `${line === undefined ? 'This place' : `Near line ${line} it`} does not follow the format${quoted(detail)}. Correct it.`,
  'difficulty-unreadable': ({ text }) => `The difficulty${quoted(text)} cannot be read. Write 易, 中 or 难.`,
  'control-characters': () => 'There are control characters. Remove them or type the question anew.',
};

export const itemNotesEn: Record<ItemNote, (facts: Facts) => string> = {
  'html-removed': () => 'Markup was taken off; the text is kept.',
  'picture-left-out': () => 'A picture was left out. Check that the question still makes sense.',
  'feedback-left-out': () => 'Feedback to single options was left out.',
  'type-guessed': ({ type }) => `The file names no type; taken for ${typeName(type) || 'what it is'} by its answer.`,
  'topic-guessed': ({ topic, from }) =>
    `The topic was guessed from${quoted(from) || ' the stem'}: ${topicName(topic)}.`,
  'difficulty-assumed': () => 'The file names no difficulty; taken for medium.',
  'article-unknown': ({ article }) => `The article${quoted(article)} is not in the table and was left out.`,
  cleaned: () => 'Invisible characters were removed.',
};
