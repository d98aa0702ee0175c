/** 填空: what was written by hand counts where it says the same. */

/** Full width, capitals and spaces say nothing. */
const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/**
 * @param accepted for each blank the answers that count
 * @param written in the order of the blanks; left out: empty
 */
export const areBlanksRight = (accepted: readonly (readonly string[])[], written: readonly string[]): boolean =>
  accepted.length > 0 &&
  accepted.every((answers, place) => answers.some((answer) => fold(answer) === fold(written[place] ?? '')));
