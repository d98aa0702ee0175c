/** Books lent and returned: a label scanned, a card read, and what came of the two. */
import { create } from 'zustand';
import type { LendingCard } from '../../../src-main/contract/books.ts';
import type { Answer } from '../../../src-main/contract/registry.ts';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { call, newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

type Shelved = Answer<'books.shelf'>['books'][number];
type Mine = Answer<'books.mine'>;

export type LendingResult =
  | { readonly kind: 'lent' | 'returned'; readonly card: LendingCard }
  | { readonly kind: 'problem'; readonly problem: KioskProblem };

interface Notice {
  readonly kind: 'lent' | 'returned' | 'renewed';
  readonly title: string;
  readonly dueOn: string;
}

interface LendingState {
  /** On the shelf and scanned: waits for who takes it. */
  readonly book: Pick<Shelved, 'label' | 'title' | 'author'> | null;
  /** The loans of the card read last. */
  readonly mine: Mine | null;
  /** Done while they are shown. */
  readonly notice: Notice | null;
  readonly isBusy: boolean;
  readonly result: LendingResult | null;

  /** A label: what is out comes back; what is in waits for a person, or goes to the one whose loans are shown. */
  scan(label: string): Promise<void>;
  card(cardText: string): Promise<void>;
  lendTo(who: ClaimedPerson): Promise<void>;
  renew(label: string): Promise<void>;
  retry(): Promise<void>;
  /** From a refusal back to where it was. */
  correct(): void;
  reset(): void;
}

const begin = { book: null, mine: null, notice: null, isBusy: false, result: null } satisfies Partial<LendingState>;

export const useLending = create<LendingState>()((set, get) => {
  let round = 0;
  let again: (() => Promise<void>) | null = null;
  /** The card whose loans are shown; no other act remembers one. */
  let card: string | null = null;

  /** One at a time. `act` answers what is to be shown; asked again it keeps its request keys. */
  async function ask(act: () => Promise<Partial<LendingState>>): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    again = () => ask(act);
    set({ isBusy: true });
    const shown = await act();
    if (mine === round) set({ isBusy: false, ...shown });
  }

  const refused = (problem: KioskProblem): Partial<LendingState> => ({ result: { kind: 'problem', problem } });

  /** Done: on the list of the card's holder a line, else a screen that leaves. */
  async function done(kind: 'lent' | 'returned', answer: LendingCard): Promise<Partial<LendingState>> {
    if (card === null) return { ...begin, result: { kind, card: answer } };
    return { ...(await loansOf(card)), notice: { kind, title: answer.title, dueOn: answer.dueOn } };
  }

  async function loansOf(cardText: string): Promise<Partial<LendingState>> {
    const reply = await call('books.mine', { cardText });
    return 'value' in reply ? { mine: reply.value, book: null, result: null } : refused(reply.problem);
  }

  async function lend(label: string, who: ClaimedPerson, requestKey: string): Promise<Partial<LendingState>> {
    const reply = await call('books.lend', { label, who, requestKey });
    return 'value' in reply ? done('lent', reply.value) : refused(reply.problem);
  }

  /** Every label stands for one copy, so the search brings that one or none. */
  async function waitForPerson(label: string): Promise<Partial<LendingState>> {
    const reply = await call('books.shelf', { text: label, limit: 1 });
    if ('problem' in reply) return refused(reply.problem);
    const [book] = reply.value.books;
    return book ? { book, result: null } : refused({ code: 'book.retired', facts: {} });
  }

  return {
    ...begin,

    async scan(label) {
      const [toReturn, toLend] = [newRequestKey(), newRequestKey()];
      const holder = card;
      set({ result: null, book: null, notice: null });
      await ask(async () => {
        const reply = await call('books.giveBack', { label, requestKey: toReturn });
        if ('value' in reply) return done('returned', reply.value);
        if (reply.problem.code !== 'book.not-lent') return refused(reply.problem);
        return holder === null ? waitForPerson(label) : lend(label, { by: 'card', cardText: holder }, toLend);
      });
    },

    async card(cardText) {
      if (get().isBusy) return;
      card = cardText;
      set({ ...begin });
      await ask(async () => {
        const shown = await loansOf(cardText);
        if (shown.mine === undefined) card = null;
        return shown;
      });
    },

    async lendTo(who) {
      const { book } = get();
      const requestKey = newRequestKey();
      if (book !== null) await ask(() => lend(book.label, who, requestKey));
    },

    async renew(label) {
      const cardText = card;
      const requestKey = newRequestKey();
      if (cardText === null) return;
      set({ notice: null });
      await ask(async () => {
        const reply = await call('books.renew', { label, cardText, requestKey });
        if ('problem' in reply) return refused(reply.problem);
        const { title, dueOn } = reply.value;
        return { ...(await loansOf(cardText)), notice: { kind: 'renewed', title, dueOn } };
      });
    },

    async retry() {
      await again?.();
    },
    correct: () => set({ result: null }),

    reset() {
      round += 1;
      again = null;
      card = null;
      set(begin);
    },
  };
});
