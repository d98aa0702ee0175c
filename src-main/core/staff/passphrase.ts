/** What a passphrase of staff must be like. */
export { hashSecret as hashPassphrase, isSecret as isPassphrase } from '../kernel/slow-hash.ts';

/** Strings everybody tries first, runs of the keyboard, and a short piece said over and over. */
const wellKnown =
  /^(?:p[a@]ssw[o0]rd\d*|admin(?:istrator)?\W?\d*|root\d*|qwer(?:tyuiop|tyui|1234)|asdfghjkl|1q2w3e4r(?:5t)?|1qaz2wsx|a1b2c3d4|abcd?\d{4,6}|0?123456789|1234567890|iloveyou\d*|woaini\d*|dangqun\d*)$/i;
const repeatedPiece = /^(.{1,4})\1+$/u;

/** At least 8 characters, at least 4 different ones, not a well-known one, not the administrator's or station's name. */
export function isTooWeak(passphrase: string, names: readonly string[]): boolean {
  const signs = Array.from(passphrase.normalize('NFKC'));
  const folded = signs.join('').toLowerCase();
  const isRun = signs.every((_, at) => at === 0 || step(signs, at) === step(signs, 1));
  return (
    signs.length < 8 ||
    new Set(signs).size < 4 ||
    isRun ||
    wellKnown.test(folded) ||
    repeatedPiece.test(folded) ||
    names.some((name) => name !== '' && folded === name.toLowerCase())
  );
}

const step = (signs: readonly string[], at: number): number =>
  (signs[at]?.codePointAt(0) ?? 0) - (signs[at - 1]?.codePointAt(0) ?? 0);
