/** One person's way through a check-in: found, chosen, asked, answered. Everything personal on the kiosk is here. */
import { create } from 'zustand';
import type { Arrival, VisitCard } from '../../../src-main/contract/check-in.ts';
import type { Candidate } from '../../../src-main/contract/members.ts';
import type { Purpose, RoomId } from '../../../src-main/contract/values.ts';
import { call, newRequestKey, type Reply } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

/** What the result screen shows. */
export type Result =
  | { readonly kind: 'arrival'; readonly arrival: Arrival; readonly askedForCard: boolean }
  | { readonly kind: 'counted'; readonly roomName: string; readonly direction: 'in' | 'out' }
  | { readonly kind: 'undone'; readonly what: 'checkIn' | 'checkOut' }
  | { readonly kind: 'problem'; readonly problem: KioskProblem };

type ArrivalRoute =
  | 'check-in.swipe'
  | 'check-in.arrive'
  | 'check-in.leave'
  | 'check-in.guestArrive'
  | 'check-in.guestLeave';
type Act = (requestKey: string) => Promise<Reply<ArrivalRoute>>;

interface CheckInState {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly hasMore: boolean;
  /** The candidates belong to the text as it is. */
  readonly isAnswered: boolean;
  /** Why the last search brought nothing, where the machine failed. */
  readonly searchProblem: KioskProblem | null;
  readonly chosen: Candidate | null;
  readonly roomId: RoomId | null;
  /** NULL: the usual one of the room. */
  readonly purpose: Purpose | null;
  readonly guestName: string;
  readonly unknownCard: string | null;
  readonly isBusy: boolean;
  readonly result: Result | null;

  type(text: string): void;
  choose(candidate: Candidate): void;
  setRoom(roomId: RoomId): void;
  setPurpose(purpose: Purpose): void;
  setGuestName(name: string): void;
  swipe(cardText: string): Promise<void>;
  arrive(purpose: Purpose): Promise<void>;
  leave(): Promise<void>;
  guestArrive(purpose: Purpose): Promise<void>;
  guestLeave(): Promise<void>;
  count(roomId: RoomId, direction: 'in' | 'out'): Promise<void>;
  undo(): Promise<void>;
  changePurpose(purpose: Purpose): Promise<void>;
  /** The same intention again, under the same key. */
  retry(): Promise<void>;
  reset(): void;
}

const nobody = {
  text: '',
  candidates: [],
  hasMore: false,
  isAnswered: false,
  searchProblem: null,
  chosen: null,
  roomId: null,
  purpose: null,
  guestName: '',
  unknownCard: null,
  isBusy: false,
  result: null,
} satisfies Partial<CheckInState>;

const shortestText = 2;

