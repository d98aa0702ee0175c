/**
 * The roster in memory, for finding people by number, name, pinyin or initials in a few milliseconds.
 * Built from the repository at start and kept by the service after each commit; never the truth.
 */
import type { MemberId } from '../../contract/values.ts';
import { fitName, NO_MATCH, type NameUnit } from './match-name.ts';
import { cleanName, cleanStudentNumber } from './person-text.ts';

export interface IndexedMember {
  readonly memberId: MemberId;
  readonly studentNumber: string;
  readonly name: string;
  readonly className: string;
  /** See readings.ts. */
  readonly readings: string;
}

interface Entry extends IndexedMember {
  readonly number: string;
  readonly units: readonly NameUnit[];
}

export interface Found {
  readonly member: IndexedMember;
  readonly foundBy: 'number' | 'name';
  readonly isExactNumber: boolean;
}

const shortestText = 2;
const longestText = 200;
const shortestNumberPart = 3;

export class MemberIndex {
  readonly #entries = new Map<MemberId, Entry>();
  /** By the number in small letters: two numbers may differ in nothing but that. */
  readonly #byNumber = new Map<string, Entry[]>();
  /** First letter of any reading of the first character, and the first character itself. */
  readonly #byOpening = new Map<string, Set<Entry>>();
  readonly #units = new Map<string, NameUnit>();

  get size(): number {
    return this.#entries.size;
  }

  get(memberId: MemberId): IndexedMember | undefined {
    return this.#entries.get(memberId);
  }

  byNumber(studentNumber: string): IndexedMember | undefined {
    return this.#byNumber.get(studentNumber.toLowerCase())?.[0];
  }

  put(member: IndexedMember): void {
    this.remove(member.memberId);
    const units = this.#unitsOf(member);
    const entry: Entry = { ...member, number: member.studentNumber.toLowerCase(), units };
    this.#entries.set(member.memberId, entry);
    this.#byNumber.set(entry.number, [...(this.#byNumber.get(entry.number) ?? []), entry]);
    for (const opening of openings(units)) {
      const same = this.#byOpening.get(opening);
      if (same) same.add(entry);
      else this.#byOpening.set(opening, new Set([entry]));
    }
  }

  remove(memberId: MemberId): void {
    const entry = this.#entries.get(memberId);
    if (!entry) return;
    this.#entries.delete(memberId);
    const others = (this.#byNumber.get(entry.number) ?? []).filter((other) => other !== entry);
    if (others.length > 0) this.#byNumber.set(entry.number, others);
    else this.#byNumber.delete(entry.number);
    for (const opening of openings(entry.units)) this.#byOpening.get(opening)?.delete(entry);
  }

  /** Best first, at most `limit`; nothing for fewer than two letters, digits or characters. */
  find(typed: string, limit: number): Found[] {
    if (typed.length > longestText) return [];
    const number = cleanStudentNumber(typed).text.toLowerCase();
    const name = nameTyped(typed);
    const hasDigit = /\d/u.test(number);
    if (Array.from(hasDigit ? number : name).length < shortestText) return [];
    const best = new BestFew(limit);
    const exact = this.#byNumber.get(number) ?? [];
    for (const entry of exact) best.offer(-2, entry, 'number');
    if (hasDigit) this.#offerNumbers(number, exact, best);
    else this.#offerNames(name, exact, best);
    return best.list(number);
  }

  #offerNumbers(number: string, exact: readonly Entry[], best: BestFew): void {
    if (exact.length > 0 && number.length >= 8) return;
    for (const entry of this.#entries.values()) {
      if (exact.includes(entry)) continue;
      if (entry.number.startsWith(number)) best.offer(0, entry, 'number');
      else if (number.length >= shortestNumberPart && entry.number.endsWith(number)) best.offer(1, entry, 'number');
    }
  }

  #offerNames(name: string, exact: readonly Entry[], best: BestFew): void {
    const opening = String.fromCodePoint(name.codePointAt(0) ?? 0);
    const opened = this.#byOpening.get(opening) ?? new Set<Entry>();
    const offer = (entry: Entry) => {
      const cost = exact.includes(entry) ? NO_MATCH : fitName(entry.units, name);
      if (cost !== NO_MATCH) best.offer(cost, entry, 'name');
    };
    opened.forEach(offer);
    if (best.isFull) return;
    // Given names alone, only where those who begin so ran out.
    for (const entry of this.#entries.values()) {
      if (!opened.has(entry) && entry.units.some((unit, index) => index > 0 && opens(unit, opening))) offer(entry);
    }
  }

  /** Units are shared between people: a hundred thousand names hold a few thousand different characters. */
  #unitsOf(member: IndexedMember): readonly NameUnit[] {
    const signs = Array.from(member.name.toLowerCase()).filter((sign) => /\p{L}/u.test(sign));
    const syllables = member.readings.split(' ');
    return signs.map((sign, index) => {
      const key = `${sign}${syllables[index] ?? ''}`;
      let unit = this.#units.get(key);
      if (!unit) {
        unit = { sign, syllables: (syllables[index] ?? sign).split('/') };
        this.#units.set(key, unit);
      }
      return unit;
    });
  }
}

/** Full-width letters as plain ones, ü as it is typed; nothing but letters. */
const nameTyped = (typed: string): string =>
  cleanName(typed.replace(/[！-～]/gu, (sign) => sign.normalize('NFKC')))
    .text.toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/\P{L}/gu, '');

const opens = (unit: NameUnit, opening: string): boolean =>
  unit.sign === opening || unit.syllables.some((syllable) => syllable.startsWith(opening));

function openings(units: readonly NameUnit[]): Set<string> {
  const first = units[0];
  return new Set(first ? [first.sign, ...first.syllables.map((syllable) => syllable.charAt(0))] : []);
}

const compare = (one: Entry, other: Entry): number =>
  one.number === other.number ? one.memberId - other.memberId : one.number < other.number ? -1 : 1;

/** Keeps the few best of many offers, in order: cost, then student number. */
class BestFew {
  readonly #limit: number;
  readonly #kept: { cost: number; entry: Entry; foundBy: Found['foundBy'] }[] = [];
  constructor(limit: number) {
    this.#limit = limit;
  }
  get isFull(): boolean {
    return this.#kept.length >= this.#limit;
  }
  offer(cost: number, entry: Entry, foundBy: Found['foundBy']): void {
    const isBefore = (other: { cost: number; entry: Entry }) =>
      cost < other.cost || (cost === other.cost && compare(entry, other.entry) < 0);
    const last = this.#kept.at(-1);
    if (this.isFull && last && !isBefore(last)) return;
    let place = this.#kept.length;
    for (let before = this.#kept[place - 1]; before && isBefore(before); before = this.#kept[place - 1]) place--;
    this.#kept.splice(place, 0, { cost, entry, foundBy });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }
  /** `number`: what was typed, read as a student number. */
  list(number: string): Found[] {
    return this.#kept.map(({ entry, foundBy }) => ({ member: entry, foundBy, isExactNumber: entry.number === number }));
  }
}
