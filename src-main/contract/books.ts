/** 图书借还: the small library of the room. A label (`TS` and six digits) names one copy. */
import { z } from 'zod';
import { command, query } from './route.ts';
import {
  claimedPerson,
  claimProblems,
  copyId,
  fileOut,
  instant,
  loanId,
  localDate,
  maskedPerson,
  memberId,
  pageRequest,
} from './values.ts';

const line = (max: number) => z.string().trim().max(max);
const label = z.string().trim().min(1).max(64);

export const bookFields = z.strictObject({
  title: line(120).min(1),
  author: line(80),
  publisher: line(80),
  /** 10 or 13 signs, or ''. */
  isbn: line(20),
});
export type BookFields = z.output<typeof bookFields>;

export const loanRow = z.strictObject({
  loanId,
  copyId,
  label: z.string(),
  title: z.string(),
  memberId,
  name: z.string(),
  studentNumber: z.string(),
  className: z.string(),
  lentAt: instant,
  /** The last day it may be kept. */
  dueOn: localDate,
  returnedAt: instant.nullable(),
  renewals: z.int(),
  overdueDays: z.int(),
});
export type LoanRow = z.output<typeof loanRow>;

export const copyRow = bookFields.extend({
  copyId,
  label: z.string(),
  state: z.enum(['in', 'out', 'overdue', 'retired']),
  retireReason: z.string().nullable(),
  loan: loanRow.nullable(),
});
export type CopyRow = z.output<typeof copyRow>;

/** What the kiosk shows after lending or returning. */
export const lendingCard = z.strictObject({
  label: z.string(),
  title: z.string(),
  person: maskedPerson,
  dueOn: localDate,
  /** 0 in time. */
  overdueDays: z.int(),
});
export type LendingCard = z.output<typeof lendingCard>;

const loanFilter = { state: z.enum(['open', 'overdue', 'returned']).optional(), text: z.string().max(64).default('') };

export const booksRoutes = {
  /** Public, who-free: what stands on the shelf and when the rest comes back. */
  'books.shelf': query({
    input: { text: z.string().max(64).default(''), ...pageRequest },
    output: z.strictObject({
      books: z.array(
        z.strictObject({
          label: z.string(),
          title: z.string(),
          author: z.string(),
          publisher: z.string(),
          isIn: z.boolean(),
          dueOn: localDate.nullable(),
        }),
      ),
      total: z.int(),
    }),
  }),
  'books.lend': command({
    input: { label, who: claimedPerson },
    output: lendingCard,
    problems: ['book.unknown', 'book.retired', 'book.lent-out', 'loans.too-many', 'loans.overdue', ...claimProblems],
  }),
  /** Whoever brings it. */
  'books.giveBack': command({ input: { label }, output: lendingCard, problems: ['book.unknown', 'book.not-lent'] }),
  /** Once, by its borrower, before it is overdue. */
  'books.renew': command({
    input: { label, cardText: z.string().min(1).max(64) },
    output: lendingCard,
    problems: [
      'book.unknown',
      'book.not-lent',
      'book.not-yours',
      'loans.renewed-already',
      'loans.overdue',
      'card.unknown',
      'card.malformed',
    ],
  }),
  /** Only for the holder of a card. */
  'books.mine': query({
    input: { cardText: z.string().min(1).max(64) },
    output: z.strictObject({ person: maskedPerson, most: z.int(), loans: z.array(lendingCard) }),
    problems: ['card.unknown', 'card.malformed'],
  }),
  'books.list': query({
    input: { text: z.string().max(64).default(''), state: copyRow.shape.state.optional(), ...pageRequest },
    output: z.strictObject({ copies: z.array(copyRow), total: z.int() }),
  }),
  /** A new book with that many copies, each with the next label; */
  'books.add': command({
    input: { fields: bookFields, copies: z.int().min(1).max(50) },
    output: z.strictObject({ copyIds: z.array(copyId), labels: z.array(z.string()) }),
    problems: ['book.isbn-malformed'],
  }),
  /** … and the same fields for every copy of a book. */
  'books.change': command({
    input: { copyId, fields: bookFields },
    output: z.strictObject({}),
    problems: ['book.unknown', 'book.isbn-malformed'],
  }),
  /** Lost or worn out; a loan on it ends. */
  'books.retire': command({
    input: { copyId, reason: line(100).min(2) },
    output: z.strictObject({}),
    problems: ['book.unknown', 'book.retired'],
  }),
  'books.loans': query({
    input: { ...loanFilter, ...pageRequest },
    output: z.strictObject({ loans: z.array(loanRow), total: z.int() }),
  }),
  /** `state` of loans, `copyState` of copies: as the list on the screen is filtered. */
  'books.export': query({
    input: { what: z.enum(['copies', 'loans']), ...loanFilter, copyState: copyRow.shape.state.optional() },
    output: fileOut,
  }),
};
