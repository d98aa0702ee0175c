/**
 * Waits of many, on the monotonic clock: setting the machine's clock shortens none. Whoever has them writes down what is
 * left; after a restart that begins again.
 */
import type { Clock } from './clock.ts';

/** @param stored what was left of each, in milliseconds, when it was last written down */
export function runningWaits<Key>(clock: Pick<Clock, 'monotonic'>, stored: Iterable<readonly [Key, number]>) {
  const opensAt = new Map<Key, number>();
  const begin = (key: Key, milliseconds: number): void => {
    if (milliseconds > 0) opensAt.set(key, clock.monotonic() + milliseconds);
    else opensAt.delete(key);
  };
  for (const [key, left] of stored) begin(key, left);

  const left = (key: Key): number => Math.max(0, Math.ceil((opensAt.get(key) ?? 0) - clock.monotonic()));

  return {
    begin,
    /** Whole milliseconds; 0 when there is none. */
    left,
    end: (key: Key): void => void opensAt.delete(key),
    /** Those that still run, with what is left of them. */
    running(): [Key, number][] {
      for (const key of opensAt.keys()) if (left(key) === 0) opensAt.delete(key);
      return [...opensAt.keys()].map((key) => [key, left(key)]);
    },
  };
}
