/** 我的进度: by card and personal code, at one screen, for as long as it is used. */
import type { OwnPage } from '../../contract/handbook-pages.ts';
import type { OwnProgress } from '../../contract/own-progress.ts';
import type { SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { LedgerService } from '../development/ledger/ledger.service.ts';
import type { GatherService } from '../handbook/gather.service.ts';
import { maskName, numberTail, type MembersService } from '../members/members.service.ts';
import type { PersonalCodes } from '../personal-code/personal-code.service.ts';
import type { OwnPrintsService } from '../printing/own-prints.service.ts';
import { ownViewOf } from './own-view.ts';
import type { Tickets } from './tickets.ts';

interface Parts {
  readonly tickets: Tickets;
  readonly codes: PersonalCodes;
  readonly members: Pick<MembersService, 'holderOfCard'>;
  readonly ledger: Pick<LedgerService, 'ledger'>;
  readonly booksOf: GatherService['of'];
  readonly prints: OwnPrintsService;
}

export type OwnProgressService = ReturnType<typeof ownProgressService>;

const minutesOf = (records: readonly { readonly minutes: number }[]): number =>
  records.reduce((sum, { minutes }) => sum + minutes, 0);

export function ownProgressService({ tickets, codes, members, ledger, booksOf, prints }: Parts) {
  async function progressOf(memberId: MemberId): Promise<OwnProgress> {
    const [told, books, pagesLeft] = await Promise.all([
      ledger.ledger(memberId),
      booksOf([memberId]),
      prints.pagesLeft(memberId),
    ]);
    const book = books.get(memberId);
    return {
      person: {
        name: maskName(told.name),
        className: told.className,
        numberTail: numberTail(told.studentNumber),
      },
      ...ownViewOf(told),
      figures: {
        sessions: book?.study.length ?? 0,
        readingMinutes: minutesOf(book?.study ?? []),
        activities: book?.activities.length ?? 0,
        talks: book?.talks.length ?? 0,
        reports: book?.reports.length ?? 0,
        quizzesPassed: new Set(
          (book?.exams ?? []).filter(({ score, passMark }) => score >= passMark).map(({ title }) => title),
        ).size,
      },
      pagesLeft,
    };
  }

  return {
    /**
     * Outside any write. A card nobody has takes as long as a wrong code.
     * @throws Refusal card.malformed, card.unknown, and of prove()
     */
    async open(connection: string, cardText: string, code: string) {
      const memberId = await members.holderOfCard(cardText);
      await codes.prove(memberId, code).catch((error: unknown) => {
        throw memberId === undefined ? new Refusal('card.unknown') : error;
      });
      if (memberId === undefined) throw new Refusal('card.unknown');
      const progress = await progressOf(memberId);
      return { ticket: tickets.start(connection, memberId), progress };
    },

    /** @throws Refusal own.ticket-over */
    progress: (connection: string, ticket: string): Promise<OwnProgress> =>
      progressOf(tickets.holder(connection, ticket)),

    /** Outside any write. @throws Refusal own.ticket-over, development.no-file, and of printOwn() */
    async print(connection: string, requestKey: string, ticket: string, pages: readonly OwnPage[]) {
      const memberId = tickets.holder(connection, ticket);
      const request: SheetRequest = { sheet: 'handbook', memberId, pages: [...new Set(pages)], leaf: null };
      const printed = await prints.printOwn({ requestKey, memberId, request });
      return { sheets: printed.pages, pagesLeft: printed.pagesLeft };
    },

    leave: (connection: string, ticket: string): void => tickets.leave(connection, ticket),

    /** Outside any write. @throws Refusal of the contract's problems of own.setCode */
    async setCode(requestKey: string, memberId: MemberId, code: string, setBy: string): Promise<void> {
      await codes.set(requestKey, memberId, code, setBy);
      tickets.endMember(memberId);
    },

    /** Outside any write. @throws Refusal own.no-code */
    async removeCode(requestKey: string, memberId: MemberId): Promise<void> {
      await codes.remove(requestKey, memberId);
      tickets.endMember(memberId);
    },

    codeOf: codes.of,
    isOffered: codes.hasAny,
  };
}
