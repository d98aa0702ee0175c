/** Texts a spreadsheet program works out are made plain. Apart from the writer, so that a reader need not load that. */

/** What spreadsheet programs take for the start of a formula, in either width, also after blanks and quotes. */
const formulaStart = /^[\s'"]*[=+\-@\t\r\0＝＋－＠]/u;
/** Excel holds no more in a cell. */
const longestCell = 32_000;

/** No file of this format holds these; left out later, they would lay a formula bare. */
const controls = /[^\P{Cc}\t\r\n]/gu;

/** A quote in front makes text of what a program would otherwise work out. */
export function harmless(text: string): string {
  const plain = text.replace(controls, '');
  return (formulaStart.test(plain) ? `'${plain}` : plain).slice(0, longestCell);
}
