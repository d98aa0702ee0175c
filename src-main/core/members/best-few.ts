/** Keeps the few best of many offers, by cost and then by `compare`. Offered twice, the same item counts at its better cost. */

export interface Offer<Item> {
  readonly cost: number;
  readonly item: Item;
}

export class BestFew<Item> {
  readonly #limit: number;
  readonly #compare: (one: Item, other: Item) => number;
  readonly #kept: Offer<Item>[] = [];

  constructor(limit: number, compare: (one: Item, other: Item) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  get isFull(): boolean {
    return this.#kept.length >= this.#limit;
  }

  get kept(): readonly Offer<Item>[] {
    return this.#kept;
  }

  /** Whether an item at this cost would be kept, were it not there already. */
  wouldKeep(cost: number, item: Item): boolean {
    const last = this.#kept.at(-1);
    return !this.isFull || !last || this.#isBefore(cost, item, last);
  }

  offer(cost: number, item: Item): void {
    if (!this.wouldKeep(cost, item)) return;
    const already = this.#kept.findIndex((one) => one.item === item);
    if (already >= 0) {
      if ((this.#kept[already]?.cost ?? cost) <= cost) return;
      this.#kept.splice(already, 1);
    }
    let from = 0;
    let to = this.#kept.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = this.#kept[middle];
      if (other && !this.#isBefore(cost, item, other)) from = middle + 1;
      else to = middle;
    }
    this.#kept.splice(from, 0, { cost, item });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  #isBefore(cost: number, item: Item, other: Offer<Item>): boolean {
    return cost < other.cost || (cost === other.cost && this.#compare(item, other.item) < 0);
  }
}
