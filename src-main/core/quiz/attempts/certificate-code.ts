/**
 * What stands in a certificate's square code: number and code, `AQ-2026-000123-7KMQ4XTB`. The number anybody can count
 * up; the code only this station knows.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Douglas Crockford's base 32: no I, L, O, U, so that nothing is read for another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

/** 40 bits of chance. */
export const newCode = (): string => Array.from(randomBytes(codeLength), (byte) => signs[byte % signs.length]).join('');

export const codeText = (number: string, code: string): string => `${number}-${code}`;

/** From a scanner or typed: full width, small letters, with or without hyphens and spaces. NULL: none of ours. */
export function readCodeText(text: string): { readonly number: string; readonly code: string } | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();
  const parts = /^AQ(\d{4})(\d{6})([0-9A-Z]{8})$/.exec(plain);
  if (!parts) return null;
  const [, year, count, typed = ''] = parts;
  const code = typed.replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.includes('U') ? null : { number: `AQ-${year}-${count}`, code };
}

/** Takes the same time wherever they differ. */
export const isSameCode = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
