/** The rules a question must meet beyond its shape, whoever wrote it: the editor, the importers and the shipped bank ask here. */
import type { ItemFault } from '../../../contract/quiz-exchange.ts';
import { blankMark, judgeOptions, type QuestionContent, type QuestionType } from '../../../contract/quiz-questions.ts';
import type { Facts } from '../../../contract/route.ts';

/** What can be wrong with a question whatever it was read from; 'options-too-many' is a 填空 with options. */
export type ContentFaultCode = Extract<
  ItemFault,
  | 'options-missing'
  | 'options-too-many'
  | 'options-repeated'
  | 'judge-options'
  | 'answer-missing'
  | 'answer-outside'
  | 'answer-repeated'
  | 'answer-too-many'
  | 'blanks-differ'
  | 'blank-not-allowed'
  | 'article-unknown'
  | 'markup'
>;
/**
 * `letters` (as `A,C`) of options-repeated, answer-outside and answer-repeated; `option` (from 1) of options-repeated
 * and markup, none where the stem or the explanation is meant; `gaps` and `blanks` of blanks-differ; `article`.
 */
export interface ContentFault {
  code: ContentFaultCode;
  facts: Facts;
}

/** `A` of 0. */
export const letterOf = (position: number): string => String.fromCharCode(65 + position);
const letters = (positions: readonly number[]): string => positions.map(letterOf).join(',');

const unspaced = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\s]/gu, '');

/**
 * Two questions with the same fold are the same question. Punctuation says nothing, except between digits: 1.5 米 is
 * not 15 米. A stem of nothing but punctuation keeps it.
 */
export function foldStem(type: QuestionType, text: string): string {
  const plain = unspaced(text);
  const words = plain.replace(/(?<!\d)\p{P}|\p{P}(?!\d)/gu, '');
  return `${type}:${words === '' ? plain : words}`;
}

/** Punctuation inside an option may be all it says (-1, 1/2); at its end it is a habit. */
export const foldOption = (text: string): string => unspaced(text).replace(/(?<=.)[。.,;、]+$/u, '');

/** How many gaps a stem has. */
export const gapsIn = (stem: string): number => stem.split(blankMark).length - 1;

/** The places of values that occur more than once. */
const twice = <T>(values: readonly T[]): number[] =>
  values.flatMap((value, place) => (values.indexOf(value) !== values.lastIndexOf(value) ? [place] : []));

/** A tag with a name and, at most, attributes: `a<b 且 c>d` has none. */
const tag = /<\/?[a-z][a-z\d-]*(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>|<!--/iu;

/** Whether a text holds what a browser would take for a tag. */
export const hasMarkup = (text: string): boolean => tag.test(text);

const fault = (code: ContentFaultCode, facts: Facts = {}): ContentFault => ({ code, facts });

function optionFaults({ type, options }: QuestionContent): ContentFault[] {
  if (type === 'blank') return options.length > 0 ? [fault('options-too-many')] : [];
  if (type === 'judge')
    return options.length === 2 && options.every((option, place) => option === judgeOptions[place])
      ? []
      : [fault('judge-options')];
  if (options.length < 2) return [fault('options-missing')];
  const repeated = twice(options.map(foldOption));
  const [first] = repeated;
  return first === undefined ? [] : [fault('options-repeated', { letters: letters(repeated), option: first + 1 })];
}

function gapFaults({ type, blanks, stem }: QuestionContent): ContentFault[] {
  if (type !== 'blank') return blanks.length > 0 ? [fault('blank-not-allowed')] : [];
  if (blanks.length === 0) return [fault('answer-missing')];
  const gaps = gapsIn(stem);
  return gaps === blanks.length ? [] : [fault('blanks-differ', { gaps, blanks: blanks.length })];
}

function answerFaults({ type, options, answer }: QuestionContent): ContentFault[] {
  const different = [...new Set(answer)];
  const outside = different.filter((position) => position >= options.length);
  const repeated = different.filter((position) => answer.indexOf(position) !== answer.lastIndexOf(position));
  return [
    ...(outside.length > 0 ? [fault('answer-outside', { letters: letters(outside) })] : []),
    ...(repeated.length > 0 ? [fault('answer-repeated', { letters: letters(repeated) })] : []),
    ...(type !== 'blank' && different.length === 0 ? [fault('answer-missing')] : []),
    ...(type !== 'blank' && type !== 'multiple' && different.length > 1 ? [fault('answer-too-many')] : []),
  ];
}

function markupFaults({ stem, explanation, options }: QuestionContent): ContentFault[] {
  const marked = options.findIndex(hasMarkup);
  if (marked >= 0) return [fault('markup', { option: marked + 1 })];
  return hasMarkup(stem) || hasMarkup(explanation) ? [fault('markup')] : [];
}

/**
 * Everything that is wrong with a question of the right shape; empty when it may be kept. The order of `answer` is not
 * looked at: whoever keeps a question sorts it.
 * @param articles The identifiers of the table of articles.
 */
export function checkContent(content: QuestionContent, articles: ReadonlySet<string>): readonly ContentFault[] {
  const { article } = content;
  return [
    ...optionFaults(content),
    ...answerFaults(content),
    ...gapFaults(content),
    ...(article !== null && !articles.has(article) ? [fault('article-unknown', { article })] : []),
    ...markupFaults(content),
  ];
}
