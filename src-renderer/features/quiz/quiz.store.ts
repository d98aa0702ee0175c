/** Where a person is in the quizzes, who they said they are, and what they may take. */
import { create } from 'zustand';
import type { Chance, OpenCampaign } from '../../../src-main/contract/quiz.ts';
import type { QuizTopic } from '../../../src-main/contract/quiz-questions.ts';
import type { Answer } from '../../../src-main/contract/registry.ts';
import type { CampaignId, ClaimedPerson } from '../../../src-main/contract/values.ts';
import { call, newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { useAttempt } from './attempt.store.ts';
import { type PracticeOrder, usePractice } from './practice.store.ts';

export type Place = 'start' | 'who' | 'chances' | 'rules' | 'attempt' | 'practice' | 'notebook';
/** NULL: whichever quiz is open to this person. */
export type Wish = { readonly kind: 'graded'; readonly campaignId: CampaignId | null } | { readonly kind: 'notebook' };
export type NotebookEntry = Answer<'quiz.notebook'>['entries'][number];
type Person = Answer<'quiz.notebook'>['person'];

interface QuizState {
  readonly place: Place;
  /** NULL until they have come. */
  readonly topics: readonly { readonly topic: QuizTopic; readonly questions: number }[] | null;
  readonly campaigns: readonly OpenCampaign[] | null;
  readonly listProblem: KioskProblem | null;
  readonly order: PracticeOrder;
  readonly wish: Wish;
  readonly who: ClaimedPerson | null;
  readonly person: Person | null;
  readonly chances: readonly Chance[];
  readonly chosen: Chance | null;
  readonly entries: readonly NotebookEntry[];
  /** Where a practice goes back to. */
  readonly back: Place;
  readonly isBusy: boolean;
  readonly problem: KioskProblem | null;

  load(): Promise<void>;
  setOrder(order: PracticeOrder): void;
  want(wish: Wish): Promise<void>;
  claim(who: ClaimedPerson): Promise<void>;
  choose(chance: Chance): void;
  beginAttempt(): Promise<void>;
  practise(topic: QuizTopic | null, seed: number): Promise<void>;
  practiseNotebook(entries: readonly NotebookEntry[]): void;
  clearNotebook(): Promise<void>;
  /** From practice, to where it was begun. */
  leavePractice(): Promise<void>;
  toStart(): void;
  retry(): Promise<void>;
  /** From a refusal: to the choice of a person, or to where the act was asked for. */
  correct(): void;
  chooseOther(): void;
  reset(): void;
}

const begin = {
  place: 'start',
  topics: null,
  campaigns: null,
  listProblem: null,
  order: 'random',
  wish: { kind: 'notebook' },
  who: null,
  person: null,
  chances: [],
  chosen: null,
  entries: [],
  back: 'start',
  isBusy: false,
  problem: null,
} satisfies Partial<QuizState>;

type Change = Partial<QuizState> | { readonly failed: KioskProblem };

export const useQuiz = create<QuizState>()((set, get) => {
  let round = 0;
  let again: (() => Promise<void>) | null = null;

  async function act(work: () => Promise<Change>): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    again = () => act(work);
    set({ isBusy: true, problem: null });
    const change = await work();
    if (mine !== round) return;
    if ('failed' in change) set({ isBusy: false, problem: change.failed });
    else set({ isBusy: false, ...change });
  }

  async function chancesOf(who: ClaimedPerson, campaignId: CampaignId | null): Promise<Change> {
    const reply = await call('quiz.chances', { who });
    if ('problem' in reply) return { failed: reply.problem };
    const { person, chances } = reply.value;
    const wished = chances.find((one) => one.campaignId === campaignId);
    if (campaignId !== null && wished === undefined) {
      return { failed: { code: 'campaign.not-for-them', facts: {} } };
    }
    const chosen = wished ?? (chances.length === 1 ? (chances[0] ?? null) : null);
    return { who, person, chances, chosen, place: chosen === null ? 'chances' : 'rules' };
  }

  async function notebookOf(who: ClaimedPerson): Promise<Change> {
    const reply = await call('quiz.notebook', { who });
    if ('problem' in reply) return { failed: reply.problem };
    return { who, person: reply.value.person, entries: reply.value.entries, place: 'notebook' };
  }

  return {
    ...begin,

    async load() {
      const mine = round;
      const [topics, campaigns] = await Promise.all([call('quiz.topics', {}), call('quiz.openCampaigns', {})]);
      if (mine !== round) return;
      const listProblem = 'problem' in topics ? topics.problem : 'problem' in campaigns ? campaigns.problem : null;
      set({
        listProblem,
        ...('value' in topics ? { topics: topics.value.topics } : {}),
        ...('value' in campaigns ? { campaigns: campaigns.value.campaigns } : {}),
      });
    },
    setOrder: (order) => set({ order }),

    async want(wish) {
      set({ wish, problem: null });
      const { who } = get();
      if (who === null) set({ place: 'who' });
      else await get().claim(who);
    },
    async claim(who) {
      const { wish } = get();
      await act(() => (wish.kind === 'graded' ? chancesOf(who, wish.campaignId) : notebookOf(who)));
    },
    choose: (chosen) => set({ chosen, place: 'rules', problem: null }),

    async beginAttempt() {
      const { who, chosen } = get();
      if (who === null || chosen === null) return;
      const input = { who, campaignId: chosen.campaignId, requestKey: newRequestKey() };
      await act(async () => {
        const reply = await call('quiz.begin', input);
        if ('problem' in reply) return { failed: reply.problem };
        useAttempt.getState().open(reply.value);
        return { place: 'attempt' };
      });
    },

    async practise(topic, seed) {
      const { place, order } = get();
      set({ place: 'practice', back: place });
      await usePractice.getState().start(topic, order, seed);
    },
    practiseNotebook(entries) {
      usePractice.getState().startOwn(entries);
      set({ place: 'practice', back: 'notebook' });
    },
    async clearNotebook() {
      const { who } = get();
      if (who === null) return;
      const input = { who, requestKey: newRequestKey() };
      await act(async () => {
        const reply = await call('quiz.clearNotebook', input);
        return 'problem' in reply ? { failed: reply.problem } : { entries: [] };
      });
    },

    async leavePractice() {
      const { back, who } = get();
      usePractice.getState().reset();
      // What was learnt has left the notebook meanwhile.
      if (back === 'notebook' && who !== null) await act(() => notebookOf(who));
      set({ place: back });
    },
    toStart() {
      useAttempt.getState().reset();
      usePractice.getState().reset();
      set({ place: 'start', chosen: null, problem: null });
    },

    async retry() {
      await again?.();
    },
    correct: () => set({ problem: null }),
    chooseOther: () => set({ problem: null, who: null, person: null, place: 'who' }),

    reset() {
      round += 1;
      again = null;
      useAttempt.getState().reset();
      usePractice.getState().reset();
      set(begin);
    },
  };
});
