/** 入党积极分子学习和谈话手册: a whole book, pages of it or one leaf. */
import { handbookPages, type HandbookPage } from '../../contract/handbook-pages.ts';
import type { PaperDocument, Section } from '../paper/document.ts';
import type { BookRecords } from './book-records.ts';
import { pageMakers } from './pages/all-pages.ts';
import type { PageLeaves } from './pages/page-parts.ts';
import { pageCode } from './record-code.ts';

export interface BookSection {
  readonly page: HandbookPage;
  readonly leaves: PageLeaves;
}

/** All of the book, in its order; several of one page where its records each begin a sheet. */
export const sectionsOf = (book: BookRecords, pages: readonly HandbookPage[] = handbookPages): BookSection[] =>
  pages.flatMap((page) => pageMakers[page].leaves(book).map((leaves): BookSection => ({ page, leaves })));

export interface BookChoice {
  /** NULL: all pages. */
  readonly pages: readonly HandbookPage[] | null;
  /** That leaf alone: which section it stands in (from 0), and which of its sides it is (from 1). */
  readonly only: { readonly section: number; readonly side: number } | null;
  readonly isReprint: boolean;
}

/** What is not chosen is laid out all the same, so that what is keeps its numbers. */
export function bookPaper(book: BookRecords, { pages, only, isReprint }: BookChoice): PaperDocument {
  const { file, person, stationName } = book;
  const drawnSides = (page: HandbookPage, place: number): readonly number[] | undefined => {
    if (only !== null) return place === only.section ? [only.side] : [];
    return pages === null || pages.includes(page) ? undefined : [];
  };
  return {
    ...shell(`入党积极分子学习和谈话手册 ${person.name}`, stationName),
    sections: sectionsOf(book).map(({ page, leaves }, place, all): Section => {
      const onlyPages = drawnSides(page, place);
      const { isCover = false, ...section } = leaves;
      return {
        ...section,
        ...(onlyPages === undefined ? {} : { onlyPages }),
        outline: all[place - 1]?.page === page ? null : { text: `${page} ${pageMakers[page].title}`, level: 1 },
        foot: {
          book: `手册编号 ${file.bookNumber}`,
          label: page,
          record: '',
          isReprint,
          isCodeAlone: isCover,
          code: pageCode(file.bookNumber, page),
        },
      };
    }),
  };
}

/** Forms to be filled in by hand and put into a book: without a number of their own. */
export const blankPaper = (book: BookRecords, pages: readonly HandbookPage[]): PaperDocument => ({
  ...shell('入党积极分子学习和谈话手册 空白页', book.stationName),
  sections: sectionsOf(book, pages).map(({ page, leaves: { isCover = false, ...section } }, place, all): Section => ({
    ...section,
    // Each may go into another book.
    startsOn: 'odd',
    outline: all[place - 1]?.page === page ? null : { text: `${page} ${pageMakers[page].title}`, level: 1 },
    foot: isCover ? null : { book: '', label: page, record: '', isReprint: false, isBlank: true, code: null },
  })),
});

const shell = (title: string, author: string): Omit<PaperDocument, 'sections'> => ({
  title,
  author,
  orientation: 'portrait',
  style: 'handbook',
  foot: { left: '', right: '' },
  watermark: null,
  blocks: [],
});
