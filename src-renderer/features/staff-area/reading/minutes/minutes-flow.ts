/** Minutes somebody is in the middle of. What core has is left behind with the screen; what it has not is kept here. */
import { create } from 'zustand';
import type { MinutesBody } from '../../../../../src-main/contract/reading-record.ts';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';
import type { SaveState } from './autosave.ts';
import type { MinutesDraft } from './minutes-draft.ts';
import type { Running } from './speech-timer.ts';

/** What somebody else saved in between. */
export interface Theirs {
  readonly revision: number;
  readonly body: MinutesBody;
  readonly savedAt: number | null;
  readonly savedBy: string | null;
}

export interface HeldMinutes {
  readonly draft: MinutesDraft;
  readonly revision: number;
  readonly savedAt: number | null;
  readonly save: SaveState;
  /** Why the last save did not succeed. */
  readonly problem: StaffProblem | null;
  readonly theirs: Theirs | null;
  readonly isClosed: boolean;
  readonly running: Running | null;
  /** Given up for theirs; can be had back until it is typed on. */
  readonly givenUp: MinutesDraft | null;
}

interface MinutesFlow {
  readonly held: Readonly<Record<number, HeldMinutes>>;
  readonly put: (sessionId: number, next: HeldMinutes) => void;
  readonly set: (sessionId: number, next: Partial<HeldMinutes>) => void;
  readonly drop: (sessionId: number) => void;
}

export const useMinutesFlow = create<MinutesFlow>()((set) => ({
  held: {},
  put: (sessionId, next) => set(({ held }) => ({ held: { ...held, [sessionId]: next } })),
  set: (sessionId, next) =>
    set(({ held }) => {
      const now = held[sessionId];
      return now === undefined ? {} : { held: { ...held, [sessionId]: { ...now, ...next } } };
    }),
  drop: (sessionId) =>
    set(({ held }) => ({ held: Object.fromEntries(Object.entries(held).filter(([id]) => Number(id) !== sessionId)) })),
}));
