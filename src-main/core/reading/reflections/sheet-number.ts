/**
 * The number printed on a reflection sheet: XD, six digits counted up, a check digit. It is scanned or typed by hand.
 * The check is H. M. Damm's (2004): unlike ISO 7064 MOD 11,10 it catches every swap of neighbours, not only most.
 */

/** A totally anti-symmetric quasigroup of order 10, from Damm's thesis. */
const rows = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const checkOf = (digits: string): string =>
  [...digits].reduce((interim, digit) => rows[Number(interim)]?.[Number(digit)] ?? '', '0');

const mostSerial = 999_999;

/** @throws RangeError beyond the six digits there is room for. */
export function sheetNumberOf(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > mostSerial) throw new RangeError(`no sheet ${serial}`);
  const digits = String(serial).padStart(6, '0');
  return `XD${digits}${checkOf(digits)}`;
}

/** The serial of a number made here. */
export const serialOf = (sheetNumber: string): number => Number(sheetNumber.slice(2, 8));

/** As it was printed, from however it was typed: full width, small letters, spaces and hyphens. NULL: none of ours. */
export function readSheetNumber(typed: string): string | null {
  const number = typed
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();
  return /^XD\d{7}$/.test(number) && checkOf(number.slice(2, 8)) === number.at(-1) ? number : null;
}
