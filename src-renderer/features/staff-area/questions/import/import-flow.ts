/** Where somebody is in an import of questions. The questions stay in core; this holds names of things and counts. */
import { create } from 'zustand';
import type { Answer } from '../../../../../src-main/contract/registry.ts';
import type { ImportCounts, ImportFormat } from '../../../../../src-main/contract/quiz-exchange.ts';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';

export type ImportStep = 'choose' | 'uploading' | 'opening' | 'preview' | 'committing' | 'result';

export interface ImportState {
  readonly step: ImportStep;
  readonly fileName: string;
  /** Bytes. */
  readonly received: number;
  readonly size: number;
  /** Kept while the format is in question, so that another one needs no second upload. */
  readonly file: File | null;
  /** NULL: recognised. */
  readonly asked: ImportFormat | null;
  readonly opened: Answer<'quiz.openBank'> | null;
  readonly result: ImportCounts | null;
  readonly problem: StaffProblem | null;
}

const start: ImportState = {
  step: 'choose',
  fileName: '',
  received: 0,
  size: 0,
  file: null,
  asked: null,
  opened: null,
  result: null,
  problem: null,
};

interface BankImport extends ImportState {
  /** Rises with every reset: an answer to an older turn is dropped. */
  readonly turn: number;
  readonly set: (next: Partial<ImportState>) => void;
  readonly reset: () => void;
}

export const useBankImport = create<BankImport>()((set) => ({
  ...start,
  turn: 0,
  set: (next) => set(next),
  reset: () => set((flow) => ({ ...start, turn: flow.turn + 1 })),
}));
