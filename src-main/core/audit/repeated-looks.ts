/** A list that is looked at again and again is one look. In memory only: after a restart it is another. */
import type { Clock } from '../kernel/clock.ts';

const sameForMs = 5 * 60_000;

export class RepeatedLooks {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #since = new Map<string, number>();
  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  has(look: string): boolean {
    const since = this.#since.get(look);
    return since !== undefined && this.#clock.monotonic() - since < sameForMs;
  }

  add(look: string): void {
    const now = this.#clock.monotonic();
    // The oldest stand first.
    for (const [old, since] of this.#since) {
      if (now - since < sameForMs) break;
      this.#since.delete(old);
    }
    this.#since.delete(look);
    this.#since.set(look, now);
  }
}
