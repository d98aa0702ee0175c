/** The code on paper that makes a new administrator when none can come in: 120 random bits and a check sign. */
import { randomBytes } from 'node:crypto';
import { checkDigitOf } from '../kernel/check-digit.ts';

/** Without I, L, O and U (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomSigns = 24;
const perGroup = 5;

/** Each sign as two digits: the check digit then catches a wrong sign and neighbours swapped, nearly always. */
const checkSignOf = (signs: string): string =>
  checkDigitOf(Array.from(signs, (sign) => String(alphabet.indexOf(sign)).padStart(2, '0')).join(''));

const grouped = (signs: string): string => (signs.match(new RegExp(`.{${perGroup}}`, 'g')) ?? []).join('-');

/** Five groups of five, as `7KQ2M-9XH4P-…`. */
export function newRecoveryCode(): string {
  const signs = Array.from(randomBytes(randomSigns), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return grouped(signs + checkSignOf(signs));
}

/**
 * As it was made, whatever case, blanks or dashes it was typed with; O is read as 0, I and L as 1. Undefined: mistyped,
 * so that it cannot be any code.
 */
export function readRecoveryCode(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isWhole = signs.length === randomSigns + 1 && Array.from(signs).every((sign) => alphabet.includes(sign));
  return isWhole && checkSignOf(signs.slice(0, -1)) === signs.at(-1) ? grouped(signs) : undefined;
}
