/** What stands before an option. */
import type { QuestionType } from '../../../src-main/contract/quiz-questions.ts';

const letters = 'ABCDEFGHIJ';
const judgeSigns = '√×';

/** Before an option: A, B, …; √ and × of a 判断. */
export const signOf = (type: QuestionType, option: number): string =>
  (type === 'judge' ? judgeSigns : letters).charAt(option);

/** AC; for a person who listens or reads. */
export const signsOf = (type: QuestionType, choices: readonly number[]): string =>
  choices.map((option) => signOf(type, option)).join('');
