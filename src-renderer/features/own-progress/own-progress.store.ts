/** One person at the own progress: a card, four digits, and what they open. Everything goes with reset(). */
import { create } from 'zustand';
import type { OwnPage } from '../../../src-main/contract/handbook-pages.ts';
import type { OwnProgress } from '../../../src-main/contract/own-progress.ts';
import type { Ask } from '../../../src-main/contract/registry.ts';
import { call, newRequestKey, type Reply } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

export const codeLength = 4;

/** write: a text is under way, which is worth more than somebody else's card. */
export type OwnPlace = 'way' | 'data' | 'consents' | 'requests' | 'write';

/** What the ticket is good for beside the progress. */
export type OwnRoute = `own.${'data' | 'printData' | 'consents' | 'setConsent' | 'requests' | 'ask'}`;

/** A section of the own data. */
export interface OwnSubject {
  readonly key: string;
  readonly title: string;
}

interface OwnProgressState {
  readonly step: 'card' | 'code' | 'progress';
  readonly place: OwnPlace;
  /** What a request is written about. */
  readonly subject: OwnSubject | null;
  /** Of the code, as typed. */
  readonly digits: string;
  readonly isBusy: boolean;
  readonly problem: KioskProblem | null;
  readonly progress: OwnProgress | null;
  readonly chosen: readonly OwnPage[];
  /** Pages sent off last. */
  readonly printed: number | null;

  card(cardText: string): void;
  type(digits: string): Promise<void>;
  choose(page: OwnPage): void;
  print(): Promise<void>;
  go(place: Exclude<OwnPlace, 'write'>): void;
  askAbout(subject: OwnSubject): void;
  /** Null where the person has gone meanwhile, or has to read the card again: nobody is there to be told. */
  ask<Name extends OwnRoute>(route: Name, input: Omit<Ask<Name>, 'ticket'>): Promise<Reply<Name> | null>;
  reset(): void;
}

const begin = {
  step: 'card',
  place: 'way',
  subject: null,
  digits: '',
  isBusy: false,
  problem: null,
  progress: null,
  chosen: [],
  printed: null,
} satisfies Partial<OwnProgressState>;

/** Told beside the pad; with any other the card has to be read again. */
const atThePad: ReadonlySet<KioskProblem['code']> = new Set(['own.wrong-code', 'own.wait', 'host.unreachable']);

export const useOwnProgress = create<OwnProgressState>()((set, get) => {
  let round = 0;
  let card = '';
  let ticket: string | null = null;
  let wish: { readonly pages: string; readonly requestKey: string } | null = null;

  /** Good for nobody from now on; that nobody hears of it does no harm: it ends by itself. */
  function leave(): void {
    if (ticket !== null) void call('own.leave', { ticket });
    ticket = null;
    card = '';
    wish = null;
  }

  async function open(code: string): Promise<void> {
    const mine = round;
    set({ isBusy: true, problem: null });
    const reply = await call('own.open', { cardText: card, code });
    if (mine !== round) {
      // Gone meanwhile: nobody is there to look.
      if ('value' in reply) void call('own.leave', { ticket: reply.value.ticket });
      return;
    }
    if ('value' in reply) {
      ({ ticket } = reply.value);
      card = '';
      set({ ...begin, step: 'progress', progress: reply.value.progress });
      return;
    }
    const { problem } = reply;
    if (atThePad.has(problem.code)) return set({ isBusy: false, digits: '', problem });
    card = '';
    set({ ...begin, problem });
  }

  return {
    ...begin,

    card(cardText) {
      if (get().isBusy) return;
      leave();
      card = cardText;
      set({ ...begin, step: 'code' });
    },

    async type(typed) {
      const { isBusy, step } = get();
      if (isBusy || step !== 'code') return;
      const digits = typed.replaceAll(/\D/gu, '').slice(0, codeLength);
      set({ digits, problem: null });
      if (digits.length === codeLength) await open(digits);
    },

    choose(page) {
      const { chosen } = get();
      const next = chosen.includes(page) ? chosen.filter((one) => one !== page) : [...chosen, page];
      set({ chosen: next, problem: null, printed: null });
    },

    async print() {
      const { chosen, isBusy, progress } = get();
      if (isBusy || ticket === null || progress === null || chosen.length === 0) return;
      const mine = round;
      set({ isBusy: true, problem: null, printed: null });
      const pages = [...chosen];
      if (wish?.pages !== pages.join()) wish = { pages: pages.join(), requestKey: newRequestKey() };
      const reply = await call('own.print', { requestKey: wish.requestKey, ticket, pages });
      if (mine !== round) return;
      if ('problem' in reply) {
        if (reply.problem.code !== 'host.unreachable') wish = null;
        if (reply.problem.code !== 'own.ticket-over') return set({ isBusy: false, problem: reply.problem });
        leave();
        return set({ ...begin, problem: reply.problem });
      }
      wish = null;
      const { sheets, pagesLeft } = reply.value;
      set({ isBusy: false, printed: sheets, chosen: [], progress: { ...progress, pagesLeft } });
    },

    go: (place) => set({ place, subject: null, problem: null, printed: null }),
    askAbout: (subject) => set({ place: 'write', subject }),

    async ask(route, input) {
      if (ticket === null) return null;
      const mine = round;
      const reply = await call(route, { ...input, ticket } as never);
      if (mine !== round) return null;
      if ('problem' in reply && reply.problem.code === 'own.ticket-over') {
        leave();
        set({ ...begin, problem: reply.problem });
        return null;
      }
      return reply;
    },

    reset() {
      round += 1;
      leave();
      set(begin);
    },
  };
});
