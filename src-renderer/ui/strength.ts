/** What the screen can say about a passphrase before core judges it. Core's rules are the ones that count. */

export interface Judgement {
  readonly isLong: boolean;
  readonly isVaried: boolean;
  readonly isOwn: boolean;
}

const shortest = 8;
const fewestKinds = 4;
const long = 14;
const wellKnown = /^(p[a@]ssw[o0]rd|admin|root|qwerty|asdf|1q2w3e|1qaz2wsx|abc|iloveyou|woaini|dangqun)[\w!@#]*$/i;

function isRun(signs: readonly string[]): boolean {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size <= 1;
}

/** @param names of the station and the administrator: everybody would try them */
export function judge(passphrase: string, names: readonly string[]): Judgement {
  const signs = Array.from(passphrase.normalize('NFKC'));
  const folded = signs.join('').toLowerCase();
  return {
    isLong: signs.length >= shortest,
    isVaried:
      new Set(signs).size >= fewestKinds && !isRun(signs) && !wellKnown.test(folded) && !/^(.{1,4})\1+$/u.test(folded),
    isOwn: passphrase !== '' && !names.some((name) => name !== '' && folded === name.toLowerCase()),
  };
}

export type Strength = 'short' | 'weak' | 'fair' | 'good';

export function strengthOf(passphrase: string, { isLong, isVaried, isOwn }: Judgement): Strength {
  if (!isLong) return 'short';
  if (!isVaried || !isOwn) return 'weak';
  return Array.from(passphrase).length >= long ? 'good' : 'fair';
}
