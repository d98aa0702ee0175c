/** The book and its blank forms, for the printing slice. */
import type { HandbookPage } from '../../contract/handbook-pages.ts';
import type { SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { PaperDocument, PaperMade } from '../paper/document.ts';
import type { BookLayouts } from './book-layouts.ts';
import { isChosen } from './book-leaves.ts';
import type { BookRecords } from './book-records.ts';
import { blankPaper, bookPaper, type BookChoice } from './book.sheet.ts';
import type { GatherService } from './gather.service.ts';
import type { HandbookService } from './handbook.service.ts';

type Wish<Name extends SheetRequest['sheet']> = Extract<SheetRequest, { sheet: Name }>;

/** Structurally the Sheet of the printing slice. */
export interface BookSheet {
  readonly title: string;
  readonly subject: string;
  readonly number: string;
  /** Whose it is, for names of files. */
  readonly studentNumber: string;
  draw(mark: { readonly isReprint: boolean }): PaperDocument;
  drawn(made: PaperMade): Promise<void>;
}

interface Parts {
  readonly handbook: HandbookService;
  readonly gather: GatherService;
  readonly layouts: BookLayouts;
}

/** People whose books are gathered together. */
const perGathering = 25;

export function handbookSheets({ handbook, gather, layouts }: Parts) {
  function sheetOf(memberId: MemberId, book: BookRecords, choice: BookChoice, said: string): BookSheet {
    return {
      title: `入党手册${said} ${book.person.name} ${book.person.studentNumber}`,
      subject: `member:${memberId}`,
      number: book.file.bookNumber,
      studentNumber: book.person.studentNumber,
      draw: ({ isReprint }) => bookPaper(book, { ...choice, isReprint: isReprint || choice.isReprint }),
      drawn: (made) =>
        handbook.keep(
          memberId,
          layouts.drawn(book, made).filter((leaf) => isChosen(leaf, choice)),
        ),
    };
  }

  const ofPages = (memberId: MemberId, book: BookRecords, pages: readonly HandbookPage[] | null): BookSheet =>
    sheetOf(memberId, book, { pages, only: null, isReprint: false }, pages === null ? '' : ` ${pages.join('、')}`);

  return {
    /** @throws Refusal member.unknown, development.no-file, handbook.leaf-unknown, and of the drawing where one leaf is asked for */
    async handbook({ memberId, pages, leaf }: Wish<'handbook'>): Promise<BookSheet> {
      const book = await handbook.requireBook(memberId);
      if (leaf === null) return ofPages(memberId, book, pages);
      const [page] = pages ?? [];
      const found =
        pages?.length === 1
          ? (await layouts.of(book)).find((one) => one.page === page && one.leaf === leaf)
          : undefined;
      if (found === undefined) throw new Refusal('handbook.leaf-unknown');
      const isReprint = await handbook.wasPrinted(found.code);
      const only = { section: found.section, side: found.side };
      return sheetOf(memberId, book, { pages, only, isReprint }, ` ${found.page}-${leaf}`);
    },

    async 'handbook-blank'({ pages }: Wish<'handbook-blank'>) {
      const book = await gather.empty();
      const chosen = [...new Set(pages)];
      return {
        title: `入党手册空白页 ${chosen.join('、')}`,
        subject: null,
        draw: (): PaperDocument => blankPaper(book, chosen),
      };
    },

    /** For runs: in the order given, gathered some at a time; those without a book are left out. */
    async *many(
      ids: readonly MemberId[],
      pages: readonly HandbookPage[] | null,
    ): AsyncGenerator<{ readonly memberId: MemberId; readonly sheet: BookSheet }> {
      for (let start = 0; start < ids.length; start += perGathering) {
        const some = ids.slice(start, start + perGathering);
        const books = await gather.of(some);
        for (const memberId of some) {
          const book = books.get(memberId);
          if (book) yield { memberId, sheet: ofPages(memberId, book, pages) };
        }
      }
    },
  };
}
