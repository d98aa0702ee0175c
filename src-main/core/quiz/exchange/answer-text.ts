/** Answers as people write them: letters in any width and with any separator, right and wrong in any sign, gaps in a row. */
/** Positions from 0 in the order written, repeated ones kept; NULL where the text is more than letters. */
export function lettersIn(text: string): number[] | null {
  // No text of this length is a list of letters, however it is parted.
  if (text.length > 120) return null;
  const flat = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/[\s,、;/|&+.。和及]/gu, '');
  if (!/^[A-Z]{1,26}$/u.test(flat)) return null;
  return Array.from(flat, (letter) => letter.charCodeAt(0) - 65);
}

const separators = { blanks: /[|｜]/u, ways: /[;；]/u };

/** Splits at signs that have no backslash before them and takes the backslashes away. */
function splitAt(text: string, separator: RegExp): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '\\' && next !== '') {
      parts.push(`${parts.pop() ?? ''}${sign}${next}`);
      at += 1;
    } else if (separator.test(sign)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts;
}
const unescaped = (text: string): string => text.replace(/\\([\\|;｜；])/gu, '$1').trim();

/** `|` between gaps, `;` between the answers that count for one, backslash before a sign that means itself. */
export function blanksText(blanks: readonly (readonly string[])[]): string {
  const escaped = (text: string) => text.replace(/[\\|;｜；]/gu, String.raw`\$&`);
  return blanks.map((ways) => ways.map(escaped).join(';')).join('|');
}

/**
 * Reads {@link blanksText}. Banks use the two signs either way round; the number of gaps in the stem decides.
 * Without either sign, blanks or 、 part the answers of several gaps.
 */
export function blanksIn(text: string, gaps: number): string[][] {
  const waysOf = (part: string, sign: RegExp) =>
    splitAt(part, sign)
      .map(unescaped)
      .filter((way) => way !== '');
  const readings = [
    splitAt(text, separators.blanks).map((part) => waysOf(part, separators.ways)),
    splitAt(text, separators.ways).map((part) => waysOf(part, separators.blanks)),
  ];
  const fitting = readings.find((blanks) => blanks.length === gaps && blanks.every((ways) => ways.length > 0));
  if (fitting !== undefined) return fitting;
  if (gaps > 1) {
    const loose = text.split(/[\s、，,]+/u).filter((part) => part !== '');
    if (loose.length === gaps) return loose.map((part) => [part]);
  }
  return (readings[0] ?? []).filter((ways) => ways.length > 0);
}
