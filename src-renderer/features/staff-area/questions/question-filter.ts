/** What the list of questions shows lives in its address, so that going back finds it again. */
import type { Difficulty, QuestionType, QuizTopic } from '../../../../src-main/contract/quiz-questions.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';

export type BankState = Ask<'quiz.questions'>['state'];

export interface QuestionFilter {
  readonly text: string;
  readonly topic: QuizTopic | null;
  readonly type: QuestionType | null;
  readonly difficulty: Difficulty | null;
  readonly state: BankState;
  readonly offset: number;
}

/** As the contract lists them; the contract is imported for its types alone. */
export const topics: readonly QuizTopic[] = [
  'electricity',
  'extinguisher',
  'escape',
  'alarm',
  'equipment',
  'theft',
  'fraud',
  'other',
];
export const types: readonly QuestionType[] = ['single', 'multiple', 'judge', 'blank'];
export const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];
export const states: readonly BankState[] = ['in-use', 'unreviewed', 'retired'];

const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | null =>
  names.find((name) => name === text) ?? null;

export const readFilter = (search: URLSearchParams): QuestionFilter => ({
  text: search.get('text') ?? '',
  topic: oneOf(topics, search.get('topic')),
  type: oneOf(types, search.get('type')),
  difficulty: oneOf(difficulties, search.get('difficulty')),
  state: oneOf(states, search.get('state')) ?? 'in-use',
  offset: /^\d{1,9}$/u.test(search.get('offset') ?? '') ? Number(search.get('offset')) : 0,
});

export const writeFilter = ({ state, offset, ...named }: QuestionFilter): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  ...(state === 'in-use' ? {} : { state }),
  ...(offset === 0 ? {} : { offset: String(offset) }),
});

export const isNarrowed = ({ text, topic, type, difficulty }: QuestionFilter): boolean =>
  text !== '' || topic !== null || type !== null || difficulty !== null;
