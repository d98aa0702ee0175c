/** Hashing of passphrases: scrypt in a PHC-style string that carries its own cost, one at a time so that taps cannot fill memory. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { logN: 16, r: 8, p: 1 };
const keyBytes = 32;
const memoryFor = (logN: number, r: number) => 2 ** logN * r * 128 + 32 * 1024 * 1024;

let turn: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

function derive(passphrase: string, salt: Buffer, { logN, r, p }: typeof cost): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        const options = { N: 2 ** logN, r, p, maxmem: memoryFor(logN, r) };
        scrypt(passphrase.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** `$scrypt$ln=16,r=8,p=1$salt$key`, both in base64. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt, cost);
  return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** False for a wrong passphrase and for a string that is no such hash. Takes the same time either way. */
export async function isPassphrase(passphrase: string, hash: string): Promise<boolean> {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  const stored = Buffer.from(parts?.[5] ?? '', 'base64');
  const salt = Buffer.from(parts?.[4] ?? 'no such account!', 'base64');
  const given = parts ? { logN: Number(parts[1]), r: Number(parts[2]), p: Number(parts[3]) } : cost;
  const key = await derive(passphrase, salt, given);
  return stored.length === key.length && timingSafeEqual(stored, key);
}

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
