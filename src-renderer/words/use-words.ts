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

const ofTheMachine: ReadonlySet<string> = new Set([
  'host.unreachable',
  'storage.full',
  'storage.unavailable',
  'internal',
]);

/** Failures of the machine: the same intention can be tried again under the same key. */
export const isWorthRetrying = (code: KioskProblemCode): boolean => ofTheMachine.has(code);
