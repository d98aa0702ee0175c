/** Finding people: our index, Fuse.js and MiniSearch, given the same columns and asked the same things. Argument: how many people. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { MemberIndex, type IndexedMember } from '../../../src-main/core/members/member-index.ts';
import { kinds, queriesFor, type Query } from './find-queries.ts';
import { inventedPeople, withReadings } from './invented-roster.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const shown = 8;

interface Columns extends IndexedMember {
  readonly id: number;
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

/** Every way to read the whole name, at most 12. */
function spellings(readings: string): string[][] {
  let ways: string[][] = [[]];
  for (const syllable of readings.split(' ')) {
    ways = ways.flatMap((way) => syllable.split('/').map((one) => [...way, one])).slice(0, 12);
  }
  return ways;
}

interface Finder {
  readonly name: string;
  find(text: string): IndexedMember | undefined;
}

function ours(people: readonly IndexedMember[]): Finder {
  const index = new MemberIndex();
  for (const person of people) index.put(person);
  return { name: 'ours', find: (text) => index.find(text, shown)[0]?.member };
}

function fuse(people: readonly Columns[]): Finder {
  const index = new Fuse(people, {
    keys: ['studentNumber', 'name', 'pinyin', 'initials'],
    threshold: 0.3,
    includeScore: false,
  });
  return { name: 'Fuse.js', find: (text) => index.search(text, { limit: shown })[0]?.item };
}

/** A Chinese character is a word; letters and digits that stand together are one. */
const words = (text: string): string[] => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];

function miniSearch(people: readonly Columns[]): Finder {
  const index = new MiniSearch<Columns>({
    fields: ['studentNumber', 'name', 'pinyin', 'initials'],
    tokenize: words,
    // Syllables by themselves and whole spellings: both are typed.
    extractField: (person, field) =>
      field === 'pinyin'
        ? [...new Set([...person.pinyin, ...person.readings.split(/[ /]/)])].join(' ')
        : String([person[field as keyof Columns]].flat().join(' ')),
    searchOptions: { prefix: true, combineWith: 'AND', boost: { studentNumber: 4, name: 3, initials: 2 } },
  });
  index.addAll(people);
  return { name: 'MiniSearch', find: (text) => people[Number(index.search(text)[0]?.id ?? 0) - 1] };
}

async function measure(finder: Finder, queries: readonly Query[]) {
  const times = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  const wrong = new Map<string, number>(kinds.map((kind) => [kind, 0]));
  for (const query of queries) {
    let first: IndexedMember | undefined;
    let quickest = Number.POSITIVE_INFINITY;
    // What else the machine did in one of the turns is not the finder's affair.
    for (let turn = 0; turn < 5 && (turn === 0 || quickest < 100); turn++) {
      quickest = Math.min(quickest, await timeOf(() => (first = finder.find(query.text))));
    }
    times.get(query.kind)!.push(quickest);
    if (!query.isRight(first)) wrong.set(query.kind, (wrong.get(query.kind) ?? 0) + 1);
  }
  const all = Array.from(times.values()).flat();
  return {
    name: finder.name,
    all: spreadOf(all),
    asked: queries.length,
    wrong: Array.from(wrong.values()).reduce((sum, one) => sum + one, 0),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, { ...spreadOf(times.get(kind)!), wrong: wrong.get(kind) ?? 0 }]),
    ),
  };
}

const count = Number(process.argv[2]);
const people = withReadings(inventedPeople(count));
const columns = people.map((person): Columns => {
  const ways = spellings(person.readings);
  const initials = ways.map((way) => way.map((one) => one.charAt(0)).join(''));
  return { ...person, id: person.memberId, pinyin: ways.map((way) => way.join('')), initials: [...new Set(initials)] };
});
const queries = queriesFor(people, Number(process.argv[3]), 7);
const warmUp = queriesFor(people, 5, 11);
const results = [];
for (const make of [() => ours(people), () => miniSearch(columns), () => fuse(columns)]) {
  const finder = make();
  for (const { text } of warmUp) finder.find(text);
  results.push(await measure(finder, queries));
}
answer({ count, results });
