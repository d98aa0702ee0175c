import type { Ledger } from '../../../../../src-main/contract/development.ts';
import type { Fault, StepDraft } from './step-draft.ts';

export interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly ledger: Ledger;
  /** What is wrong with these, once sending was tried. */
  readonly said: (...faults: readonly Fault[]) => string | null;
  readonly onChange: (next: Partial<StepDraft>) => void;
}
