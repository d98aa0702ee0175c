import type { booksRoutes } from '../../contract/books.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { BooksService } from './books.service.ts';

export function booksHandlers(books: BooksService): HandlersFor<typeof booksRoutes, Caller> {
  return {
    'books.shelf': ({ text, ...page }) => books.shelf(text, page),
    'books.lend': ({ label, who }) => books.lend(label, who),
    'books.giveBack': ({ label }) => books.giveBack(label),
    'books.renew': ({ label, cardText }) => books.renew(label, cardText),
    'books.mine': ({ cardText }) => books.mine(cardText),
    'books.list': ({ text, state, ...page }) => books.list(text, state, page),
    'books.add': ({ fields, copies }) => books.add(fields, copies),
    'books.change': async ({ copyId, fields }) => {
      await books.change(copyId, fields);
      return {};
    },
    'books.retire': async ({ copyId, reason }) => {
      await books.retire(copyId, reason);
      return {};
    },
    'books.loans': ({ text, state, ...page }) => books.loans(text, state, page),
    'books.export': ({ what, text, copyState, state }) =>
      what === 'copies' ? books.exportCopies(text, copyState) : books.exportLoans(text, state),
  };
}
