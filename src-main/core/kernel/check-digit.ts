/**
 * The check digit of numbers that are scanned or typed by hand. It is H. M. Damm's (2004): unlike ISO 7064 MOD 11,10 it
 * catches every swap of neighbours, not only most.
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

/** @param digits 0–9 alone */
export const checkDigitOf = (digits: string): string =>
  [...digits].reduce((interim, digit) => rows[Number(interim)]?.[Number(digit)] ?? '', '0');
