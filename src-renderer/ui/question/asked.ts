/** What a question looks like to whoever draws it: of the quizzes this folder knows no more. */
import type { Words } from '../../words/zh-cn.ts';

export type Kind = keyof Words['quiz']['types'];

export interface Asked {
  readonly type: Kind;
  readonly topic: keyof Words['quiz']['topics'];
  readonly stem: string;
  readonly options: readonly string[];
}

export interface Given {
  readonly choices: readonly number[];
  readonly blanks: readonly string[];
}

/** Why the key is the key. */
export interface Reasons {
  readonly answer: readonly number[];
  readonly blanks: readonly (readonly string[])[];
  readonly explanation: string;
  readonly source: string;
  readonly article: { readonly law: string; readonly article: string; readonly gist: string } | null;
}
