/**
 * The roster in memory, for finding people by number, name, pinyin or initials in a few milliseconds.
 * Built from the repository at start and kept by the service after each commit; never the truth.
 */
import type { MemberId } from '../../contract/values.ts';
import { BestFew } from './best-few.ts';
import { fitsBefore, GIVEN_NAME_ONLY, type NameUnit } from './match-name.ts';
import { NameTree } from './name-tree.ts';
import { NumberList } from './number-list.ts';
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

/** A name seen from its `start`-th character on. */
interface GivenName {
  readonly entry: Entry;
  readonly start: number;
}

const backwards = (text: string): string => text.split('').toReversed().join('');

export class MemberIndex {
  readonly #entries = new Map<MemberId, Entry>();
  /** By the number in small letters: two numbers may differ in nothing but that. */
  readonly #byNumber = new Map<string, Entry[]>();
  readonly #numbers = new NumberList<Entry>();
  readonly #numbersBackwards = new NumberList<Entry>();
  readonly #names = new NameTree<Entry>();
  readonly #givenNames = new NameTree<GivenName>();
  readonly #units = new Map<string, NameUnit>();

  get size(): number {
    return this.#entries.size;
  }

  /** In no order. */
  all(): Iterable<IndexedMember> {
    return this.#entries.values();
  }

  /** In no order. */
  ids(): MemberId[] {
    return [...this.#entries.keys()];
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
    const same = this.#byNumber.get(entry.number);
    if (same) same.push(entry);
    else this.#byNumber.set(entry.number, [entry]);
    this.#numbers.add(entry.number, entry);
    this.#numbersBackwards.add(backwards(entry.number), entry);
    this.#names.add(units, entry);
    for (let start = 1; start < units.length; start++) this.#givenNames.add(units.slice(start), { entry, start });
  }

  remove(memberId: MemberId): void {
    const entry = this.#entries.get(memberId);
    if (!entry) return;
    const { number, units } = entry;
    this.#entries.delete(memberId);
    const others = (this.#byNumber.get(number) ?? []).filter((other) => other !== entry);
    if (others.length > 0) this.#byNumber.set(number, others);
    else this.#byNumber.delete(number);
    this.#numbers.remove(number, entry);
    this.#numbersBackwards.remove(backwards(number), entry);
    this.#names.remove(units, (one) => one === entry);
    for (let start = 1; start < units.length; start++) {
      this.#givenNames.remove(units.slice(start), (one) => one.entry === entry);
    }
  }

  /** Best first, at most `limit`; nothing for fewer than two letters, digits or characters. */
  find(typed: string, limit: number): Found[] {
    if (typed.length > longestText) return [];
    const number = cleanStudentNumber(typed).text.toLowerCase();
    const name = nameTyped(typed);
    const hasDigit = /\d/u.test(number);
    if (Array.from(hasDigit ? number : name).length < shortestText) return [];
    const best = new BestFew<Entry>(limit, compare);
    const exact = this.#byNumber.get(number) ?? [];
    for (const entry of exact) best.offer(-2, entry);
    if (!hasDigit) this.#offerNames(name, limit, best);
    else if (exact.length === 0 || number.length < 8) this.#offerNumbers(number, best);
    return best.kept.map(({ item: member }) => {
      const isExactNumber = member.number === number;
      return { member, foundBy: hasDigit || isExactNumber ? 'number' : 'name', isExactNumber };
    });
  }

  #offerNumbers(number: string, best: BestFew<Entry>): void {
    for (const entry of this.#numbers.beginningWith(number)) {
      // Those that follow have larger numbers.
      if (!best.wouldKeep(0, entry) && entry.number !== number) return;
      best.offer(0, entry);
    }
    if (number.length < shortestNumberPart) return;
    for (const entry of this.#numbersBackwards.beginningWith(backwards(number))) {
      if (!entry.number.startsWith(number)) best.offer(1, entry);
    }
  }

  #offerNames(name: string, limit: number, best: BestFew<Entry>): void {
    this.#names.search(name, (entry, cost) => best.offer(cost, entry));
    if (best.isFull) return;
    // Given names alone, and after them those under another surname, only where the likely ones ran out.
    const opening = String.fromCodePoint(name.codePointAt(0) ?? 0);
    const unlikely = new BestFew<Entry>(limit, compare);
    this.#givenNames.search(name, ({ entry, start }, fitting) => {
      const cost = fitting + GIVEN_NAME_ONLY;
      const [surname] = entry.units;
      const among = surname && opens(surname, opening) ? best : unlikely;
      if (among.wouldKeep(cost, entry) && !fitsBefore(entry.units, start, name)) among.offer(cost, entry);
    });
    if (best.isFull) return;
    for (const { cost, item } of unlikely.kept) best.offer(cost, item);
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

/** Whether a text with this first character may begin with this one of a name. */
const opens = (unit: NameUnit, opening: string): boolean =>
  unit.sign === opening || unit.syllables.some((syllable) => syllable.startsWith(opening));

const compare = (one: Entry, other: Entry): number =>
  one.number === other.number ? one.memberId - other.memberId : one.number < other.number ? -1 : 1;
