/** Labels and book numbers as scanners and people write them. */

/** Invisible marks are no part of either. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .toUpperCase();

/** `ｔｓ０００００１` and ` ts000001` name the copy TS000001. */
export const cleanLabel = plain;

/** `TS000001` of 1. */
export const labelOf = (number: number): string => `TS${String(number).padStart(6, '0')}`;

export const numberOfLabel = (label: string): number => Number(label.slice(2));

const digit = (sign: string | undefined): number => (sign === 'X' ? 10 : Number(sign));

function isIsbn(text: string): boolean {
  if (/^\d{9}[\dX]$/.test(text)) {
    const sum = Array.from(text).reduce((total, sign, place) => total + digit(sign) * (10 - place), 0);
    return sum % 11 === 0;
  }
  if (!/^97[89]\d{10}$/.test(text)) return false;
  const sum = Array.from(text).reduce((total, sign, place) => total + digit(sign) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** ISO 2108 without its hyphens, '' where none is given; null where the check digit says that it was misread. */
export function cleanIsbn(raw: string): string | null {
  const text = plain(raw)
    .replace(/^ISBN(-1[03])?:?/u, '')
    .replace(/[-‐‑–—]/gu, '');
  return text === '' || isIsbn(text) ? text : null;
}
