/** Texts in order, each with its item, for finding all that begin alike. */

interface Line<Item> {
  readonly text: string;
  readonly item: Item;
}

/** Up to so many new lines are put in their places one by one; with more, all are sorted again. */
const fewLines = 50;

export class NumberList<Item> {
  #lines: Line<Item>[] = [];
  #fresh: Line<Item>[] = [];

  add(text: string, item: Item): void {
    this.#fresh.push({ text, item });
  }

  remove(text: string, item: Item): void {
    this.#settle();
    for (let place = this.#placeOf(text); this.#lines[place]?.text === text; place++) {
      if (this.#lines[place]?.item !== item) continue;
      this.#lines.splice(place, 1);
      return;
    }
  }

  /** In the order of their texts. */
  *beginningWith(start: string): Generator<Item> {
    this.#settle();
    for (let place = this.#placeOf(start); place < this.#lines.length; place++) {
      const line = this.#lines[place];
      if (!line?.text.startsWith(start)) return;
      yield line.item;
    }
  }

  #settle(): void {
    if (this.#fresh.length > fewLines) {
      this.#lines = [...this.#lines, ...this.#fresh].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    } else {
      for (const line of this.#fresh) this.#lines.splice(this.#placeOf(line.text), 0, line);
    }
    this.#fresh = [];
  }

  /** Of the first line that is not before `text`. */
  #placeOf(text: string): number {
    let from = 0;
    let to = this.#lines.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#lines[middle]?.text ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
