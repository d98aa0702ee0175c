/** Pictures on their way in, by session; the work goes on while another part of the staff area is looked at. */
import { create } from 'zustand';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';

export interface PhotoJob {
  readonly key: number;
  readonly name: string;
  readonly step: 'waiting' | 'sending' | 'working' | 'added' | 'failed';
  /** Bytes. */
  readonly received: number;
  readonly size: number;
  readonly problem: StaffProblem | null;
}

interface PhotoFlow {
  readonly sessionId: number | null;
  readonly jobs: readonly PhotoJob[];
  /** Rises with every start and reset: answers to an older turn are dropped. */
  readonly turn: number;
  readonly begin: (sessionId: number, jobs: readonly PhotoJob[]) => void;
  readonly set: (key: number, next: Partial<PhotoJob>) => void;
  readonly reset: () => void;
}

export const usePhotoFlow = create<PhotoFlow>()((set) => ({
  sessionId: null,
  jobs: [],
  turn: 0,
  begin: (sessionId, jobs) => set((flow) => ({ sessionId, jobs, turn: flow.turn + 1 })),
  set: (key, next) => set(({ jobs }) => ({ jobs: jobs.map((job) => (job.key === key ? { ...job, ...next } : job)) })),
  reset: () => set((flow) => ({ sessionId: null, jobs: [], turn: flow.turn + 1 })),
}));

export const isAtWork = (jobs: readonly PhotoJob[]): boolean =>
  jobs.some((job) => job.step !== 'added' && job.step !== 'failed');
