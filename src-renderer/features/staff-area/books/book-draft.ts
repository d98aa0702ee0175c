/** The form of one book, and what must be right before it is sent. */
import type { BookFields } from '../../../../src-main/contract/books.ts';

export interface BookDraft extends BookFields {
  /** As typed. */
  readonly copies: string;
}

export const emptyDraft: BookDraft = { title: '', author: '', publisher: '', isbn: '', copies: '1' };

export const draftOf = ({ title, author, publisher, isbn }: BookFields): BookDraft => ({
  ...emptyDraft,
  title,
  author,
  publisher,
  isbn,
});

/** Longest texts core takes, in characters. */
export const longest: Record<keyof BookDraft, number> = {
  title: 120,
  author: 80,
  publisher: 80,
  isbn: 20,
  copies: 2,
};

export interface CheckedDraft {
  readonly fields: BookFields;
  readonly copies: number;
  readonly faults: { readonly title?: 'titleMissing'; readonly copies?: 'copiesWrong' };
}

export function checkDraft({ copies, ...typed }: BookDraft): CheckedDraft {
  const count = /^\d{1,2}$/.test(copies.normalize('NFKC').trim()) ? Number(copies.normalize('NFKC')) : 0;
  const fields = {
    title: typed.title.trim(),
    author: typed.author.trim(),
    publisher: typed.publisher.trim(),
    isbn: typed.isbn.trim(),
  };
  return {
    fields,
    copies: count,
    faults: {
      ...(fields.title === '' ? { title: 'titleMissing' } : {}),
      ...(count >= 1 && count <= 50 ? {} : { copies: 'copiesWrong' }),
    },
  };
}

/** `TS000001–TS000003`, or the one there is. */
export const labelRange = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join('') : `${labels[0] ?? ''}–${labels.at(-1) ?? ''}`;
