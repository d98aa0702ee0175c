/** The leaves of a book as they were laid out: which page and leaf each is, and what stands on it. */
import type { HandbookPage } from '../../contract/handbook-pages.ts';
import type { PaperMade } from '../paper/document.ts';
import type { BookRecords } from './book-records.ts';
import { sectionsOf, type BookChoice } from './book.sheet.ts';
import { leafCode } from './record-code.ts';

export interface BookLeaf {
  readonly page: HandbookPage;
  /** From 1, counted through the page's sections. */
  readonly leaf: number;
  readonly code: string;
  readonly contentHash: string;
  /** From 0. */
  readonly section: number;
  /** Of the section, from 1. */
  readonly side: number;
}

export function leavesOf(book: BookRecords, sections: PaperMade['sections'] = []): BookLeaf[] {
  const counted = new Map<HandbookPage, number>();
  return sectionsOf(book).flatMap(({ page }, section) =>
    (sections[section]?.hashes ?? []).map((contentHash, index): BookLeaf => {
      const leaf = (counted.get(page) ?? 0) + 1;
      counted.set(page, leaf);
      const code = leafCode({ bookNumber: book.file.bookNumber, page, leaf });
      return { page, leaf, code, contentHash, section, side: index + 1 };
    }),
  );
}

/** Those that are drawn. */
export const isChosen = ({ page, section, side }: BookLeaf, { pages, only }: BookChoice): boolean =>
  only === null ? pages === null || pages.includes(page) : only.section === section && only.side === side;
