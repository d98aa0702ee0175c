/**
 * What the square code of a leaf says, `SC-2026-000012-H05-7.2`: number of the book, page, check digit, leaf of the page.
 * Digits, capitals, `-` and `.` make the smallest codes. The check digit is of the other digits of number and page.
 */
import { handbookPages, type HandbookPage } from '../../contract/handbook-pages.ts';
import { checkDigitOf } from '../kernel/check-digit.ts';

export interface LeafName {
  readonly bookNumber: string;
  readonly page: HandbookPage;
  /** From 1. */
  readonly leaf: number;
}

const twoDigits = (page: HandbookPage): string => page.slice(1).padStart(2, '0');

/** Without the leaf. */
export function pageCode(bookNumber: string, page: HandbookPage): string {
  const digits = `${bookNumber.replace(/\D/g, '')}${twoDigits(page)}`;
  return `${bookNumber}-H${twoDigits(page)}-${checkDigitOf(digits)}`;
}

export const leafCode = ({ bookNumber, page, leaf }: LeafName): string => `${pageCode(bookNumber, page)}.${leaf}`;

const form = /^(SC-?\d{4}-?\d{6})-?H(\d\d)-?(\d)\.(\d{1,3})$/;

/** However it was typed or scanned: full width, small letters, spaces, other dashes, none. NULL: none of ours, or a digit is wrong. */
export function readLeafCode(typed: string): LeafName | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\p{Dash_Punctuation}/gu, '-')
    .replace(/[。．]/gu, '.')
    .toUpperCase();
  const [, number = '', place = '', check = '', leaf = ''] = form.exec(text) ?? [];
  const digits = number.replace(/\D/g, '');
  const page = handbookPages[Number(place)];
  if (number === '' || page === undefined || Number(leaf) < 1) return null;
  if (checkDigitOf(`${digits}${place}`) !== check) return null;
  return { bookNumber: `SC-${digits.slice(0, 4)}-${digits.slice(4)}`, page, leaf: Number(leaf) };
}
