/** How wide columns of unknown content are: short ones as wide as they need, the others share what is left. */

/** Of a line of the table, in halves of a character. */
const line = 92;
/** Of the white at both sides of a cell. */
const white = 2;
const narrowest = 4;
/** Up to here a cell is a word or a moment, and is not broken. */
const short = 18;
/** Beyond it a column has room for sentences anyway. */
const longest = 120;

/** Chinese characters are twice as wide as Latin letters and digits. */
const widthOf = (text: string): number =>
  Math.max(
    ...text.split('\n').map((part) => Array.from(part).reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0)),
  );

export function columnWeights(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const needed = heads.map((head, at) => {
    const widest = rows.reduce((width, row) => Math.max(width, widthOf(row[at] ?? '')), widthOf(head));
    return Math.min(longest, Math.max(narrowest, widest)) + white;
  });
  const fixed = needed.reduce((sum, width) => sum + (width <= short + white ? width : 0), 0);
  const long = needed.reduce((sum, width) => sum + (width <= short + white ? 0 : width), 0);
  // Short columns alone may be more than a line holds: then all of them give way alike.
  const left = Math.max(line - fixed, line / 3);
  return needed.map((width) =>
    width <= short + white || long === 0 ? width : Math.max(narrowest, (width * left) / long),
  );
}
