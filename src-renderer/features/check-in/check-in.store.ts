/** One person's way through a check-in: found, chosen, asked, answered. Everything personal on the kiosk is here. */
import { create } from 'zustand';
import type { Arrival, VisitCard } from '../../../src-main/contract/check-in.ts';
import type { Candidate } from '../../../src-main/contract/members.ts';
import type { Purpose, RoomId } from '../../../src-main/contract/values.ts';
import { call, newRequestKey, type Reply } from '../../gateway/gateway.ts';
import type { KioskProblemCode, ProblemFacts } from '../../words/problem-codes.ts';

export interface KioskProblem {
  readonly code: KioskProblemCode;
  readonly facts: ProblemFacts;
  readonly traceId?: string;
}

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
  readonly chosen: Candidate | null;
  readonly roomId: RoomId | null;
  readonly purpose: Purpose;
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
  arrive(): Promise<void>;
  leave(): Promise<void>;
  guestArrive(): Promise<void>;
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
  chosen: null,
  roomId: null,
  purpose: 'study',
  guestName: '',
  unknownCard: null,
  isBusy: false,
  result: null,
} satisfies Partial<CheckInState>;

const shortestText = 2;

export const useCheckIn = create<CheckInState>()((set, get) => {
  /** Answers to an earlier person, or to an earlier text, are dropped. */
  let round = 0;
  let lastTry: { readonly act: Act; readonly requestKey: string; readonly askedForCard: boolean } | null = null;

  async function find(text: string): Promise<void> {
    const mine = round;
    const reply = await call('members.find', { text });
    if (mine !== round || get().text !== text) return;
    if (!('value' in reply)) {
      set({ candidates: [], hasMore: false, isAnswered: true, chosen: null });
      return;
    }
    const { candidates, hasMore } = reply.value;
    const before = get().chosen?.memberId;
    const exact = candidates.find((one) => one.isExactNumber);
    const chosen = exact ?? candidates.find((one) => one.memberId === before) ?? null;
    set({ candidates, hasMore, isAnswered: true, chosen });
  }

  async function perform(act: Act, requestKey: string, askedForCard: boolean): Promise<void> {
    if (get().isBusy) return;
    const mine = round;
    lastTry = { act, requestKey, askedForCard };
    set({ isBusy: true });
    const reply = await act(requestKey);
    if (mine !== round) return;
    set({
      isBusy: false,
      result:
        'value' in reply
          ? { kind: 'arrival', arrival: reply.value, askedForCard }
          : { kind: 'problem', problem: reply.problem },
    });
  }

  const begin = (act: Act, askedForCard = false) => perform(act, newRequestKey(), askedForCard);
  const roomOf = () => {
    const { roomId } = get();
    return roomId === null ? {} : { roomId };
  };
  const shownVisit = (): VisitCard | null => {
    const { result } = get();
    return result?.kind === 'arrival' && result.arrival.kind !== 'counted' ? result.arrival.visit : null;
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
      const mine = round;
      await begin((requestKey) => call('check-in.swipe', { cardText, requestKey }));
      const { result } = get();
      if (mine === round && result?.kind === 'problem' && result.problem.code === 'card.unknown') {
        set({ unknownCard: cardText });
      }
    },

    async arrive() {
      const { chosen, purpose, unknownCard } = get();
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

    async guestArrive() {
      const { guestName: name, purpose } = get();
      const input = { name, purpose, ...roomOf() };
      await begin((requestKey) => call('check-in.guestArrive', { ...input, requestKey }));
    },

    async guestLeave() {
      const { guestName: name } = get();
      await begin((requestKey) => call('check-in.guestLeave', { name, requestKey }));
    },

    async count(roomId, direction) {
      if (get().isBusy) return;
      const mine = round;
      set({ isBusy: true });
      const reply = await call('check-in.count', { roomId, direction, requestKey: newRequestKey() });
      if (mine !== round) return;
      set({
        isBusy: false,
        result:
          'value' in reply
            ? { kind: 'counted', roomName: reply.value.roomName, direction }
            : { kind: 'problem', problem: reply.problem },
      });
    },

    async undo() {
      const visit = shownVisit();
      if (!visit || visit.undoKey === null || get().isBusy) return;
      const mine = round;
      set({ isBusy: true });
      const { visitId, undoKey: ofRequest } = visit;
      const reply = await call('check-in.undo', { visitId, ofRequest, requestKey: newRequestKey() });
      if (mine !== round) return;
      set({
        isBusy: false,
        result:
          'value' in reply ? { kind: 'undone', what: reply.value.undone } : { kind: 'problem', problem: reply.problem },
      });
    },

    async changePurpose(purpose) {
      const visit = shownVisit();
      const { result } = get();
      if (!visit || visit.undoKey === null || result?.kind !== 'arrival' || get().isBusy) return;
      const mine = round;
      set({ isBusy: true });
      const { visitId, undoKey: ofRequest } = visit;
      const reply = await call('check-in.changePurpose', { visitId, ofRequest, purpose, requestKey: newRequestKey() });
      if (mine !== round) return;
      if ('problem' in reply) set({ isBusy: false, result: { kind: 'problem', problem: reply.problem } });
      else if (result.arrival.kind !== 'counted') {
        const arrival = { ...result.arrival, visit: reply.value.visit };
        set({ isBusy: false, result: { ...result, arrival } });
      }
    },

    async retry() {
      if (lastTry) await perform(lastTry.act, lastTry.requestKey, lastTry.askedForCard);
    },

    reset() {
      round += 1;
      lastTry = null;
      set({ ...nobody });
    },
  };
});
