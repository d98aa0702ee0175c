/** Texts that are the same but for a word: what staff would call one question written twice. */

/** Pairs of neighbouring signs, without punctuation and spaces. */
function bigramsOf(text: string): ReadonlySet<string> {
  const signs = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\p{P}\p{Cf}\s]/gu, ''),
  );
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((bigram) => other.has(bigram)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** Sørensen–Dice of the bigrams, 0 to 1. */
const alike = 0.85;

/** Every pair that is alike, the earlier item first. Grows with the square of the items: for hundreds, not for thousands. */
export function alikePairs<Item>(items: readonly Item[], textOf: (item: Item) => string): [Item, Item][] {
  const bigrams = items.map((item) => bigramsOf(textOf(item)));
  return items.flatMap((item, at) =>
    items.slice(at + 1).flatMap((other, offset): [Item, Item][] => {
      const [one, two] = [bigrams[at], bigrams[at + 1 + offset]];
      return one !== undefined && two !== undefined && dice(one, two) >= alike ? [[item, other]] : [];
    }),
  );
}
