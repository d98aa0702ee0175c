/** Banks as text files other programs read: GIFT, Moodle XML and our own JSON. What a format has no field for stands in `163:` lines. */
import type { QuestionContent, QuizTopic } from '../../../contract/quiz-questions.ts';
import { topicNames } from './bank-words.ts';
import { giftText } from './gift-scan.ts';
import { ownLine } from './own-fields.ts';
import { shareOf } from './weights.ts';

/** What a student is to type where more than one gap is asked for: the first answer of each, in order. */
const gapsAnswer = (blanks: readonly (readonly string[])[]): string => blanks.map(([way = '']) => way).join('；');

/** For the formats that know one gap a question. */
const waysOf = ({ blanks }: QuestionContent): readonly string[] =>
  blanks.length === 1 ? (blanks[0] ?? []) : [gapsAnswer(blanks)];

/** Runs of questions of one topic, in the order of the bank. */
function* byTopic(questions: readonly QuestionContent[]): Generator<QuizTopic | QuestionContent> {
  let topic: QuizTopic | null = null;
  for (const question of questions) {
    if (question.topic !== topic) {
      ({ topic } = question);
      yield topic;
    }
    yield question;
  }
}

/** A text that begins like a weight or a word for a format would be read as one. */
const giftOption = (text: string): string => `${/^[%[]/u.test(text) ? '[plain]' : ''}${giftText(text)}`;

function giftAnswers(question: QuestionContent): string[] {
  const { type, options, answer } = question;
  if (type === 'judge') return [answer[0] === 0 ? 'TRUE' : 'FALSE'];
  if (type === 'blank')
    return waysOf(question).map((way) => `=${giftOption(way.replaceAll('->', '→')).replaceAll('*', String.raw`\*`)}`);
  const right = (at: number) => answer.includes(at);
  if (type === 'single') return options.map((option, at) => `${right(at) ? '=' : '~'}${giftOption(option)}`);
  const weight = (at: number) => (right(at) ? shareOf(answer.length) : '-100');
  return options.map((option, at) => `~%${weight(at)}%${giftOption(option)}`);
}

/** UTF-8 without a mark, Unix line ends. */
export function giftOf(questions: readonly QuestionContent[]): string {
  const blocks = Array.from(byTopic(questions), (one) => {
    if (typeof one === 'string') return `$CATEGORY: 163/${topicNames[one]}`;
    const answers = giftAnswers(one).map((line) => `\t${line}`);
    const explanation = one.explanation === '' ? [] : [`\t####${giftOption(one.explanation)}`];
    return [`// ${ownLine(one)}`, `[plain]${giftText(one.stem)} {`, ...answers, ...explanation, '}'].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** XML holds no controls, halves of characters or noncharacters. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const text = (name: string, content: string, attributes = ' format="plain_text"'): string =>
  `<${name}${attributes}><text>${xml(content)}</text></${name}>`;
const answerTag = (fraction: string, content: string, format = ' format="plain_text"'): string =>
  text('answer', content, ` fraction="${fraction}"${format}`);

function xmlAnswers(question: QuestionContent): string[] {
  const { type, options, answer } = question;
  if (type === 'judge') {
    const truth = (word: string, isRight: boolean) =>
      answerTag(isRight ? '100' : '0', word, ' format="moodle_auto_format"');
    return [truth('true', answer[0] === 0), truth('false', answer[0] !== 0)];
  }
  if (type === 'blank') {
    // A bare star would stand for any answer.
    const ways = waysOf(question).map((way) => answerTag('100', way.replaceAll('*', String.raw`\*`)));
    return ['<usecase>0</usecase>', ...ways];
  }
  const isSingle = type === 'single';
  const fraction = (at: number) => (answer.includes(at) ? shareOf(answer.length) : isSingle ? '0' : '-100');
  return [
    `<single>${isSingle}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>ABCD</answernumbering>',
    ...options.map((option, at) => answerTag(fraction(at), option)),
  ];
}

const moodleTypes = { single: 'multichoice', multiple: 'multichoice', judge: 'truefalse', blank: 'shortanswer' };

/** Moodle shows names in lists; the stem's beginning tells questions apart. */
const nameOf = ({ stem }: QuestionContent): string => Array.from(stem.replace(/\s+/gu, ' ')).slice(0, 40).join('');

export function moodleXmlOf(questions: readonly QuestionContent[]): string {
  const blocks = Array.from(byTopic(questions), (one) => {
    if (typeof one === 'string') {
      return `<question type="category">${text('category', `$course$/top/163/${topicNames[one]}`, '')}</question>`;
    }
    return [
      `<question type="${moodleTypes[one.type]}">`,
      text('name', nameOf(one), ''),
      text('questiontext', one.stem),
      text('generalfeedback', one.explanation),
      '<defaultgrade>1</defaultgrade>',
      ...xmlAnswers(one),
      `<tags>${text('tag', ownLine(one), '')}</tags>`,
      '</question>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${blocks.join('\n')}\n</quiz>\n`;
}

/** Everything, as it is kept. */
export const jsonOf = (questions: readonly QuestionContent[]): string =>
  `${JSON.stringify({ format: '163-quiz-bank', version: 1, questions }, null, 1)}\n`;
