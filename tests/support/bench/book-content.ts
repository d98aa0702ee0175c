/** Handbooks with something on every page, as their own slice makes them; each of another invented person. */
import { bookPaper } from '../../../src-main/core/handbook/book.sheet.ts';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { sampleBook } from '../paper/sample-book.ts';
import { inventedPeople } from './invented-roster.ts';

const people = inventedPeople(200);

export function bookFor(place: number): PaperDocument {
  const { name } = people[place % people.length] ?? sampleBook.person;
  const bookNumber = `SC-2026-${String(place + 1).padStart(6, '0')}`;
  const book = { ...sampleBook, person: { ...sampleBook.person, name }, file: { ...sampleBook.file, bookNumber } };
  return bookPaper(book, { pages: null, only: null, isReprint: false });
}
