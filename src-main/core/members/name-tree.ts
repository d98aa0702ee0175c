/** Names as a tree of characters: what a hundred people share is compared with the typed text once. */
import { beginnings, costOfRest, NO_MATCH, type NameUnit } from './match-name.ts';

interface Node<Item> {
  readonly unit: NameUnit | undefined;
  readonly next: Node<Item>[];
  /** The same nodes by the character itself and by the first letter of each of its readings. */
  byOpening: Map<string, Node<Item>[]> | undefined;
  /** Whose name ends here. */
  readonly items: Item[];
}

const nodeFor = <Item>(unit: NameUnit | undefined): Node<Item> => ({ unit, next: [], byOpening: undefined, items: [] });

const openingsOf = (unit: NameUnit): ReadonlySet<string> =>
  new Set([unit.sign, ...unit.syllables.map((syllable) => syllable.charAt(0))]);

/** Equal characters with equal readings must be the same object. */
export class NameTree<Item> {
  readonly #root = nodeFor<Item>(undefined);

  add(units: readonly NameUnit[], item: Item): void {
    let node = this.#root;
    for (const unit of units) node = after(node, unit) ?? grow(node, unit);
    node.items.push(item);
  }

  /** Takes away the first item under this name that `isMeant`. */
  remove(units: readonly NameUnit[], isMeant: (item: Item) => boolean): void {
    let node: Node<Item> | undefined = this.#root;
    for (const unit of units) node &&= after(node, unit);
    const place = node?.items.findIndex(isMeant) ?? -1;
    if (place >= 0) node?.items.splice(place, 1);
  }

  /** Everybody whose name fits from its start; for some more than once, and then the smallest cost is the right one. */
  search(text: string, found: (item: Item, cost: number) => void): void {
    walk(this.#root, text, new Map([[0, 0]]), found);
  }
}

const after = <Item>(node: Node<Item>, unit: NameUnit): Node<Item> | undefined =>
  node.byOpening?.get(unit.sign)?.find((one) => one.unit === unit);

function grow<Item>(node: Node<Item>, unit: NameUnit): Node<Item> {
  const grown = nodeFor<Item>(unit);
  node.next.push(grown);
  node.byOpening ??= new Map();
  for (const opening of openingsOf(unit)) {
    const same = node.byOpening.get(opening);
    if (same) same.push(grown);
    else node.byOpening.set(opening, [grown]);
  }
  return grown;
}

type Found<Item> = (item: Item, cost: number) => void;

/** Where in the text one may be after some characters of a name, and what it cost at least to come there. */
type Places = ReadonlyMap<number, number>;

function walk<Item>(node: Node<Item>, text: string, places: Places, found: Found<Item>): void {
  const candidates = new Set<Node<Item>>();
  for (const [at, cost] of places) {
    if (at === text.length) gather(node, cost, 0, found);
    else {
      const opening = String.fromCodePoint(text.codePointAt(at) ?? 0);
      for (const next of node.byOpening?.get(opening) ?? []) candidates.add(next);
    }
  }
  for (const next of candidates) {
    const reached = next.unit && reach(next.unit, text, places);
    if (reached && reached.size > 0) walk(next, text, reached, found);
  }
}

function reach(unit: NameUnit, text: string, places: Places): Places {
  const reached = new Map<number, number>();
  for (const [at, cost] of places) {
    if (at === text.length) continue;
    const ways = beginnings(unit, text, at);
    for (let way = 0; way < ways.length; way += 2) {
      const to = at + (ways[way] ?? 0);
      reached.set(to, Math.min(reached.get(to) ?? NO_MATCH, cost + (ways[way + 1] ?? 0)));
    }
  }
  return reached;
}

function gather<Item>(node: Node<Item>, cost: number, left: number, found: Found<Item>): void {
  for (const item of node.items) found(item, cost + costOfRest(left));
  for (const next of node.next) gather(next, cost, left + 1, found);
}
