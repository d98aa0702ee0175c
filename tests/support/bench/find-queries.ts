/** What people type, and whether a first result is one they may have meant. Knows nothing of how anything is found. */
import { chanceFrom } from '../chance.ts';
import type { InventedPerson } from './invented-roster.ts';

export const kinds = ['number', 'name', 'pinyin', 'initials', 'mixed'] as const;
export type Kind = (typeof kinds)[number];

export interface Searched extends InventedPerson {
  /** Syllables apart by spaces, other readings after `/`. */
  readonly readings: string;
}

export interface Query {
  readonly kind: Kind;
  readonly text: string;
  isRight(first: Searched | undefined): boolean;
}

/** For each character with a sound, every reading of it. */
const syllablesOf = ({ readings }: Searched): string[][] => readings.split(' ').map((one) => one.split('/'));
const likeliest = (person: Searched): string[] => syllablesOf(person).map(([first = '']) => first);
const signsOf = ({ name }: Searched): string[] => Array.from(name);

const prefixes = (text: string): string[] => Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));

/** The person's name typed in order: each character as itself or as the beginning of a reading. */
function isTypedFor(person: Searched, text: string): boolean {
  const signs = signsOf(person);
  const units = syllablesOf(person).map(
    (syllables, at) => `(?:${[signs[at] ?? '', ...syllables.flatMap(prefixes)].join('|')})`,
  );
  return new RegExp(`^${units.join('')}$`, 'u').test(text);
}

function typed(person: Searched, kind: Kind, turn: number): Query {
  const signs = signsOf(person);
  const sounds = likeliest(person);
  const first = sounds[0] ?? '';
  const letters = sounds.map((sound) => sound.charAt(0));
  const { studentNumber: number } = person;
  const text = {
    number: [number, number.slice(0, 9), number.slice(-4)],
    name: [person.name],
    pinyin: [sounds.join('')],
    initials: [letters.join('')],
    mixed: [
      `${signs[0]}${letters.slice(1).join('')}`,
      `${first}${letters.slice(1).join('')}`,
      `${letters[0]}${sounds.slice(1).join('')}`,
      `${first}${signs.slice(1).join('')}`,
    ],
  }[kind];
  const chosen = text[turn % text.length] ?? '';
  const isRight: Record<Kind, (other: Searched) => boolean> = {
    number: (other) => [other.studentNumber.startsWith(chosen), other.studentNumber.endsWith(chosen)].includes(true),
    name: (other) => other.name === chosen,
    pinyin: (other) => other.name === person.name || (isTypedFor(other, chosen) && isWhole(other, chosen)),
    initials: (other) => signsOf(other).length === chosen.length && isTypedFor(other, chosen),
    mixed: (other) => isTypedFor(other, chosen),
  };
  return { kind, text: chosen, isRight: (found) => found !== undefined && isRight[kind](found) };
}

/** Every syllable typed in full. */
function isWhole(person: Searched, text: string): boolean {
  return new RegExp(
    `^${syllablesOf(person)
      .map((all) => `(?:${all.join('|')})`)
      .join('')}$`,
    'u',
  ).test(text);
}

/** `count` of each kind, mixed through each other as at a kiosk. */
export function queriesFor(people: readonly Searched[], count: number, seed: number): Query[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, turn) =>
    kinds.map((kind) => typed(people[Math.floor(chance() * people.length)]!, kind, turn)),
  ).flat();
}
