/** The rounds of the fifth stage: application, meeting, approval; once more after an extension, never twice. */
import type { StepRecord } from '../../../contract/development-steps.ts';
import { monthsLater } from '../../kernel/quick-days.ts';

export type Phase = 'apply' | 'discuss' | 'approve' | 'converted' | 'cancelled';

export interface Round {
  /** The day of the branch meeting that admitted; 预备期 runs from it, not from the approval. */
  readonly from: string;
  readonly to: string;
  readonly extensions: number;
  readonly phase: Phase;
  /** Of the round that runs now. */
  readonly appliedOn: string | null;
  readonly discussedOn: string | null;
  readonly approvedOn: string | null;
  /** First day of 党龄: the day the probation ended, whenever it was discussed. */
  readonly seniorityFrom: string | null;
}

export interface ProbationMonths {
  readonly probation: number;
  readonly leastExtension: number;
}

/** @param records of steps 22, 23 and 24, in the order they happened. */
export function roundOf(from: string, records: readonly StepRecord[], months: ProbationMonths): Round {
  let to = monthsLater(from, months.probation);
  let extensions = 0;
  let appliedOn: string | null = null;
  let decision: { on: string; outcome: 'convert' | 'extend' | 'cancel'; extendMonths: number | null } | null = null;
  const over = (phase: Phase, approvedOn: string | null, seniorityFrom: string | null): Round => ({
    from,
    to,
    extensions,
    phase,
    appliedOn,
    discussedOn: decision?.on ?? null,
    approvedOn,
    seniorityFrom,
  });

  for (const { details, happenedOn } of records) {
    if (details.step === 22) appliedOn ??= happenedOn;
    else if (details.step === 23) {
      decision = { on: happenedOn, outcome: details.outcome, extendMonths: details.extendMonths };
    } else if (details.step === 24 && decision !== null) {
      if (details.result === 'failed') decision = null;
      else if (decision.outcome === 'convert') return over('converted', happenedOn, to);
      else if (decision.outcome === 'cancel') return over('cancelled', happenedOn, null);
      else {
        to = monthsLater(to, Math.max(decision.extendMonths ?? 0, months.leastExtension));
        extensions += 1;
        appliedOn = null;
        decision = null;
      }
    }
  }
  if (decision !== null) return over('approve', null, null);
  return over(appliedOn === null ? 'apply' : 'discuss', null, null);
}
