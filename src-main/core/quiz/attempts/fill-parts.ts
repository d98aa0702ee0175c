/**
 * Questions for the parts of a rule where parts may want the same ones: drawn at random, the tightest part first, and
 * where one runs short another gives up a question it can replace. That is maximum bipartite matching by augmenting
 * paths: 'bank-too-small' only where no choice at all would do (Berge 1957).
 */
import type { PaperRule } from '../../../contract/quiz-campaigns.ts';
import type { Drawable } from '../bank/drawable.ts';
import type { SeededRandom } from './seeded-random.ts';

type Part = Extract<PaperRule, { kind: 'drawn' }>['parts'][number];

/** Questions alike to every part: of one topic, type and difficulty. */
interface Pool {
  readonly sample: Drawable;
  readonly left: Drawable[];
}

interface Wish {
  readonly part: Part;
  readonly pools: readonly Pool[];
  readonly got: { readonly question: Drawable; readonly pool: Pool }[];
}

const wants = ({ topics, type, difficulty }: Part, one: Drawable): boolean =>
  one.type === type &&
  (topics.length === 0 || topics.includes(one.topic)) &&
  (difficulty === null || one.difficulty === difficulty);

/** By the very array: the bank hands out the same one until a question changes. */
const sorted = new WeakMap<readonly Drawable[], ReadonlyMap<string, readonly Drawable[]>>();

function byKind(drawable: readonly Drawable[]): ReadonlyMap<string, readonly Drawable[]> {
  const known = sorted.get(drawable);
  if (known) return known;
  const kinds = new Map<string, Drawable[]>();
  for (const one of drawable) {
    const kind = `${one.topic} ${one.type} ${one.difficulty}`;
    const alike = kinds.get(kind);
    if (alike) alike.push(one);
    else kinds.set(kind, [one]);
  }
  sorted.set(drawable, kinds);
  return kinds;
}

const poolsOf = (drawable: readonly Drawable[]): Pool[] =>
  Array.from(byKind(drawable).values(), (alike) => ({ sample: alike[0] as Drawable, left: [...alike] }));

const inAll = (pools: readonly Pool[]): number => pools.reduce((sum, { left }) => sum + left.length, 0);

/** One at random of all that are left in the wish's pools. */
function take({ pools, got }: Wish, random: SeededRandom): boolean {
  const count = inAll(pools);
  if (count === 0) return false;
  let at = random.below(count);
  for (const pool of pools) {
    if (at >= pool.left.length) {
      at -= pool.left.length;
      continue;
    }
    const last = pool.left.pop() as Drawable;
    const question = at === pool.left.length ? last : (pool.left[at] as Drawable);
    if (question !== last) pool.left[at] = last;
    got.push({ question, pool });
    return true;
  }
  return false;
}

/** A shortest chain of wishes from the one in want to one that can still take from its pools; each hands one on. */
function makeRoom(inWant: Wish, wishes: readonly Wish[], random: SeededRandom): boolean {
  const from = new Map<Wish, { readonly asker: Wish; readonly pool: Pool }>();
  const queue = [inWant];
  for (let giver = queue.shift(); giver; giver = queue.shift()) {
    if (take(giver, random)) {
      for (let step = from.get(giver); step; step = from.get(step.asker)) {
        const place = giver.got.findIndex(({ pool }) => pool === step.pool);
        step.asker.got.push(...giver.got.splice(place, 1));
        giver = step.asker;
      }
      return true;
    }
    for (const pool of giver.pools) {
      for (const holder of wishes) {
        if (holder === inWant || from.has(holder) || !holder.got.some((one) => one.pool === pool)) continue;
        from.set(holder, { asker: giver, pool });
        queue.push(holder);
      }
    }
  }
  return false;
}

/** For each part its questions, in the order of the parts. */
export function fillParts(
  parts: readonly Part[],
  drawable: readonly Drawable[],
  random: SeededRandom,
): Drawable[][] | 'bank-too-small' {
  const pools = poolsOf(drawable);
  const wishes = parts.map((part): Wish => ({
    part,
    pools: pools.filter(({ sample }) => wants(part, sample)),
    got: [],
  }));
  const spare = new Map(wishes.map((wish) => [wish, inAll(wish.pools) - wish.part.count]));
  for (const wish of wishes.toSorted((one, other) => (spare.get(one) ?? 0) - (spare.get(other) ?? 0))) {
    while (wish.got.length < wish.part.count) {
      if (!take(wish, random) && !makeRoom(wish, wishes, random)) return 'bank-too-small';
    }
  }
  return wishes.map(({ got }) => got.map(({ question }) => question));
}
