/** One attempt at a graded quiz: what has been tapped, what of it is saved, and the time left. Forgotten when the person leaves. */
import { create } from 'zustand';
import type { AttemptResult, AttemptView, GivenAnswer } from '../../../src-main/contract/quiz.ts';
import { call, newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { afterTap, isAnswered, nothingGiven } from './given.ts';
import { saveQueue, type Unsaved } from './save-queue.ts';

export interface Tapped {
  readonly given: GivenAnswer;
  /** 标记 */
  readonly isMarked: boolean;
}

export type Printing =
  | { readonly kind: 'none' | 'printing' }
  | { readonly kind: 'printed'; readonly printer: string }
  | { readonly kind: 'problem'; readonly problem: KioskProblem };

interface AttemptState {
  readonly view: AttemptView | null;
  /** By place. */
  readonly tapped: readonly Tapped[];
  readonly position: number;
  readonly step: 'question' | 'hand-in';
  readonly unsaved: Unsaved<KioskProblem>;
  /** The time is up at this reading of performance.now(), renewed from core's answers. */
  readonly endsAt: number;
  readonly isHandingIn: boolean;
  /** Of handing in, or of an attempt that is not there any more. */
  readonly problem: KioskProblem | null;
  readonly isLeaving: boolean;
  readonly result: AttemptResult | null;
  readonly printing: Printing;

  open(view: AttemptView): void;
  choose(option: number): void;
  mark(): void;
  goTo(position: number): void;
  review(isOn: boolean): void;
  retrySaves(): Promise<void>;
  /** Asks core for the time left. */
  askTime(): Promise<void>;
  handIn(): Promise<void>;
  askToLeave(isAsking: boolean): void;
  print(): Promise<void>;
  reset(): void;
}

const allSaved: Unsaved<KioskProblem> = { sending: [], failed: [], problem: null };

const begin = {
  view: null,
  tapped: [],
  position: 0,
  step: 'question',
  unsaved: allSaved,
  endsAt: Infinity,
  isHandingIn: false,
  problem: null,
  isLeaving: false,
  result: null,
  printing: { kind: 'none' },
} satisfies Partial<AttemptState>;

export const isAllSaved = ({ sending, failed }: Unsaved<unknown>): boolean =>
  sending.length === 0 && failed.length === 0;

export const useAttempt = create<AttemptState>()((set, get) => {
  /** Answers to somebody who has left are dropped; their taps on the way are still sent. */
  let round = 0;
  let queue: ReturnType<typeof queueFor> | null = null;
  let handInKey = newRequestKey();
  let printKey = newRequestKey();

  const untilFrom = (remainingMs: number) => performance.now() + remainingMs;

  function queueFor({ attemptId, attemptKey }: AttemptView, mine: number) {
    const send = async (position: number, { given, isMarked }: Tapped, requestKey: string) => {
      const reply = await call('quiz.answer', { attemptId, attemptKey, position, given, isMarked, requestKey });
      if (mine === round) {
        if ('value' in reply) set({ endsAt: untilFrom(reply.value.remainingMs) });
        else if (reply.problem.code === 'attempt.over') void get().handIn();
        else if (reply.problem.code === 'attempt.unknown') set({ problem: reply.problem });
      }
      return 'value' in reply ? null : reply.problem;
    };
    return saveQueue<Tapped, KioskProblem>(send, newRequestKey, (unsaved) => {
      if (mine === round) set({ unsaved });
    });
  }

  /** Shown at once, saved behind it. */
  function tap(change: (before: Tapped) => Tapped): void {
    const { tapped, position, isHandingIn, result, endsAt } = get();
    const before = tapped[position];
    if (before === undefined || isHandingIn || result !== null || performance.now() >= endsAt) return;
    const after = change(before);
    if (after === before) return;
    set({ tapped: tapped.with(position, after) });
    void queue?.put(position, after);
  }

  return {
    ...begin,

    open(view) {
      round += 1;
      queue = queueFor(view, round);
      handInKey = newRequestKey();
      printKey = newRequestKey();
      const tapped = view.questions.map(({ given, isMarked }) => ({ given: given ?? nothingGiven, isMarked }));
      const firstOpen = tapped.findIndex(({ given }) => !isAnswered(given));
      const position = view.isContinued ? Math.max(0, firstOpen) : 0;
      set({ ...begin, view, tapped, position, endsAt: untilFrom(view.remainingMs) });
    },

    choose(option) {
      const type = get().view?.questions[get().position]?.type;
      if (type === undefined) return;
      tap((before) => {
        const given = afterTap(type, before.given, option);
        return given === before.given ? before : { ...before, given };
      });
    },
    mark: () => tap((before) => ({ ...before, isMarked: !before.isMarked })),

    goTo(position) {
      if (get().tapped[position] !== undefined) set({ position, step: 'question' });
    },
    review: (isOn) => set({ step: isOn ? 'hand-in' : 'question' }),
    async retrySaves() {
      await queue?.retry();
    },

    async askTime() {
      const { view, isHandingIn } = get();
      if (view === null || isHandingIn) return;
      const { attemptId, attemptKey } = view;
      const mine = round;
      const reply = await call('quiz.attempt', { attemptId, attemptKey });
      if (mine !== round) return;
      if ('value' in reply) set({ endsAt: untilFrom(reply.value.remainingMs) });
      else if (reply.problem.code === 'attempt.over') await get().handIn();
    },

    async handIn() {
      const { view, isHandingIn, result } = get();
      if (view === null || isHandingIn || result !== null) return;
      const { attemptId, attemptKey } = view;
      const mine = round;
      set({ isHandingIn: true, problem: null, isLeaving: false });
      const reply = await call('quiz.handIn', { attemptId, attemptKey, requestKey: handInKey });
      if (mine !== round) return;
      if ('value' in reply) set({ isHandingIn: false, result: reply.value, tapped: [], unsaved: allSaved });
      else set({ isHandingIn: false, problem: reply.problem });
    },

    askToLeave: (isLeaving) => set({ isLeaving }),

    async print() {
      const { view, printing } = get();
      if (view === null || printing.kind === 'printing' || printing.kind === 'printed') return;
      const { attemptId, attemptKey } = view;
      const mine = round;
      set({ printing: { kind: 'printing' } });
      const reply = await call('quiz.printCertificate', { attemptId, attemptKey, requestKey: printKey });
      if (mine !== round) return;
      if ('value' in reply) set({ printing: { kind: 'printed', printer: reply.value.printer } });
      else set({ printing: { kind: 'problem', problem: reply.problem } });
    },

    reset() {
      round += 1;
      queue = null;
      set(begin);
    },
  };
});