export const useCheckIn = create<CheckInState>()((set, get) => {
  /** Answers to an earlier person, or to an earlier text, are dropped. */
  let round = 0;
  let again: (() => Promise<void>) | null = null;

  async function find(text: string): Promise<void> {
    const mine = round;
    const reply = await call('members.find', { text });
    if (mine !== round || get().text !== text) return;
    if (!('value' in reply)) {
      set({ candidates: [], hasMore: false, isAnswered: true, chosen: null, searchProblem: reply.problem });
      return;
    }
    const { candidates, hasMore } = reply.value;
    const before = get().chosen?.memberId;
    const exact = candidates.find((one) => one.isExactNumber);
    const chosen = exact ?? candidates.find((one) => one.memberId === before) ?? null;
    set({ candidates, hasMore, isAnswered: true, chosen, searchProblem: null });
  }

  /** One answer at a time; `retry` asks the same again, under the same key. */
  async function ask<Answer>(
    act: (requestKey: string) => Promise<Answer>,
    take: (answer: Answer) => void,
    requestKey = newRequestKey(),
  ): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    again = () => ask(act, take, requestKey);
    set({ isBusy: true });
    const answer = await act(requestKey);
    if (mine !== round) return;
    set({ isBusy: false });
    take(answer);
  }

  const begin = (act: Act, askedForCard = false) =>
    ask(act, (reply) => {
      const isDone = 'value' in reply;
      set({
        result: isDone
          ? { kind: 'arrival', arrival: reply.value, askedForCard }
          : { kind: 'problem', problem: reply.problem },
      });
    });
  const roomOf = () => {
    const { roomId } = get();
    return roomId === null ? {} : { roomId };
  };
  const shownVisit = (): VisitCard | null => {
    const { result } = get();
    return result?.kind === 'arrival' && 'visit' in result.arrival ? result.arrival.visit : null;
  };

  return {
    ...nobody,

    type(text) {
      set({ text, isAnswered: false });
      if (Array.from(text.trim()).length >= shortestText) void find(text);
      else set({ candidates: [], hasMore: false, chosen: null });
    },
    choose: (chosen) => set({ chosen }),
    setRoom: (roomId) => set({ roomId }),
    setPurpose: (purpose) => set({ purpose }),
    setGuestName: (guestName) => set({ guestName }),

    async swipe(cardText) {
      round += 1;
      // The card interrupts whoever was at the screen before: nothing of theirs stays.
      set({ ...nobody });
      await ask(
        (requestKey) => call('check-in.swipe', { cardText, requestKey }),
        (reply) => {
          if ('value' in reply) set({ result: { kind: 'arrival', arrival: reply.value, askedForCard: false } });
          else if (reply.problem.code === 'card.unknown') set({ unknownCard: cardText });
          else set({ result: { kind: 'problem', problem: reply.problem } });
        },
      );
    },

    async arrive(purpose) {
      const { chosen, unknownCard } = get();
      if (!chosen) return;
      const { memberId, foundBy: identifiedBy } = chosen;
      const card = unknownCard === null ? {} : { unknownCard };
      const input = { memberId, identifiedBy, purpose, ...roomOf(), ...card };
      await begin((requestKey) => call('check-in.arrive', { ...input, requestKey }), unknownCard !== null);
    },

    async leave() {
      const { chosen } = get();
      if (chosen) await begin((requestKey) => call('check-in.leave', { memberId: chosen.memberId, requestKey }));
    },

    async guestArrive(purpose) {
      const { guestName: name } = get();
      const input = { name, purpose, ...roomOf() };
      await begin((requestKey) => call('check-in.guestArrive', { ...input, requestKey }));
    },

    async guestLeave() {
      const { guestName: name } = get();
      await begin((requestKey) => call('check-in.guestLeave', { name, requestKey }));
    },

    async count(roomId, direction) {
      await ask(
        (requestKey) => call('check-in.count', { roomId, direction, requestKey }),
        (reply) =>
          set({
            result:
              'value' in reply
                ? { kind: 'counted', roomName: reply.value.roomName, direction }
                : { kind: 'problem', problem: reply.problem },
          }),
      );
    },

    async undo() {
      const visit = shownVisit();
      if (!visit || visit.undoKey === null) return;
      const { visitId, undoKey: ofRequest } = visit;
      await ask(
        (requestKey) => call('check-in.undo', { visitId, ofRequest, requestKey }),
        (reply) =>
          set({
            result:
              'value' in reply
                ? { kind: 'undone', what: reply.value.undone }
                : { kind: 'problem', problem: reply.problem },
          }),
      );
    },

    async changePurpose(purpose) {
      const visit = shownVisit();
      const { result } = get();
      if (!visit || visit.undoKey === null || result?.kind !== 'arrival') return;
      const { arrival } = result;
      const { visitId, undoKey: ofRequest } = visit;
      await ask(
        (requestKey) => call('check-in.changePurpose', { visitId, ofRequest, purpose, requestKey }),
        (reply) => {
          if ('problem' in reply) set({ result: { kind: 'problem', problem: reply.problem } });
          else if ('visit' in arrival) {
            set({ result: { ...result, arrival: { ...arrival, visit: reply.value.visit } } });
          }
        },
      );
    },

    async retry() {
      await again?.();
    },

    reset() {
      round += 1;
      again = null;
      set({ ...nobody });
    },
  };
});
