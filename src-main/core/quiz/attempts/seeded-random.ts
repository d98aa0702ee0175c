/** Chance that can be repeated: the same seed gives the same numbers on every machine and in every year. */

export interface SeededRandom {
  /** Even over 0 … limit − 1; `limit` from 1 to 2³². */
  below(limit: number): number;
  /** A new list, every order equally likely (Fisher–Yates). */
  shuffled<Item>(items: readonly Item[]): Item[];
}

const span = 2 ** 32;
/** After so many rounds nearby seeds have nothing in common; PractRand's author advises 12. */
const warmUp = 12;

/**
 * sfc32 of Chris Doty-Humphrey's PractRand. Never change it: papers of years ago are drawn again to be checked.
 * @param seed 0 … 2³² − 1
 */
export function seededRandom(seed: number): SeededRandom {
  let [a, b, c, counter] = [0x9e_37_79_b9, 0x24_3f_6a_88, seed >>> 0, 1];

  function next(): number {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  }
  for (let round = 0; round < warmUp; round += 1) next();

  function below(limit: number): number {
    // A remainder would favour the small numbers: what lies above the last whole multiple is thrown away.
    const whole = span - (span % limit);
    let drawn = next();
    while (drawn >= whole) drawn = next();
    return drawn % limit;
  }

  function shuffled<Item>(items: readonly Item[]): Item[] {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      const moved = mixed[last] as Item;
      mixed[last] = mixed[other] as Item;
      mixed[other] = moved;
    }
    return mixed;
  }

  return { below, shuffled };
}
