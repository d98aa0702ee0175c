/** What a person has given as an answer, on the screen. */
import type { GivenAnswer } from '../../../src-main/contract/quiz.ts';
import type { QuestionType } from '../../../src-main/contract/quiz-questions.ts';

export const nothingGiven: GivenAnswer = { choices: [], blanks: [] };

export const isAnswered = ({ choices, blanks }: GivenAnswer): boolean =>
  choices.length > 0 || blanks.some((text) => text.trim() !== '');

/** 多选 takes back at a second tap; of the others one stays chosen, so that a double tap costs nothing. */
export function afterTap(type: QuestionType, before: GivenAnswer, option: number): GivenAnswer {
  const { choices } = before;
  const isChosen = choices.includes(option);
  if (type !== 'multiple') return isChosen ? before : { ...before, choices: [option] };
  const after = isChosen ? choices.filter((one) => one !== option) : [...choices, option];
  return { ...before, choices: after.toSorted((one, other) => one - other) };
}

/** 18:05, of milliseconds left. */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
