/** The live round as the big screen follows it: cards join or buzz, touches answer, core decides. */
import { create } from 'zustand';
import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { call, newRequestKey, type Reply } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';
import type { LiveWords } from '../../words/live-zh-cn.ts';

export type Hint = keyof LiveWords['hints'];
export type Notice =
  | { readonly kind: 'hint'; readonly hint: Hint }
  | { readonly kind: 'problem'; readonly problem: KioskProblem };

/** Of the last answer on this screen. */
interface Swing {
  readonly group: number;
  readonly points: number;
}

interface LiveStore {
  readonly live: Live | null;
  readonly isLoaded: boolean;
  /** Whose cards join now; null: cards buzz. */
  readonly joining: { readonly group: number; readonly mayShowName: boolean } | null;
  /** Touched, of a 多选. */
  readonly picked: readonly number[];
  readonly swing: Swing | null;
  readonly notice: Notice | null;
  readonly isLeaving: boolean;

  load(): Promise<void>;
  /** Anything a reader reads on this screen. */
  card(text: string): Promise<void>;
  open(group: number): void;
  allowNames(mayShowName: boolean): void;
  closeJoining(): void;
  /** 单选 and 判断 answer at once. */
  choose(option: number): Promise<void>;
  submit(): Promise<void>;
  /** Counts as wrong. */
  giveUp(): Promise<void>;
  step(to: 'begin' | 'reveal' | 'next'): Promise<void>;
  askToLeave(isAsking: boolean): void;
  dismiss(): void;
  reset(): void;
}

const begin = {
  live: null,
  isLoaded: false,
  joining: null,
  picked: [],
  swing: null,
  notice: null,
  isLeaving: false,
} satisfies Partial<LiveStore>;

/** Labels of books and numbers of papers read from paper: no card of anybody. */
const paperCode = /^\s*(TS\d{6}|XD\d{7}|AQ-?\d{4}.*)\s*$/iu;

const whyNoBuzz = { lobby: 'chooseGroup', revealed: 'revealed', over: 'over' } as const;

function swingBetween(before: Live | null, after: Live): Swing | null {
  const group = before?.state === 'buzzed' && after.state !== 'buzzed' ? before.buzzed : null;
  if (group === null) return null;
  return { group, points: (after.groups[group]?.score ?? 0) - (before?.groups[group]?.score ?? 0) };
}

export const useLive = create<LiveStore>()((set, get) => {
  /** Answers to a screen that was left are dropped. */
  let round = 0;
  /** Cards follow each other faster than answers: none is lost, none overtakes. */
  let queue: Promise<void> = Promise.resolve();

  /** An answer overtaken by a later one shows nothing older. */
  function show(live: Live): void {
    const before = get().live;
    if (before?.liveId === live.liveId && live.revision <= before.revision) return;
    const isSameTurn = before?.liveId === live.liveId && before.position === live.position;
    const hasMoved = !isSameTurn || before.state !== live.state;
    set({
      live,
      picked: hasMoved ? [] : get().picked,
      swing: hasMoved ? (isSameTurn ? swingBetween(before, live) : null) : get().swing,
      joining: live.state === 'over' ? null : get().joining,
    });
  }

  function took(mine: number, reply: Reply<'quiz.joinLive' | 'quiz.buzzLive' | 'quiz.answerLive' | 'quiz.stepLive'>) {
    if (mine !== round) return;
    if ('value' in reply) {
      set({ notice: null });
      show(reply.value);
    } else if (reply.problem.code === 'live.moved-on') void get().load();
    else set({ notice: { kind: 'problem', problem: reply.problem } });
  }

  /** One act after another. */
  function inTurn(act: (mine: number) => Promise<void>): Promise<void> {
    const mine = round;
    queue = queue.then(() => (mine === round ? act(mine) : undefined));
    return queue;
  }

  async function read(cardText: string, mine: number): Promise<void> {
    const { live, joining } = get();
    if (live === null) return;
    if (paperCode.test(cardText)) return set({ notice: { kind: 'hint', hint: 'notACard' } });
    const { liveId, state } = live;
    const requestKey = newRequestKey();
    if (joining !== null) {
      return took(mine, await call('quiz.joinLive', { liveId, cardText, ...joining, requestKey }));
    }
    if (state === 'asking') return took(mine, await call('quiz.buzzLive', { liveId, cardText, requestKey }));
    set({ notice: { kind: 'hint', hint: state === 'buzzed' ? 'answering' : whyNoBuzz[state] } });
  }

  /** What the person saw when they touched: core refuses it where the round has moved on since. */
  function answer(choices: readonly number[]): Promise<void> {
    const seen = get().live;
    if (seen?.state !== 'buzzed') return Promise.resolve();
    const { liveId, revision } = seen;
    return inTurn(async (mine) =>
      took(
        mine,
        await call('quiz.answerLive', { liveId, revision, choices: [...choices], requestKey: newRequestKey() }),
      ),
    );
  }

  return {
    ...begin,

    async load() {
      const mine = round;
      const reply = await call('quiz.live', {});
      if (mine !== round) return;
      set({ isLoaded: true });
      if ('problem' in reply) set({ notice: { kind: 'problem', problem: reply.problem } });
      else if (reply.value.live === null) set({ live: null, joining: null });
      else show(reply.value.live);
    },

    card(text) {
      const wasOpen = get().live?.state === 'asking' || get().joining !== null;
      return inTurn(async (mine) => {
        // The other of two cards at once: somebody was first, which is on the screen already.
        if (wasOpen && get().joining === null && get().live?.state === 'buzzed') return;
        await read(text, mine);
      });
    },

    open(group) {
      const shown = get().live?.groups[group];
      if (shown) set({ joining: { group, mayShowName: shown.names.length > 0 }, notice: null });
    },

    allowNames(mayShowName) {
      const { joining } = get();
      if (joining) set({ joining: { ...joining, mayShowName } });
    },

    closeJoining: () => set({ joining: null, notice: null }),

    async choose(option) {
      const { live, picked } = get();
      if (live?.question?.type !== 'multiple') return answer([option]);
      set({ picked: picked.includes(option) ? picked.filter((one) => one !== option) : [...picked, option] });
    },

    submit: () => answer(get().picked),
    giveUp: () => answer([]),

    async step(to) {
      const seen = get().live;
      if (seen === null) return;
      const { liveId, revision } = seen;
      await inTurn(async (mine) =>
        took(mine, await call('quiz.stepLive', { liveId, revision, to, requestKey: newRequestKey() })),
      );
    },

    askToLeave: (isLeaving) => set({ isLeaving }),
    dismiss: () => set({ notice: null }),

    reset() {
      round += 1;
      queue = Promise.resolve();
      set({ ...begin });
    },
  };
});

/** While it is, nothing leaves the screen by itself. */
export const isUnderWay = ({ live }: Pick<LiveStore, 'live'>): boolean => live !== null && live.state !== 'over';
