/** What was printed of the books, and whether it still says what the records say. */
import type { PageOutline } from '../../contract/handbook.ts';
import { handbookPages, type HandbookPage } from '../../contract/handbook-pages.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { grouped } from '../kernel/grouped.ts';
import { addDays, instantOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { BookLayouts } from './book-layouts.ts';
import type { BookLeaf } from './book-leaves.ts';
import type { BookRecords } from './book-records.ts';
import type { GatherService } from './gather.service.ts';
import type { HandbookRepository, StoredLeaf } from './handbook.repository.ts';
import { pageMakers } from './pages/all-pages.ts';
import { leafCode, readLeafCode } from './record-code.ts';

interface Parts {
  readonly repository: HandbookRepository;
  readonly gather: GatherService;
  readonly members: Pick<MembersService, 'known'>;
  readonly layouts: BookLayouts;
  readonly clock: Clock;
}

export type HandbookService = ReturnType<typeof handbookService>;

export function handbookService({ repository, gather, members, layouts, clock }: Parts) {
  /** @throws Refusal member.unknown, development.no-file */
  async function requireBook(memberId: MemberId): Promise<BookRecords> {
    const book = (await gather.of([memberId])).get(memberId);
    if (book) return book;
    throw new Refusal(members.known(memberId) ? 'development.no-file' : 'member.unknown');
  }

  function outlineOf(
    page: HandbookPage,
    book: BookRecords,
    now: readonly BookLeaf[],
    printed: readonly StoredLeaf[],
  ): PageOutline {
    const hashes = new Map(now.map(({ leaf, contentHash }) => [leaf, contentHash]));
    const isSame = printed.length === now.length && printed.every((one) => hashes.get(one.leaf) === one.contentHash);
    return {
      page,
      title: pageMakers[page].title,
      records: pageMakers[page].records(book),
      leaves: now.length,
      lastPrintedAt: printed.length === 0 ? null : Math.max(...printed.map(({ lastPrintedAt }) => lastPrintedAt)),
      isCurrent: printed.length === 0 ? null : isSame,
    };
  }

  return {
    requireBook,

    /** @throws Refusal member.unknown, development.no-file, paper.too-slow, paper.not-drawn */
    async outline(memberId: MemberId) {
      const book = await requireBook(memberId);
      const [now, printed] = await Promise.all([layouts.of(book), repository.leavesOf(memberId)]);
      const [nowOf, printedOf] = [grouped(now, ({ page }) => page), grouped(printed, ({ page }) => page)];
      return {
        memberId,
        name: book.person.name,
        studentNumber: book.person.studentNumber,
        bookNumber: book.file.bookNumber,
        pages: handbookPages.map((page) => outlineOf(page, book, nowOf.get(page) ?? [], printedOf.get(page) ?? [])),
      };
    },

    /** @throws Refusal handbook.code-malformed, handbook.code-unknown, paper.too-slow, paper.not-drawn */
    async scan(typed: string) {
      const name = readLeafCode(typed);
      if (name === null) throw new Refusal('handbook.code-malformed');
      const code = leafCode(name);
      const printed = await repository.leaf(code);
      if (!printed) throw new Refusal('handbook.code-unknown');
      const { memberId, page, leaf, firstPrintedAt, lastPrintedAt, prints } = printed;
      const book = await requireBook(memberId);
      const now = (await layouts.of(book)).find((one) => one.code === code);
      const verdict = now === undefined ? 'gone' : now.contentHash === printed.contentHash ? 'current' : 'changed';
      return {
        code,
        memberId,
        name: book.person.name,
        studentNumber: book.person.studentNumber,
        bookNumber: book.file.bookNumber,
        page,
        title: pageMakers[page].title,
        leaf,
        firstPrintedAt,
        lastPrintedAt,
        prints,
        verdict,
      } as const;
    },

    /** Inside a write. */
    keep: async (memberId: MemberId, leaves: readonly BookLeaf[]): Promise<void> =>
      repository.printed(
        leaves.map(({ code, page, leaf, contentHash }) => ({ code, memberId, page, leaf, contentHash })),
        clock.now(),
      ),

    wasPrinted: async (code: string): Promise<boolean> => (await repository.leaf(code)) !== undefined,

    /** Local days, both included. */
    printed: (from: string, to: string): Promise<{ books: number; leaves: number }> =>
      repository.firstPrinted(
        instantOf(from, '00:00', clock.timeZone),
        instantOf(addDays(to, 1), '00:00', clock.timeZone),
      ),
  };
}
