/** One person's way to a reflection: session, person, text, or the number of a sheet. The text is here and nowhere else. */
import { create } from 'zustand';
import type { Answer } from '../../../src-main/contract/registry.ts';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { call, newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

export type ReflectableSession = Answer<'reading.reflectable'>['sessions'][number];
type Step = 'choose' | 'who' | 'write' | 'sheet';

export type ReflectionResult =
  | { readonly kind: 'handedIn'; readonly way: 'typed' | 'paper'; readonly answer: Answer<'reading.handInSheet'> }
  | { readonly kind: 'problem'; readonly problem: KioskProblem };

interface ReflectionState {
  readonly step: Step;
  /** NULL until they have come. */
  readonly sessions: readonly ReflectableSession[] | null;
  readonly listProblem: KioskProblem | null;
  readonly chosen: ReflectableSession | null;
  readonly who: ClaimedPerson | null;
  readonly text: string;
  /** A card came while writing and was not taken. */
  readonly wasCardIgnored: boolean;
  /** Asked before a written text is given up. */
  readonly isLeaving: boolean;
  readonly isBusy: boolean;
  readonly result: ReflectionResult | null;

  load(): Promise<void>;
  choose(session: ReflectableSession): void;
  claim(who: ClaimedPerson): void;
  write(text: string): void;
  ignoreCard(): void;
  /** Whether the screen may be left at once; else the person is asked. */
  mayLeave(): boolean;
  stay(): void;
  toSheet(): void;
  stepBack(): void;
  submit(): Promise<void>;
  handInSheet(sheetNumber: string): Promise<void>;
  retry(): Promise<void>;
  /** From a refusal back to the text or the number. */
  correct(): void;
  /** … or to the choice of a person; the text stays. */
  chooseOther(): void;
  reset(): void;
}

const begin = {
  step: 'choose',
  sessions: null,
  listProblem: null,
  chosen: null,
  who: null,
  text: '',
  wasCardIgnored: false,
  isLeaving: false,
  isBusy: false,
  result: null,
} satisfies Partial<ReflectionState>;

export const shortestText = 10;
export const longestText = 3000;

/** As the station counts it: without blanks at the ends. */
export const lengthOf = (text: string): number => text.trim().length;

export const useReflection = create<ReflectionState>()((set, get) => {
  let round = 0;
  let again: (() => Promise<void>) | null = null;

  async function ask(act: () => Promise<ReflectionResult>): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    again = () => ask(act);
    set({ isBusy: true });
    const result = await act();
    if (mine !== round) return;
    // Handed in: nothing of it stays here.
    const isDone = result.kind === 'handedIn';
    set({ isBusy: false, result, ...(isDone ? { text: '', who: null } : {}) });
    if (isDone) again = null;
  }

  return {
    ...begin,

    async load() {
      const mine = round;
      const reply = await call('reading.reflectable', {});
      if (mine !== round) return;
      if ('problem' in reply) set({ listProblem: reply.problem });
      else set({ sessions: reply.value.sessions, listProblem: null });
    },

    choose: (chosen) => set({ chosen, step: 'who' }),
    claim: (who) => set({ who, step: 'write' }),
    write: (text) => set({ text: text.slice(0, longestText), wasCardIgnored: false }),
    ignoreCard: () => set({ wasCardIgnored: true }),

    mayLeave() {
      const isWriting = get().text.trim() !== '';
      if (isWriting) set({ isLeaving: true });
      return !isWriting;
    },
    stay: () => set({ isLeaving: false }),

    toSheet: () => set({ step: 'sheet' }),
    stepBack: () => set({ step: 'choose', chosen: null, who: null, text: '', isLeaving: false }),

    async submit() {
      const { chosen, who, text } = get();
      if (chosen === null || who === null) return;
      const input = { sessionId: chosen.sessionId, who, text: text.trim(), requestKey: newRequestKey() };
      await ask(async () => {
        const reply = await call('reading.handInReflection', input);
        return 'value' in reply
          ? { kind: 'handedIn', way: 'typed', answer: reply.value }
          : { kind: 'problem', problem: reply.problem };
      });
    },

    async handInSheet(sheetNumber) {
      const input = { sheetNumber, requestKey: newRequestKey() };
      set({ step: 'sheet', result: null });
      await ask(async () => {
        const reply = await call('reading.handInSheet', input);
        return 'value' in reply
          ? { kind: 'handedIn', way: 'paper', answer: reply.value }
          : { kind: 'problem', problem: reply.problem };
      });
    },

    async retry() {
      await again?.();
    },
    correct: () => set({ result: null }),
    chooseOther: () => set({ result: null, who: null, step: 'who' }),

    reset() {
      round += 1;
      again = null;
      set(begin);
    },
  };
});
