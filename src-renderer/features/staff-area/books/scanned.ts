/** What a scanner at the desk reads: labels of ours, the code on the back of a book, cards of people. */

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** `TS000012`, also as typed in lower case or full width; null of anything else. */
export function labelIn(text: string): string | null {
  const label = plain(text);
  return /^TS\d{6}$/.test(label) ? label : null;
}

/** As people type it: of TS000012 perhaps only 12. What is no label stays as it was typed. */
export function labelTyped(text: string): string {
  const typed = plain(text);
  return /^\d{1,6}$/.test(typed) ? `TS${typed.padStart(6, '0')}` : typed;
}

/** The 13 digits of an ISBN as its bar code has them; a card has no such number. */
export function isbnIn(text: string): string | null {
  const digits = plain(text).replaceAll('-', '');
  return /^97[89]\d{10}$/.test(digits) ? digits : null;
}
