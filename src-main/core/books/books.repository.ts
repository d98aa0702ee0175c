import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, max, or, sql } from 'drizzle-orm';
import type { AnyColumn } from 'drizzle-orm';
import type { CopyRow } from '../../contract/books.ts';
import type { CopyId, LoanId, MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { bookTable, copyTable, loanTable } from './books.table.ts';

export type StoredLoan = typeof loanTable.$inferSelect;
export type StoredBook = Pick<typeof bookTable.$inferSelect, 'title' | 'author' | 'publisher' | 'isbn'>;
export type StoredCopy = typeof copyTable.$inferSelect;

/** A copy with what it is a copy of, and who has it now. */
export interface Held {
  readonly copy: StoredCopy;
  readonly book: StoredBook;
  readonly loan: StoredLoan | null;
}

export interface Lent extends Held {
  readonly loan: StoredLoan;
}

/** One word of a search; in every spelling in which it may stand somewhere. '' and none: not there. */
export interface Word {
  readonly text: string;
  readonly label: string;
  readonly isbn: string;
  readonly borrowers: readonly MemberId[];
}

export interface Wanted<State> {
  readonly state: State | undefined;
  /** All of them must be found. */
  readonly words: readonly Word[];
  /** Local day. */
  readonly today: string;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

const book = {
  title: bookTable.title,
  author: bookTable.author,
  publisher: bookTable.publisher,
  isbn: bookTable.isbn,
};

/** Spelt out, so that SQLite sees the index of the open ones. */
const isOpen = sql`${loanTable.returnedAt} is null`;
const openLoan = and(eq(loanTable.copyId, copyTable.id), isOpen);

/** SQLite folds the letters of ASCII only. */
const folded = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const holds = (column: AnyColumn, text: string) => sql`instr(lower(${column}), ${folded(text)}) > 0`;

const spokenOf = (words: readonly Word[]) =>
  words.map(({ text, label, isbn, borrowers }) =>
    or(
      holds(bookTable.title, text),
      holds(bookTable.author, text),
      holds(bookTable.publisher, text),
      isbn === '' ? undefined : holds(bookTable.isbn, isbn),
      label === '' ? undefined : holds(copyTable.label, label),
      borrowers.length === 0 ? undefined : inArray(loanTable.memberId, [...borrowers]),
    ),
  );

const copiesWanted = ({ state, words, today }: Wanted<CopyRow['state']>) =>
  and(
    state === 'retired' ? isNotNull(copyTable.retiredAt) : undefined,
    state === 'in' ? and(isNull(copyTable.retiredAt), isNull(loanTable.id)) : undefined,
    state === 'out' ? gte(loanTable.dueOn, today) : undefined,
    state === 'overdue' ? lt(loanTable.dueOn, today) : undefined,
    ...spokenOf(words),
  );

const loansWanted = ({ state, words, today }: Wanted<'open' | 'overdue' | 'returned'>) =>
  and(
    state === 'returned' ? isNotNull(loanTable.returnedAt) : undefined,
    state === 'open' || state === 'overdue' ? isOpen : undefined,
    state === 'overdue' ? lt(loanTable.dueOn, today) : undefined,
    ...spokenOf(words),
  );

export type BooksRepository = ReturnType<typeof booksRepository>;

export function booksRepository(db: Statements) {
  const copies = () =>
    db
      .select({ copy: copyTable, book, loan: loanTable })
      .from(copyTable)
      .innerJoin(bookTable, eq(bookTable.id, copyTable.bookId))
      .leftJoin(loanTable, openLoan);
  const loans = () =>
    db
      .select({ copy: copyTable, book, loan: loanTable })
      .from(loanTable)
      .innerJoin(copyTable, eq(copyTable.id, loanTable.copyId))
      .innerJoin(bookTable, eq(bookTable.id, copyTable.bookId));
  const byLabel = copies()
    .where(eq(copyTable.label, sql.placeholder('label')))
    .prepare();

  return {
    async byLabel(label: string): Promise<Held | undefined> {
      return (await byLabel.execute({ label }))[0];
    },

    byIds: (ids: readonly CopyId[]): Promise<Held[]> => copies().where(inArray(copyTable.id, [...ids])),

    copies: (wanted: Wanted<CopyRow['state']>, { offset, limit }: Page): Promise<Held[]> =>
      copies().where(copiesWanted(wanted)).orderBy(asc(copyTable.label)).limit(limit).offset(offset),

    async countCopies(wanted: Wanted<CopyRow['state']>): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(copyTable)
        .innerJoin(bookTable, eq(bookTable.id, copyTable.bookId))
        .leftJoin(loanTable, openLoan)
        .where(copiesWanted(wanted));
      return row?.total ?? 0;
    },

    /** What can be borrowed, now or later, by title. */
    shelf: (words: readonly Word[], { offset, limit }: Page): Promise<Held[]> =>
      copies()
        .where(and(isNull(copyTable.retiredAt), ...spokenOf(words)))
        .orderBy(asc(bookTable.title), asc(copyTable.label))
        .limit(limit)
        .offset(offset),

    async countShelf(words: readonly Word[]): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(copyTable)
        .innerJoin(bookTable, eq(bookTable.id, copyTable.bookId))
        .where(and(isNull(copyTable.retiredAt), ...spokenOf(words)));
      return row?.total ?? 0;
    },

    /** Still out first, the longest due before the others; then what came back, newest first. */
    loans: (wanted: Wanted<'open' | 'overdue' | 'returned'>, { offset, limit }: Page): Promise<Lent[]> =>
      loans()
        .where(loansWanted(wanted))
        .orderBy(
          sql`${loanTable.returnedAt} is not null`,
          desc(loanTable.returnedAt),
          asc(loanTable.dueOn),
          asc(loanTable.id),
        )
        .limit(limit)
        .offset(offset),

    async countLoans(wanted: Wanted<'open' | 'overdue' | 'returned'>): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(loanTable)
        .innerJoin(copyTable, eq(copyTable.id, loanTable.copyId))
        .innerJoin(bookTable, eq(bookTable.id, copyTable.bookId))
        .where(loansWanted(wanted));
      return row?.total ?? 0;
    },

    openLoansOf: (memberId: MemberId): Promise<Lent[]> =>
      loans()
        .where(and(eq(loanTable.memberId, memberId), isOpen))
        .orderBy(asc(loanTable.dueOn), asc(loanTable.id)),

    /** The book of exactly these words, where it stands in the catalogue already. */
    async bookLike(fields: StoredBook): Promise<number | undefined> {
      const [row] = await db
        .select({ id: bookTable.id })
        .from(bookTable)
        .where(
          and(
            eq(bookTable.title, fields.title),
            eq(bookTable.author, fields.author),
            eq(bookTable.publisher, fields.publisher),
            fields.isbn === null ? isNull(bookTable.isbn) : eq(bookTable.isbn, fields.isbn),
          ),
        );
      return row?.id;
    },

    async addBook(fields: StoredBook & { readonly addedAt: number }): Promise<number> {
      const [added] = await db.insert(bookTable).values(fields).returning({ id: bookTable.id });
      if (!added) throw new Error('insert returned no book');
      return added.id;
    },

    changeBook: async (bookId: number, fields: StoredBook): Promise<void> => {
      await db.update(bookTable).set(fields).where(eq(bookTable.id, bookId));
    },

    /** Labels of retired copies stay taken. */
    async lastLabel(): Promise<string | null> {
      const [row] = await db.select({ label: max(copyTable.label).as('last_label') }).from(copyTable);
      return row?.label ?? null;
    },

    addCopies: (bookId: number, labels: readonly string[]): Promise<{ copyId: CopyId; label: string }[]> =>
      db
        .insert(copyTable)
        .values(labels.map((label) => ({ bookId, label })))
        .returning({ copyId: copyTable.id, label: copyTable.label }),

    retire: async (copyId: CopyId, retiredAt: number, retireReason: string): Promise<void> => {
      await db.update(copyTable).set({ retiredAt, retireReason }).where(eq(copyTable.id, copyId));
    },

    async addLoan(loan: Omit<StoredLoan, 'id' | 'returnedAt'>): Promise<StoredLoan> {
      const [added] = await db.insert(loanTable).values(loan).returning();
      if (!added) throw new Error('insert returned no loan');
      return added;
    },

    changeLoan: async (
      loanId: LoanId,
      fields: Partial<Pick<StoredLoan, 'dueOn' | 'renewals' | 'returnedAt'>>,
    ): Promise<void> => {
      await db.update(loanTable).set(fields).where(eq(loanTable.id, loanId));
    },

    async membersWithLoans(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found: MemberId[] = [];
      for (let start = 0; start < ids.length; start += 500) {
        const rows = await db
          .selectDistinct({ memberId: loanTable.memberId })
          .from(loanTable)
          .where(inArray(loanTable.memberId, ids.slice(start, start + 500)));
        found.push(...rows.map((row) => row.memberId));
      }
      return found;
    },

    /** Books not given back stay lent. Returns how many loans went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      const isTheirs = inArray(loanTable.memberId, [...ids]);
      return (await db.delete(loanTable).where(and(isTheirs, isNotNull(loanTable.returnedAt)))).changes;
    },

    async forgetReturned(before: number): Promise<number> {
      return (await db.delete(loanTable).where(lt(loanTable.returnedAt, before))).changes;
    },
  };
}
