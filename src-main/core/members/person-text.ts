/** How names and student numbers are read, wherever they come from: a file, a keyboard, a scanner. */

/** Zero-width and direction marks, byte-order mark, soft hyphen, fillers: invisible, and never part of a name or number. */
const invisible = /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0]/gu;
const middleDots = /[•‧∙・⋅]/gu;
const nameLetters = /^[\p{L}\p{M}·.'’\- ]+$/u;
const longestName = 60;

export type Cleaned = { readonly text: string; readonly wasChanged: boolean };

/** NFKC, so that full-width digits become ASCII; no blanks, no invisible characters. The pattern is checked elsewhere. */
export function cleanStudentNumber(raw: string): Cleaned {
  const text = raw.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, '').normalize('NFKC');
  return { text, wasChanged: text !== raw };
}

/** NFC only (NFKC would change rare characters); blanks between Han go, others become one; one kind of middle dot. */
export function cleanName(raw: string): Cleaned {
  const text = raw
    .replace(invisible, '')
    .normalize('NFC')
    .replace(middleDots, '·')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}|·) (?=\p{Script=Han}|·)/gu, '')
    .trim();
  return { text, wasChanged: text !== raw };
}

/** A cleaned name: letters of any script with · . ' - and blanks; 1 to 60 code points; no digits, signs or emoji. */
export function isName(text: string): boolean {
  const length = Array.from(text).length;
  return length >= 1 && length <= longestName && nameLetters.test(text) && /\p{L}/u.test(text) && text.isWellFormed();
}
