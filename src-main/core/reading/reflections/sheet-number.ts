/** The number printed on a reflection sheet: XD, six digits counted up, a check digit. It is scanned or typed by hand. */
import { checkDigitOf } from '../../kernel/check-digit.ts';

const mostSerial = 999_999;

/** @throws RangeError beyond the six digits there is room for. */
export function sheetNumberOf(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > mostSerial) throw new RangeError(`no sheet ${serial}`);
  const digits = String(serial).padStart(6, '0');
  return `XD${digits}${checkDigitOf(digits)}`;
}

/** The serial of a number made here. */
export const serialOf = (sheetNumber: string): number => Number(sheetNumber.slice(2, 8));

/** As it was printed, from however it was typed: full width, small letters, spaces and hyphens. NULL: none of ours. */
export function readSheetNumber(typed: string): string | null {
  const number = typed
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();
  return /^XD\d{7}$/.test(number) && checkDigitOf(number.slice(2, 8)) === number.at(-1) ? number : null;
}
