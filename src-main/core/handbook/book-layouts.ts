/** How books were laid out last: as long as nothing in a book changes it need not be drawn to be known. */
import { createHash } from 'node:crypto';
import type { PaperDocument, PaperMade } from '../paper/document.ts';
import type { PaperService } from '../paper/paper.service.ts';
import { leavesOf, type BookLeaf } from './book-leaves.ts';
import type { BookRecords } from './book-records.ts';
import { bookPaper } from './book.sheet.ts';

/** Books whose layout is remembered; some hundred bytes a leaf. */
const most = 64;

export const digestOf = (document: PaperDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64url');

const wholeOf = (book: BookRecords): PaperDocument => bookPaper(book, { pages: null, only: null, isReprint: false });

export type BookLayouts = ReturnType<typeof bookLayouts>;

export function bookLayouts(paper: Pick<PaperService, 'make'>) {
  /** By digest of the whole book; the one asked for last stands last. */
  const known = new Map<string, readonly BookLeaf[]>();

  function remember(digest: string, leaves: readonly BookLeaf[]): readonly BookLeaf[] {
    known.delete(digest);
    known.set(digest, leaves);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return leaves;
  }

  return {
    /** As the book is now. @throws Refusal paper.too-slow, paper.not-drawn */
    async of(book: BookRecords): Promise<readonly BookLeaf[]> {
      const document = wholeOf(book);
      const digest = digestOf(document);
      const leaves = known.get(digest);
      if (leaves !== undefined) return remember(digest, leaves);
      const { sections } = await paper.make(document);
      return remember(digest, leavesOf(book, sections));
    },

    /** Of a paper of that book, whichever of its pages were drawn. */
    drawn: (book: BookRecords, { sections }: PaperMade): readonly BookLeaf[] =>
      remember(digestOf(wholeOf(book)), leavesOf(book, sections)),
  };
}
