/** One person's way to a seat: sessions seen, one chosen, signed up for or off, answered. */
import { create } from 'zustand';
import type { ComingSession } from '../../../src-main/contract/reading.ts';
import type { Answer } from '../../../src-main/contract/registry.ts';
import type { ClaimedPerson, SessionId } from '../../../src-main/contract/values.ts';
import { call, newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

export type Wish = 'signUp' | 'signOff';

export type ReadingResult =
  | { readonly kind: 'signedUp'; readonly answer: Answer<'reading.signUp'> }
  | { readonly kind: 'signedOff'; readonly answer: Answer<'reading.signOff'> }
  | { readonly kind: 'problem'; readonly problem: KioskProblem };

interface ReadingState {
  /** NULL until they have come. */
  readonly sessions: readonly ComingSession[] | null;
  readonly listProblem: KioskProblem | null;
  readonly chosenId: SessionId | null;
  readonly wish: Wish | null;
  readonly isBusy: boolean;
  readonly result: ReadingResult | null;

  load(): Promise<void>;
  choose(sessionId: SessionId | null): void;
  want(wish: Wish | null): void;
  claim(who: ClaimedPerson): Promise<void>;
  /** The same intention again, under the same key. */
  retry(): Promise<void>;
  /** From a refusal back to the choice of a person. */
  askAgain(): void;
  reset(): void;
}

const begin = {
  sessions: null,
  listProblem: null,
  chosenId: null,
  wish: null,
  isBusy: false,
  result: null,
} satisfies Partial<ReadingState>;

export const useReading = create<ReadingState>()((set, get) => {
  /** Answers to somebody who has left are dropped. */
  let round = 0;
  let again: (() => Promise<void>) | null = null;

  async function send(sessionId: SessionId, wish: Wish, who: ClaimedPerson, requestKey: string): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    again = () => send(sessionId, wish, who, requestKey);
    set({ isBusy: true });
    const input = { sessionId, who, requestKey };
    const result = await (wish === 'signUp' ? signUp(input) : signOff(input));
    if (mine === round) set({ isBusy: false, result });
  }

  return {
    ...begin,

    async load() {
      const mine = round;
      const reply = await call('reading.coming', {});
      if (mine !== round) return;
      if ('problem' in reply) set({ listProblem: reply.problem });
      else set({ sessions: reply.value.sessions, listProblem: null });
    },

    choose: (chosenId) => set({ chosenId, wish: null }),
    want: (wish) => set({ wish }),

    async claim(who) {
      const { chosenId, wish } = get();
      if (chosenId !== null && wish !== null) await send(chosenId, wish, who, newRequestKey());
    },

    async retry() {
      await again?.();
    },

    askAgain: () => set({ result: null }),

    reset() {
      round += 1;
      again = null;
      set(begin);
    },
  };
});

type Sent = { readonly sessionId: SessionId; readonly who: ClaimedPerson; readonly requestKey: string };

async function signUp(input: Sent): Promise<ReadingResult> {
  const reply = await call('reading.signUp', input);
  return 'value' in reply ? { kind: 'signedUp', answer: reply.value } : { kind: 'problem', problem: reply.problem };
}

async function signOff(input: Sent): Promise<ReadingResult> {
  const reply = await call('reading.signOff', input);
  return 'value' in reply ? { kind: 'signedOff', answer: reply.value } : { kind: 'problem', problem: reply.problem };
}
