/** Books asked for, lent and returned in a story station. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../src-main/contract/registry.ts';
import { operator, type StoryStation } from './story-station.ts';

type Fields = Ask<'books.add'>['fields'];
type Borrower = Ask<'books.lend'>['who'];

const key = () => ({ requestKey: randomUUID() });

export const book = (title: string, rest: Partial<Fields> = {}): Fields => ({
  title,
  author: '示例作者',
  publisher: '示例出版社',
  isbn: '',
  ...rest,
});

export const labels = (rows: readonly { label: string }[]): string[] => rows.map((row) => row.label);

/** `card` is the one read where nobody else is named. */
export const libraryOf = (station: () => StoryStation, card: string) => {
  const byCard: Borrower = { by: 'card', cardText: card };
  return {
    add: (fields: Fields, copies = 1) => station().must('books.add', { ...key(), fields, copies }, operator),
    lend: (label: string, who: Borrower = byCard) => station().must('books.lend', { ...key(), label, who }),
    lendRefused: (label: string, who: Borrower = byCard) => station().refusal('books.lend', { ...key(), label, who }),
    giveBack: (label: string) => station().must('books.giveBack', { ...key(), label }),
    renewal: (label: string, cardText = card) => station().ask('books.renew', { ...key(), label, cardText }),
    renewRefused: (label: string, cardText = card) => station().refusal('books.renew', { ...key(), label, cardText }),
    list: (input: Ask<'books.list'> = {}) => station().must('books.list', input, operator),
    loans: async (input: Ask<'books.loans'> = {}) => (await station().must('books.loans', input, operator)).loans,
  };
};
