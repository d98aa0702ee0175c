/** Hashing of what only people know: scrypt in a PHC-style string that carries its own cost, one at a time so that taps cannot fill memory. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

const usualCost: Cost = { logN: 16, r: 8, p: 1 };
const keyBytes = 32;
const memoryFor = (logN: number, r: number) => 2 ** logN * r * 128 + 32 * 1024 * 1024;

let turn: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** 32 bytes. */
export function slowKey(secret: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        const options = { N: 2 ** logN, r, p, maxmem: memoryFor(logN, r) };
        scrypt(secret.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** `$scrypt$ln=16,r=8,p=1$salt$key`, both in base64. */
export async function hashSecret(secret: string, cost = usualCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await slowKey(secret, salt, cost);
  return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** False for a wrong secret and for a string that is no such hash. Takes the same time either way. */
export async function isSecret(secret: string, hash: string): Promise<boolean> {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  const stored = Buffer.from(parts?.[5] ?? '', 'base64');
  const salt = Buffer.from(parts?.[4] ?? 'no such account!', 'base64');
  const given = parts ? { logN: Number(parts[1]), r: Number(parts[2]), p: Number(parts[3]) } : usualCost;
  const key = await slowKey(secret, salt, given);
  return stored.length === key.length && timingSafeEqual(stored, key);
}

/** Of no secret, as slow to find out. */
export const emptyHash = ({ logN, r, p }: Cost): string =>
  `$scrypt$ln=${logN},r=${r},p=${p}$bm8gc3VjaCBhY2NvdW50IQ==$AAAA`;

/** Stands in for a hash where there is none, so that both answers take the same time. */
export const nobodysHash = '$scrypt$ln=16,r=8,p=1$bm8gc3VjaCBhY2NvdW50IQ==$';
