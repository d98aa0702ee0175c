/** Books of several sessions counted as one where only their writing differs. */
import type { ReadingFigures } from '../../../contract/reading-figures.ts';
import type { SessionId } from '../../../contract/values.ts';

export interface ItemRead {
  readonly sessionId: SessionId;
  readonly attended: number | null;
  readonly title: string;
  readonly author: string;
}

/** Width, letter case, blanks and marks (《》 · —) do not make another book. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

/** Most sessions first. Shown as the first of the rows writes it. */
export function booksRead(items: readonly ItemRead[]): ReadingFigures['books'] {
  const books = new Map<string, ReadingFigures['books'][number] & { last: SessionId }>();
  const keys = new Map<string, string>();
  for (const { sessionId, attended, title, author } of items) {
    const written = `${title}\n${author}`;
    const key = keys.get(written) ?? `${folded(title) || title}\n${folded(author)}`;
    keys.set(written, key);
    const book = books.get(key);
    if (!book) books.set(key, { title, author, sessions: 1, attendances: attended ?? 0, last: sessionId });
    // Twice in one list, e.g. two chapters: read once. Rows of a session stand together.
    else if (book.last !== sessionId) {
      book.sessions += 1;
      book.attendances += attended ?? 0;
      book.last = sessionId;
    }
  }
  return [...books.values()]
    .toSorted((one, other) => other.sessions - one.sessions || other.attendances - one.attendances)
    .map(({ title, author, sessions, attendances }) => ({ title, author, sessions, attendances }));
}
