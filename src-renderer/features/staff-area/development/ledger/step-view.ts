/** What the screen makes of a ledger's steps. */
import type { Due, Finding, RuleReference, StepView } from '../../../../../src-main/contract/development-rules.ts';
import type { StepNumber, StepRecord } from '../../../../../src-main/contract/development-steps.ts';
import type { Ledger } from '../../../../../src-main/contract/development.ts';

export type Step = StepView;
export const stages = [1, 2, 3, 4, 5] as const;
export type Stage = (typeof stages)[number];

export const stepsOfStage = (ledger: Pick<Ledger, 'steps'>, stage: Stage): StepView[] =>
  ledger.steps.filter((step) => step.stage === stage);

export const standing = (step: StepView): StepRecord[] => step.records.filter(({ voidedAt }) => voidedAt === null);

/** What stands beside the name of a step: the day that matters most about it. */
export type Mark =
  | { readonly kind: 'done'; readonly on: string; readonly times: number }
  | { readonly kind: 'current'; readonly times: number }
  | { readonly kind: 'overdue'; readonly dueBy: string }
  | { readonly kind: 'open'; readonly dueBy: string | null }
  | { readonly kind: 'waiting'; readonly earliestOn: string | null }
  | { readonly kind: 'ended' };

export function markOf(step: StepView): Mark {
  const records = standing(step);
  const last = records.at(-1);
  switch (step.state) {
    case 'done':
      return { kind: 'done', on: last?.happenedOn ?? '', times: records.length };
    case 'current':
      return { kind: 'current', times: records.length };
    case 'open':
      return step.isLate && step.dueBy !== null
        ? { kind: 'overdue', dueBy: step.dueBy }
        : { kind: 'open', dueBy: step.dueBy };
    case 'waiting':
      return { kind: 'waiting', earliestOn: step.earliestOn };
    case 'ended':
      return { kind: 'ended' };
  }
}

/** The step that waits for somebody now, else the last one done, else the first. */
export function chosenFirst(ledger: Pick<Ledger, 'steps'>): StepNumber {
  const next =
    ledger.steps.find(({ state }) => state === 'open') ??
    ledger.steps.find(({ state, earliestOn }) => state === 'waiting' && earliestOn !== null) ??
    ledger.steps.findLast(({ state }) => state === 'done');
  return next?.step ?? 1;
}

export interface StageProgress {
  readonly done: number;
  readonly total: number;
  readonly state: 'done' | 'current' | 'ahead';
}

export function stageProgress(ledger: Pick<Ledger, 'steps' | 'stage'>, stage: Stage): StageProgress {
  const steps = stepsOfStage(ledger, stage);
  const done = steps.filter(({ state }) => state === 'done').length;
  const isBegun = ledger.stage >= stage;
  return { done, total: steps.length, state: done === steps.length ? 'done' : isBegun ? 'current' : 'ahead' };
}

export const referenceOf = (references: readonly RuleReference[], rule: string | null): RuleReference | null =>
  references.find((one) => one.rule === rule) ?? null;

/** Tones of a finding; its words and sign say the same. */
export const tones: Record<Finding['force'], 'err' | 'warn' | 'plain'> = {
  block: 'err',
  warn: 'warn',
  provisional: 'warn',
  note: 'plain',
};

/** Whether a record may be taken back: the latest of all that stand. */
export function isLatest(ledger: Pick<Ledger, 'steps'>, record: StepRecord): boolean {
  const all = ledger.steps.flatMap(standing);
  return all.every(
    (other) =>
      other.recordId === record.recordId ||
      other.happenedOn < record.happenedOn ||
      (other.happenedOn === record.happenedOn &&
        (other.details.step < record.details.step ||
          (other.details.step === record.details.step && other.recordId < record.recordId))),
  );
}

/** Those of the most pressing days first; of one kind no more than one. */
export const mostPressing = (dues: readonly Due[], most: number): Due[] =>
  dues
    .filter((due, place) => dues.findIndex(({ kind, step }) => kind === due.kind && step === due.step) === place)
    .slice(0, most);
