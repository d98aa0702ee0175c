/** Where somebody is in an import. The rows stay in core; this holds names of things and counts. */
import { create } from 'zustand';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';

export type ImportStep =
  | 'choose'
  | 'uploading'
  | 'opening'
  | 'sheets'
  | 'judging'
  | 'preview'
  | 'committing'
  | 'result';

export interface ImportState {
  readonly step: ImportStep;
  readonly fileName: string;
  /** Bytes. */
  readonly received: number;
  readonly size: number;
  readonly importId: string | null;
  readonly sheets: Answer<'roster.open'>['sheets'];
  readonly sheet: number;
  readonly judged: Answer<'roster.judge'> | null;
  /** Rows the commit would write. */
  readonly taken: number;
  readonly progress: { readonly done: number; readonly total: number };
  /** It was imported all the same. */
  readonly backupFailure: Answer<'roster.progress'>['backupFailure'];
  readonly problem: StaffProblem | null;
  readonly ended: 'cancelled' | 'failed' | null;
}

const start: ImportState = {
  step: 'choose',
  fileName: '',
  received: 0,
  size: 0,
  importId: null,
  sheets: [],
  sheet: 0,
  judged: null,
  taken: 0,
  progress: { done: 0, total: 0 },
  backupFailure: null,
  problem: null,
  ended: null,
};

interface ImportFlow extends ImportState {
  /** Rises with every reset: an answer to an older turn is dropped. */
  readonly turn: number;
  readonly set: (next: Partial<ImportState>) => void;
  readonly reset: () => void;
}

export const useImportFlow = create<ImportFlow>()((set) => ({
  ...start,
  turn: 0,
  set: (next) => set(next),
  reset: () => set((flow) => ({ ...start, turn: flow.turn + 1 })),
}));
