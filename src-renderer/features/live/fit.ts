/** How large a question can be written: as large as its length lets it, so that the last row reads it. */
export type Fit = 'huge' | 'large' | 'middle' | 'small' | 'tiny';

/** Chinese characters are as wide as they are high, others half of that. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, sign) => width + (/[\u2E80-\uFFFD]/u.test(sign) ? 1 : 0.55), 0);

/** Filled by stem and options together, in characters; an option takes a line of its own, and more where it is long. */
const steps: readonly (readonly [Fit, number])[] = [
  ['huge', 90],
  ['large', 150],
  ['middle', 230],
  ['small', 380],
];

const lineOfOption = 18;
/** An explanation is written smaller than the question it explains. */
const partOfWhy = 0.6;
/** Options so short that two of them stand in a line. */
const halfLine = 10;

interface Text {
  readonly stem: string;
  readonly options: readonly string[];
}

export const columnsOf = ({ options }: Pick<Text, 'options'>): 1 | 2 =>
  options.length > 2 && options.every((option) => widthOf(option) <= halfLine) ? 2 : 1;

/** @param why What is written under the options once the answer is shown. */
export function fitOf({ stem, options }: Text, why = ''): Fit {
  const line = lineOfOption / columnsOf({ options });
  const asked = options.reduce((sum, option) => sum + Math.max(line, widthOf(option)), widthOf(stem));
  const filled = asked + partOfWhy * widthOf(why);
  return steps.find(([, most]) => filled <= most)?.[0] ?? 'tiny';
}
