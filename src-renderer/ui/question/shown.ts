/** A question as any screen shows it; what the contract answers fits it. */
import type { useWords } from '../../words/use-words.ts';

type QuizWords = ReturnType<typeof useWords>['quiz'];
export type Kind = keyof QuizWords['types'];

export interface Shown {
  readonly type: Kind;
  readonly topic: keyof QuizWords['topics'];
  readonly stem: string;
  /** In the order shown. */
  readonly options: readonly string[];
}

/** Places of the options as shown, from 0; words in the gaps, in order. */
export interface Given {
  readonly choices: readonly number[];
  readonly blanks: readonly string[];
}

export interface Key {
  readonly answer: readonly number[];
  readonly blanks: readonly (readonly string[])[];
  readonly explanation: string;
  readonly source: string;
  readonly article: { readonly law: string; readonly article: string; readonly gist: string } | null;
}
