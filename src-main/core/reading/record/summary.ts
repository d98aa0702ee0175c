/** The summary of a study record: page H5 of the handbook has room for 120 characters. */

/** Characters as a person counts them, not UTF-16 units. */
const mostCharacters = 120;
const whole = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** On one line; cut between what the eye takes for characters, the … included in the 120. */
export function summaryOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (Array.from(line).length <= mostCharacters) return line;
  let kept = '';
  let length = 0;
  for (const { segment } of whole.segment(line)) {
    length += Array.from(segment).length;
    if (length >= mostCharacters) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
