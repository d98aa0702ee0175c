/** Where one person stands: worked out once, read by every rule. */
import type { StepDetails, StepRecord } from '../../../contract/development-steps.ts';
import { monthsLater } from '../../kernel/quick-days.ts';
import type { WorkCalendar } from '../../work-calendar/work-calendar.service.ts';
import type { DevelopmentFacts, TransferFact } from './facts.ts';
import { packInForce, type NationalPack } from './national-pack.ts';
import { stageOf } from './pack-faults.ts';
import { roundOf, type Round } from './probation.ts';

export interface Standing {
  readonly facts: DevelopmentFacts;
  readonly calendar: WorkCalendar;
  readonly today: string;
  /** By step; each in the order it happened. Place 0 is empty. */
  readonly records: readonly (readonly StepRecord[])[];
  /** By step: the day it was done, NULL while it is not, or where the last try failed. Periodic ones: the first time. */
  readonly doneOn: readonly (string | null)[];
  /** By stage 1…5: the pack it is judged by; that of today for a stage that has not begun. */
  readonly stagePacks: readonly NationalPack[];
  readonly stagesBegun: readonly boolean[];
  /** From here the year as 积极分子 is counted: later than step 3 only where a transfer's papers were not looked through. */
  readonly activistSince: string | null;
  readonly assessmentsMade: number;
  /** NULL until the branch meeting admitted. */
  readonly round: Round | null;
  /** Transferred out, and not back in. */
  readonly isAway: boolean;
}

const order = (one: StepRecord, other: StepRecord): number =>
  one.happenedOn === other.happenedOn ? one.recordId - other.recordId : one.happenedOn < other.happenedOn ? -1 : 1;

/** Whether the step was achieved by what is recorded of it. */
export function isPassed(details: StepDetails): boolean {
  if (details.step === 15) return details.ballot.ayes * 2 > details.ballot.should;
  return 'result' in details ? details.result === 'passed' : true;
}

const none: readonly StepRecord[] = [];

function recordsByStep(steps: readonly StepRecord[]): (readonly StepRecord[])[] {
  const found = Array.from({ length: 26 }, () => none);
  for (const record of steps) {
    const { step } = record.details;
    const before = found[step];
    found[step] = before === undefined || before === none ? [record] : [...before, record].sort(order);
  }
  return found;
}

/** The last transfer up to that day took the person out. */
export function isAwayOn(transfers: readonly TransferFact[], day: string): boolean {
  let last: TransferFact | undefined;
  for (const transfer of transfers) {
    if (transfer.on <= day && (last === undefined || transfer.on >= last.on)) last = transfer;
  }
  return last?.kind === 'out' && last.on < day;
}

/** Transfers into a branch here whose papers nobody has looked through. A later entry of the same move may say they were. */
export const uncheckedAfter = (transfers: readonly TransferFact[], day: string): TransferFact[] =>
  transfers.filter(
    ({ kind, on, isChecked }) =>
      kind !== 'out' &&
      !isChecked &&
      on > day &&
      !transfers.some((other) => other.isChecked && other.kind === kind && other.on === on),
  );

function sinceOf(facts: DevelopmentFacts, activistOn: string | null, candidateOn: string | null): string | null {
  if (activistOn === null || facts.transfers.length === 0) return activistOn;
  return uncheckedAfter(facts.transfers, activistOn)
    .filter(({ on }) => candidateOn === null || on <= candidateOn)
    .reduce((since, { on }) => (on > since ? on : since), activistOn);
}

export function standingOf(
  facts: DevelopmentFacts,
  nationals: readonly NationalPack[],
  calendar: WorkCalendar,
  today: string,
): Standing {
  const records = recordsByStep(facts.steps);
  const doneOn: (string | null)[] = records.map(() => null);
  const first = Array.from<StepRecord | undefined>({ length: 6 });
  for (const record of facts.steps) {
    const last = records[record.details.step]?.at(-1);
    if (last !== undefined && isPassed(last.details)) doneOn[record.details.step] = last.happenedOn;
    const stage = stageOf(record.details.step);
    const before = first[stage];
    if (before === undefined || order(record, before) < 0) first[stage] = record;
  }
  const now = packInForce(nationals, today);
  const stagePacks = [now, now, now, now, now, now];
  for (let stage = 1; stage <= 5; stage += 1) {
    const record = first[stage];
    if (record === undefined) continue;
    stagePacks[stage] = nationals.find(({ id }) => id === record.packId) ?? packInForce(nationals, record.happenedOn);
  }

  const assessmentsMade = Math.max(facts.assessments.length, records[6]?.length ?? 0);
  const assessed = facts.assessments.reduce<string | null>(
    (least, { to }) => (least === null || to < least ? to : least),
    records[6]?.[0]?.happenedOn ?? null,
  );
  doneOn[6] = assessed;
  doneOn[21] = records[21]?.[0]?.happenedOn ?? null;

  let round: Round | null = null;
  const admittedOn = doneOn[15] ?? null;
  doneOn[22] = doneOn[23] = doneOn[24] = null;
  if (admittedOn !== null) {
    const fifth = stagePacks[5] ?? now;
    const late = [...(records[22] ?? none), ...(records[23] ?? none), ...(records[24] ?? none)];
    round = roundOf(admittedOn, late.sort(order), {
      probation: fifth.rules.get('R-28')?.value['months'] ?? 12,
      leastExtension: fifth.rules.get('R-29')?.value['least'] ?? 6,
    });
    doneOn[22] = round.appliedOn;
    doneOn[23] = round.discussedOn;
    doneOn[24] = round.approvedOn;
  }

  return {
    facts,
    calendar,
    today,
    records,
    doneOn,
    stagePacks,
    stagesBegun: [false, ...[1, 2, 3, 4, 5].map((stage) => first[stage] !== undefined)],
    activistSince: sinceOf(facts, doneOn[3] ?? null, doneOn[7] ?? null),
    assessmentsMade,
    round,
    isAway: facts.transfers.length > 0 && isAwayOn(facts.transfers, today),
  };
}

/** Transferred in during the probation. */
export const cameAsProbationer = ({ facts, round }: Standing): boolean =>
  round !== null && facts.transfers.some(({ kind, on }) => kind === 'in' && on > round.from);

/** Months after a step was done; NULL while it is not. */
export function afterStep(standing: Standing, step: number, months: number): string | null {
  const on = standing.doneOn[step];
  return on === null || on === undefined ? null : monthsLater(on, months);
}
