/** Chinese characters are as wide as they are high, others half of that. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, sign) => width + (/[\u2E80-\uFFFD]/u.test(sign) ? 1 : 0.55), 0);

/** Options so short that two of them stand in a line. */
const halfLine = 10;

export const columnsFor = (options: readonly string[]): 1 | 2 =>
  options.length > 2 && options.every((option) => widthOf(option) <= halfLine) ? 2 : 1;
