/** 图书借还: thirty days, three books at most, none while one is overdue. */
import type { BookFields, CopyRow, LendingCard, LoanRow } from '../../contract/books.ts';
import { Refusal } from '../../contract/route.ts';
import type { ClaimedPerson, CopyId, FileOut, MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, daysBetween, localDateOf } from '../kernel/local-time.ts';
import { maskName, numberTail, type MembersService } from '../members/members.service.ts';
import { cleanIsbn, cleanLabel, labelOf, numberOfLabel } from './book-text.ts';
import type { BooksRepository, Held, Lent, Page, StoredBook, StoredLoan, Word } from './books.repository.ts';
import { copiesWorkbook, loansWorkbook } from './books.workbook.ts';

const loanDays = 30;
const renewalDays = 15;
const mostRenewals = 1;
const mostLoans = 3;
/** More words than that are not a search. */
const mostWords = 6;
const everything: Page = { offset: 0, limit: 100_000 };

export type CopyState = CopyRow['state'];
export type LoanState = 'open' | 'overdue' | 'returned';
type Members = Pick<MembersService, 'known' | 'claimed' | 'holderOfCard' | 'idsFor'>;

export type BooksService = ReturnType<typeof booksService>;

export function booksService(repository: BooksRepository, members: Members, clock: Clock) {
  const today = () => localDateOf(clock.now(), clock.timeZone);

  /** Of what is still out: until today. Of what came back: until that day. */
  const overdueDays = ({ dueOn, returnedAt }: StoredLoan): number =>
    Math.max(0, daysBetween(dueOn, returnedAt === null ? today() : localDateOf(returnedAt, clock.timeZone)));

  function rowOfLoan({ copy, book, loan }: Lent): LoanRow {
    const member = members.known(loan.memberId);
    return {
      loanId: loan.id,
      copyId: copy.id,
      label: copy.label,
      title: book.title,
      memberId: loan.memberId,
      name: member?.name ?? '',
      studentNumber: member?.studentNumber ?? '',
      className: member?.className ?? '',
      lentAt: loan.lentAt,
      dueOn: loan.dueOn,
      returnedAt: loan.returnedAt,
      renewals: loan.renewals,
      overdueDays: overdueDays(loan),
    };
  }

  const isLent = (held: Held): held is Lent => held.loan !== null;

  function stateOf(held: Held): CopyState {
    if (held.copy.retiredAt !== null) return 'retired';
    if (!isLent(held)) return 'in';
    return overdueDays(held.loan) > 0 ? 'overdue' : 'out';
  }

  const rowOfCopy = (held: Held): CopyRow => ({
    copyId: held.copy.id,
    label: held.copy.label,
    title: held.book.title,
    author: held.book.author,
    publisher: held.book.publisher,
    isbn: held.book.isbn ?? '',
    state: stateOf(held),
    retireReason: held.copy.retireReason,
    loan: isLent(held) ? rowOfLoan(held) : null,
  });

  function personOf(memberId: MemberId): LendingCard['person'] {
    const member = members.known(memberId);
    return {
      name: maskName(member?.name ?? ''),
      className: member?.className ?? '',
      numberTail: numberTail(member?.studentNumber ?? ''),
    };
  }

  const cardOf = ({ copy, book, loan }: Lent): LendingCard => ({
    label: copy.label,
    title: book.title,
    person: personOf(loan.memberId),
    dueOn: loan.dueOn,
    overdueDays: overdueDays(loan),
  });

  /** @throws Refusal book.unknown */
  async function require(label: string): Promise<Held> {
    const held = await repository.byLabel(cleanLabel(label));
    if (!held) throw new Refusal('book.unknown');
    return held;
  }

  /** @throws Refusal book.unknown, book.not-lent */
  async function requireLent(label: string): Promise<Lent> {
    const held = await require(label);
    if (!isLent(held)) throw new Refusal('book.not-lent');
    return held;
  }

  /** @throws Refusal book.unknown */
  async function requireCopy(copyId: CopyId): Promise<Held> {
    const [held] = await repository.byIds([copyId]);
    if (!held) throw new Refusal('book.unknown');
    return held;
  }

  /** @throws Refusal book.isbn-malformed */
  function storedOf({ isbn: given, ...fields }: BookFields): StoredBook {
    const isbn = cleanIsbn(given);
    if (isbn === null) throw new Refusal('book.isbn-malformed');
    return { ...fields, isbn: isbn === '' ? null : isbn };
  }

  /** Against a clock set back in between: no loan ends before it began. */
  async function end(held: Lent): Promise<Lent> {
    const returnedAt = Math.max(clock.now(), held.loan.lentAt);
    await repository.changeLoan(held.loan.id, { returnedAt });
    return { ...held, loan: { ...held.loan, returnedAt } };
  }

  async function wordsOf(text: string, areBorrowersMeant: boolean): Promise<Word[]> {
    const words = text
      .normalize('NFC')
      .split(/\s+/u)
      .filter((word) => word !== '');
    return Promise.all(
      words.slice(0, mostWords).map(async (word): Promise<Word> => {
        const asNumber = cleanLabel(word).replaceAll('-', '');
        return {
          text: word,
          label: cleanLabel(word),
          isbn: /^\d{4,13}X?$/.test(asNumber) ? asNumber : '',
          borrowers: areBorrowersMeant ? await members.idsFor(word) : [],
        };
      }),
    );
  }

  const wanted = async <State>(state: State | undefined, text: string) => ({
    state,
    words: await wordsOf(text, true),
    today: today(),
  });

  async function list(text: string, state: CopyState | undefined, page: Page): Promise<CopyRow[]> {
    return (await repository.copies(await wanted(state, text), page)).map(rowOfCopy);
  }

  async function loans(text: string, state: LoanState | undefined, page: Page): Promise<LoanRow[]> {
    return (await repository.loans(await wanted(state, text), page)).map(rowOfLoan);
  }

  return {
    hasAny: async (): Promise<boolean> => (await repository.lastLabel()) !== null,

    async shelf(text: string, page: Page) {
      const words = await wordsOf(text, false);
      const [found, total] = await Promise.all([repository.shelf(words, page), repository.countShelf(words)]);
      const books = found.map(({ copy, book, loan }) => ({
        label: copy.label,
        title: book.title,
        author: book.author,
        publisher: book.publisher,
        isIn: loan === null,
        dueOn: loan?.dueOn ?? null,
      }));
      return { books, total };
    },

    /** Inside a write. @throws Refusal book.unknown, book.retired, book.lent-out, loans.overdue, loans.too-many, and of the claim */
    async lend(label: string, who: ClaimedPerson): Promise<LendingCard> {
      const held = await require(label);
      if (held.copy.retiredAt !== null) throw new Refusal('book.retired');
      if (isLent(held)) throw new Refusal('book.lent-out', { dueOn: held.loan.dueOn });
      const memberId = await members.claimed(who);
      const own = await repository.openLoansOf(memberId);
      const overdue = own.filter(({ loan }) => overdueDays(loan) > 0).length;
      if (overdue > 0) throw new Refusal('loans.overdue', { overdue });
      if (own.length >= mostLoans) throw new Refusal('loans.too-many', { most: mostLoans });
      const lentAt = clock.now();
      const dueOn = addDays(today(), loanDays);
      const loan = await repository.addLoan({ copyId: held.copy.id, memberId, lentAt, dueOn, renewals: 0 });
      return cardOf({ ...held, loan });
    },

    /** Inside a write; whoever brings it. @throws Refusal book.unknown, book.not-lent */
    giveBack: async (label: string): Promise<LendingCard> => cardOf(await end(await requireLent(label))),

    /** Inside a write. @throws Refusal book.unknown, book.not-lent, book.not-yours, loans.renewed-already, loans.overdue, and of the card */
    async renew(label: string, cardText: string): Promise<LendingCard> {
      const holder = await members.claimed({ by: 'card', cardText });
      const held = await requireLent(label);
      if (held.loan.memberId !== holder) throw new Refusal('book.not-yours');
      if (overdueDays(held.loan) > 0) throw new Refusal('loans.overdue', { overdue: 1 });
      if (held.loan.renewals >= mostRenewals) throw new Refusal('loans.renewed-already');
      const after = { dueOn: addDays(held.loan.dueOn, renewalDays), renewals: held.loan.renewals + 1 };
      await repository.changeLoan(held.loan.id, after);
      return cardOf({ ...held, loan: { ...held.loan, ...after } });
    },

    /** @throws Refusal card.unknown, card.malformed */
    async mine(cardText: string) {
      const memberId = await members.claimed({ by: 'card', cardText });
      const own = await repository.openLoansOf(memberId);
      return { person: personOf(memberId), most: mostLoans, loans: own.map(cardOf) };
    },

    async list(text: string, state: CopyState | undefined, page: Page) {
      const total = await repository.countCopies(await wanted(state, text));
      return { copies: await list(text, state, page), total };
    },

    async loans(text: string, state: LoanState | undefined, page: Page) {
      const total = await repository.countLoans(await wanted(state, text));
      return { loans: await loans(text, state, page), total };
    },

    /** Inside a write. A book that stands in the catalogue word for word gets more copies. @throws Refusal book.isbn-malformed */
    async add(fields: BookFields, copies: number) {
      const stored = storedOf(fields);
      const bookId =
        (await repository.bookLike(stored)) ?? (await repository.addBook({ ...stored, addedAt: clock.now() }));
      const last = numberOfLabel((await repository.lastLabel()) ?? labelOf(0));
      const added = await repository.addCopies(
        bookId,
        Array.from({ length: copies }, (_, place) => labelOf(last + 1 + place)),
      );
      return { copyIds: added.map(({ copyId }) => copyId), labels: added.map(({ label }) => label) };
    },

    /** Inside a write: all copies of the book. @throws Refusal book.unknown, book.isbn-malformed */
    async change(copyId: CopyId, fields: BookFields): Promise<void> {
      const { copy } = await requireCopy(copyId);
      await repository.changeBook(copy.bookId, storedOf(fields));
    },

    /** Inside a write. @throws Refusal book.unknown, book.retired */
    async retire(copyId: CopyId, reason: string): Promise<void> {
      const held = await requireCopy(copyId);
      if (held.copy.retiredAt !== null) throw new Refusal('book.retired');
      if (isLent(held)) await end(held);
      await repository.retire(copyId, clock.now(), reason);
    },

    exportCopies: async (text: string, state: CopyState | undefined): Promise<FileOut> =>
      copiesWorkbook(await list(text, state, everything), today(), clock.timeZone),

    exportLoans: async (text: string, state: LoanState | undefined): Promise<FileOut> =>
      loansWorkbook(await loans(text, state, everything), today(), clock.timeZone),

    /** In the order asked for. @throws Refusal book.unknown */
    async copies(ids: readonly CopyId[]): Promise<CopyRow[]> {
      const byId = new Map((await repository.byIds(ids)).map((held) => [held.copy.id, held]));
      return ids.map((id) => {
        const held = byId.get(id);
        if (!held) throw new Refusal('book.unknown');
        return rowOfCopy(held);
      });
    },

    membersWithLoans: repository.membersWithLoans,

    /** Inside a write: loans that ended before then (epoch ms). Returns how many went. */
    forgetReturned: repository.forgetReturned,
    /** Inside a write: loans that are over. Returns how many went. */
    forgetMembers: repository.forgetMembers,
  };
}
