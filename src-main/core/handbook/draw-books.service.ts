/** Every book under way as a file, a few drawn at a time: for the command line. */
import type { MemberId } from '../../contract/values.ts';
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { PaperDocument } from '../paper/document.ts';
import type { PaperService } from '../paper/paper.service.ts';
import { digestOf } from './book-layouts.ts';
import type { BookSheet, handbookSheets } from './handbook-sheets.ts';

export interface BookAsFile {
  readonly studentNumber: string;
  readonly bookNumber: string;
  /** Of what the book says now: alike as long as nothing in it changes. */
  readonly digest: string;
}

export interface BookOrders {
  /** What is there already is not drawn again. */
  isWanted(book: BookAsFile): boolean | Promise<boolean>;
  /** The file is whole when this returns. */
  take(book: BookAsFile, pdf: Uint8Array): void | Promise<void>;
  /** `code`: of a problem of drawing. */
  failed(book: BookAsFile, code: string): void;
  kept(book: BookAsFile): void;
}

interface Parts {
  readonly sheetsOf: ReturnType<typeof handbookSheets>['many'];
  /** Of books that have not ended. */
  readonly peopleUnderWay: () => Promise<readonly { readonly memberId: MemberId; readonly bookNumber: string }[]>;
  readonly paper: Pick<PaperService, 'makeMany'>;
  readonly database: Pick<Database, 'write'>;
}

export function drawBooksService({ sheetsOf, peopleUnderWay, paper, database }: Parts) {
  return {
    /** In the order of their numbers. @throws whatever the orders throw, once nothing is being drawn any more */
    async drawAll(orders: BookOrders): Promise<void> {
      const people = (await peopleUnderWay()).toSorted((one, other) => (one.bookNumber < other.bookNumber ? -1 : 1));
      /** By the place of its document. */
      const underWay = new Map<number, { readonly book: BookAsFile; readonly sheet: BookSheet }>();
      async function* documents(): AsyncGenerator<PaperDocument> {
        let place = 0;
        for await (const { sheet } of sheetsOf(
          people.map(({ memberId }) => memberId),
          null,
        )) {
          const document = sheet.draw({ isReprint: false });
          const { studentNumber, number: bookNumber } = sheet;
          const book = { studentNumber, bookNumber, digest: digestOf(document) };
          if (await orders.isWanted(book)) {
            underWay.set(place++, { book, sheet });
            yield document;
          } else orders.kept(book);
        }
      }
      await paper.makeMany(documents(), async (outcome, place) => {
        const found = underWay.get(place);
        if (found === undefined) return;
        underWay.delete(place);
        const { book, sheet } = found;
        if (outcome instanceof Refusal) return orders.failed(book, outcome.code);
        await orders.take(book, outcome.pdf);
        await database.write(() => sheet.drawn(outcome));
      });
    },
  };
}
