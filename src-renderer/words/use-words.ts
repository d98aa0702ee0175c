import { usePreferences } from '../ui/preferences.store.ts';
import { en } from './en.ts';
import type { KioskProblemCode } from './problem-codes.ts';
import { type Words, zhCn } from './zh-cn.ts';

export const useWords = (): Words => (usePreferences((state) => state.language) === 'en' ? en : zhCn);

interface AnyProblem {
  readonly code: KioskProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The sentence for a problem, in the words in use. */
export const problemSentence = (words: Words, { code, facts }: AnyProblem): string => words.problems[code](facts);
