/** Between what a person sees and touches and what is kept. Places among a version's own options never change; places shown do. */
import type { QuestionContent, QuestionType } from '../../../contract/quiz-questions.ts';
import type { GivenAnswer, ShownQuestion } from '../../../contract/quiz.ts';
import { Refusal } from '../../../contract/route.ts';

/** Without key, explanation and source. */
export const shownOf = (content: QuestionContent, order: readonly number[]): ShownQuestion => ({
  type: content.type,
  topic: content.topic,
  stem: content.stem,
  options: order.map((place) => content.options[place] ?? ''),
  blanks: content.blanks.length,
});

/** As the question stands in the bank. */
export const ownOrder = ({ options }: Pick<QuestionContent, 'options'>): number[] => options.map((_, place) => place);

/**
 * The version's own places of the options chosen, ascending.
 * @throws Refusal answer.impossible: outside, one twice, two of a 单选 or 判断.
 */
export function choicesOf(
  type: QuestionType,
  order: readonly number[],
  { choices }: Pick<GivenAnswer, 'choices'>,
): number[] {
  const places = choices.map((shown) => order[shown] ?? -1);
  const isOnce = new Set(places).size === places.length && !places.includes(-1);
  if (!isOnce || (type !== 'multiple' && places.length > 1)) throw new Refusal('answer.impossible');
  return places.toSorted((one, other) => one - other);
}

/** The other way round; NULL: not answered. */
export function givenOf(order: readonly number[], choices: readonly number[]): GivenAnswer | null {
  if (choices.length === 0) return null;
  return { choices: choices.map((place) => order.indexOf(place)).toSorted((one, other) => one - other), blanks: [] };
}
