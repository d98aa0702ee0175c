/** The rules a question must meet beyond its shape, whoever wrote it: the editor, the importers and the shipped bank ask here. */
import { blankMark, judgeOptions, type QuestionContent, type QuestionType } from '../../../contract/quiz-questions.ts';

export type ContentFault =
  /** Fewer than two to choose from. */
  | { code: 'options-missing' }
  /** A 填空 with options. */
  | { code: 'options-not-allowed' }
  /** The letters of options that read the same, as `A,C`. */
  | { code: 'options-repeated'; letters: string }
  /** A 判断 whose options are not 正确 and 错误, in this order. */
  | { code: 'judge-options' }
  | { code: 'answer-missing' }
  /** The letters that name no option. */
  | { code: 'answer-outside'; letters: string }
  | { code: 'answer-repeated'; letters: string }
  /** More than one right option of a 单选 or 判断. */
  | { code: 'answer-too-many' }
  /** How many gaps the stem has, and for how many answers are given. */
  | { code: 'blanks-differ'; gaps: number; blanks: number }
  /** Answers to gaps in a question of another type. */
  | { code: 'blank-not-allowed' }
  | { code: 'article-unknown'; article: string }
  /** An HTML tag in the stem, an option or the explanation: it would be shown as it stands. */
  | { code: 'markup' };
export type ContentFaultCode = ContentFault['code'];

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

function optionFaults({ type, options }: QuestionContent): ContentFault[] {
  if (type === 'blank') return options.length > 0 ? [{ code: 'options-not-allowed' }] : [];
  if (type === 'judge')
    return options.length === 2 && options.every((option, place) => option === judgeOptions[place])
      ? []
      : [{ code: 'judge-options' }];
  if (options.length < 2) return [{ code: 'options-missing' }];
  const repeated = twice(options.map(foldOption));
  return repeated.length > 0 ? [{ code: 'options-repeated', letters: letters(repeated) }] : [];
}

function answerFaults({ type, options, answer, blanks, stem }: QuestionContent): ContentFault[] {
  const faults: ContentFault[] = [];
  const outside = answer.filter((position) => position >= options.length);
  if (outside.length > 0) faults.push({ code: 'answer-outside', letters: letters(outside) });
  if (type === 'blank') {
    if (blanks.length === 0) faults.push({ code: 'answer-missing' });
    else if (blanks.length !== gapsIn(stem))
      faults.push({ code: 'blanks-differ', gaps: gapsIn(stem), blanks: blanks.length });
    return faults;
  }
  if (blanks.length > 0) faults.push({ code: 'blank-not-allowed' });
  const different = [...new Set(answer)];
  if (different.length === 0) faults.push({ code: 'answer-missing' });
  if (different.length < answer.length)
    faults.push({
      code: 'answer-repeated',
      letters: letters([...new Set(twice(answer).map((at) => answer[at] ?? 0))]),
    });
  if (different.length > 1 && type !== 'multiple') faults.push({ code: 'answer-too-many' });
  return faults;
}

/**
 * Everything that is wrong with a question of the right shape; empty when it may be kept. The order of `answer` is not
 * looked at: whoever keeps a question sorts it.
 * @param articles The identifiers of the table of articles.
 */
export function checkContent(content: QuestionContent, articles: ReadonlySet<string>): readonly ContentFault[] {
  const faults = [...optionFaults(content), ...answerFaults(content)];
  if (content.article !== null && !articles.has(content.article))
    faults.push({ code: 'article-unknown', article: content.article });
  if ([content.stem, content.explanation, ...content.options].some((text) => tag.test(text)))
    faults.push({ code: 'markup' });
  return faults;
}
