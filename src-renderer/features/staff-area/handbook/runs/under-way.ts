/** The run under way, as the screens saw it last: shown beside the navigation whichever page is open. */
import { create } from 'zustand';
import type { PrintRun } from '../../../../../src-main/contract/printing.ts';

interface UnderWay {
  readonly run: PrintRun | null;
  readonly saw: (runs: readonly PrintRun[]) => void;
}

export const useUnderWay = create<UnderWay>()((set) => ({
  run: null,
  saw: (runs) => set({ run: runs.findLast(({ state }) => state === 'under-way') ?? null }),
}));

/** Books of a run of which it is known what became of them. */
export const doneOf = ({ printed, failed }: PrintRun): number => printed + failed;
