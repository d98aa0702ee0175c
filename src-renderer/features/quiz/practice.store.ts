/** One run of practice: questions in turn, each judged at once. Kept nowhere but here; the notebook is core's. */
import { create } from 'zustand';
import type { Explained, GivenAnswer, PracticeQuestion } from '../../../src-main/contract/quiz.ts';
import type { QuizTopic } from '../../../src-main/contract/quiz-questions.ts';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { call, newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { afterTap, nothingGiven } from './given.ts';

export type PracticeOrder = 'in-order' | 'random';

export interface Verdict {
  readonly isRight: boolean;
  readonly explained: Explained;
  readonly notebook: 'added' | 'kept' | 'cleared' | null;
}

/** NULL: all topics. `own`: questions that are here already, of a notebook or answered wrongly just now. */
export type PracticeSource =
  | {
      readonly kind: 'topic';
      readonly topic: QuizTopic | null;
      readonly order: PracticeOrder;
      readonly seed: number;
    }
  | { readonly kind: 'own' };

interface PracticeState {
  readonly source: PracticeSource;
  readonly questions: readonly PracticeQuestion[];
  readonly total: number;
  readonly position: number;
  readonly given: GivenAnswer;
  readonly verdict: Verdict | null;
  readonly answered: number;
  readonly right: number;
  readonly wrong: readonly PracticeQuestion[];
  readonly isOver: boolean;
  readonly isBusy: boolean;
  readonly problem: KioskProblem | null;

  start(topic: QuizTopic | null, order: PracticeOrder, seed: number): Promise<void>;
  startOwn(questions: readonly PracticeQuestion[]): void;
  /** 单选 and 判断 are judged at the tap. */
  tap(option: number, who: ClaimedPerson | null): Promise<void>;
  write(blank: number, text: string): void;
  submit(who: ClaimedPerson | null): Promise<void>;
  next(): Promise<void>;
  /** The same act again, under the same key. */
  retry(): Promise<void>;
  end(): void;
  reset(): void;
}

const perPage = 20;

const begin = {
  source: { kind: 'own' },
  questions: [],
  total: 0,
  position: 0,
  given: nothingGiven,
  verdict: null,
  answered: 0,
  right: 0,
  wrong: [],
  isOver: false,
  isBusy: false,
  problem: null,
} satisfies Partial<PracticeState>;

const fresh = { given: nothingGiven, verdict: null, problem: null };

export const usePractice = create<PracticeState>()((set, get) => {
  let round = 0;
  let again: (() => Promise<void>) | null = null;

  async function act(work: () => Promise<Partial<PracticeState> | { readonly failed: KioskProblem }>): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    again = () => act(work);
    set({ isBusy: true, problem: null });
    const change = await work();
    if (mine !== round) return;
    if ('failed' in change) set({ isBusy: false, problem: change.failed });
    else set({ isBusy: false, ...change });
  }

  const loadMore = () =>
    act(async () => {
      const { source, questions, position } = get();
      if (source.kind === 'own') return {};
      const { topic, order, seed } = source;
      const reply = await call('quiz.practice', { topic, order, seed, offset: questions.length, limit: perPage });
      if ('problem' in reply) return { failed: reply.problem };
      const all = [...questions, ...reply.value.questions];
      const isMore = reply.value.questions.length > 0;
      if (questions.length === 0) return { questions: all, total: reply.value.total };
      // Questions may have been retired since the first page was asked for.
      return isMore
        ? { questions: all, total: reply.value.total, position: position + 1, ...fresh }
        : { total: all.length, isOver: true };
    });

  return {
    ...begin,

    async start(topic, order, seed) {
      round += 1;
      set({ ...begin, source: { kind: 'topic', topic, order, seed } });
      await loadMore();
    },
    startOwn(questions) {
      round += 1;
      set({ ...begin, questions, total: questions.length });
    },

    async tap(option, who) {
      const { questions, position, given, verdict, isBusy } = get();
      const question = questions[position];
      if (question === undefined || verdict !== null || isBusy) return;
      set({ given: afterTap(question.type, given, option), problem: null });
      if (question.type !== 'multiple') await get().submit(who);
    },
    write(blank, text) {
      const { questions, position, given, verdict } = get();
      const count = questions[position]?.blanks ?? 0;
      if (verdict !== null) return;
      const blanks = Array.from({ length: count }, (_, at) => (at === blank ? text : (given.blanks[at] ?? '')));
      set({ given: { choices: [], blanks }, problem: null });
    },

    async submit(who) {
      const { questions, position, given, verdict } = get();
      const question = questions[position];
      if (question === undefined || verdict !== null) return;
      const input = { who, versionId: question.versionId, given, requestKey: newRequestKey() };
      await act(async () => {
        const reply = await call('quiz.practiceAnswer', input);
        if ('problem' in reply) return { failed: reply.problem };
        const { answered, right, wrong } = get();
        const { isRight } = reply.value;
        return {
          verdict: reply.value,
          answered: answered + 1,
          right: right + (isRight ? 1 : 0),
          wrong: isRight ? wrong : [...wrong, question],
        };
      });
    },

    async next() {
      const { position, questions, total, isBusy } = get();
      if (isBusy) return;
      if (position + 1 >= total) set({ isOver: true });
      else if (position + 1 < questions.length) set({ position: position + 1, ...fresh });
      else await loadMore();
    },

    async retry() {
      await again?.();
    },
    end: () => set({ isOver: true }),

    reset() {
      round += 1;
      again = null;
      set(begin);
    },
  };
});
