/** What stands before an option. */
import type { Kind } from './shown.ts';

const letters = 'ABCDEFGHIJ';
const judgeSigns = '√×';

/** Before an option: A, B, …; √ and × of a 判断. */
export const signOf = (type: Kind, option: number): string => (type === 'judge' ? judgeSigns : letters).charAt(option);

/** AC; for a person who listens or reads. */
export const signsOf = (type: Kind, choices: readonly number[]): string =>
  choices.map((option) => signOf(type, option)).join('');
