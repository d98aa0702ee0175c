/** Marks for parts of an answer → which options are right, where that can be said. */

/** Moodle writes thirds, sixths and sevenths with five decimals, people with one. */
const rounding = 0.1 + 1e-9;

/**
 * `weights` in per cent, one an option. One right: it has all. Several right: what is above nothing adds up to all.
 * NULL where some answer is worth a part of the marks: such a question has no one key.
 */
export function fullChoice(weights: readonly number[], isSingle: boolean): number[] | null {
  const positive = weights.flatMap((weight, at) => (weight > 0 ? [at] : []));
  if (isSingle) return positive.every((at) => weights[at] === 100) ? positive : null;
  const sum = positive.reduce((total, at) => total + (weights[at] ?? 0), 0);
  return positive.length === 0 || Math.abs(sum - 100) <= rounding ? positive : null;
}

/** The same share for each right option, as Moodle rounds it. */
export const shareOf = (right: number): string => String(Number((100 / right).toFixed(5)));
