/** The 25 steps as the ledger shows them: done, open, not yet, and by when. */
import type { Finding, StepView } from '../../../contract/development-rules.ts';
import { dayNumber } from '../../kernel/quick-days.ts';
import { stageOf } from './pack-faults.ts';
import { rulesIn } from './pack-rules.ts';
import type { PackStep } from './pack-schema.ts';
import { finding, laterOf, type Rule } from './rule.ts';
import { isPassed, type Standing } from './standing.ts';

/** Beside what the ledger shows: which rule set the day. */
export interface TimedStep {
  readonly view: StepView;
  readonly rule: string;
  /** Every step before it is done. */
  readonly isReached: boolean;
}

const nothing: readonly Finding[] = [];

/** The periodic steps, and what ends them. */
function isPeriodOver({ doneOn, round }: Standing, step: number): boolean {
  return step === 6 ? (doneOn[7] ?? null) !== null : round !== null && round.discussedOn !== null;
}

function stateOf(standing: Standing, step: PackStep, isReached: boolean, earliestOn: string | null): StepView['state'] {
  const { facts, doneOn, round, isAway, today } = standing;
  if (step.isPeriodic && isPeriodOver(standing, step.step)) return 'done';
  if (!step.isPeriodic && (doneOn[step.step] ?? null) !== null) return 'done';
  if (facts.endedOn !== null || isAway || round?.phase === 'cancelled') return 'ended';
  if (!isReached) return 'waiting';
  if (step.isPeriodic) return 'current';
  return earliestOn !== null && earliestOn > today ? 'waiting' : 'open';
}

export function timedStep(standing: Standing, number: number, local: readonly Rule[]): TimedStep {
  const pack = standing.stagePacks[stageOf(number)];
  const step = pack?.steps[number];
  if (pack === undefined || step === undefined) throw new Error(`rule pack without step ${String(number)}`);
  const records = standing.records[number] ?? [];
  const doneOn = step.isPeriodic ? null : (standing.doneOn[number] ?? null);
  let findings: Finding[] | null = null;

  let isReached = true;
  let earliestOn: string | null = null;
  for (const earlier of step.after) {
    const on = standing.doneOn[earlier] ?? null;
    if (on === null) isReached = false;
    earliestOn = laterOf(earliestOn, on);
  }
  if (!isReached) earliestOn = null;

  let dueBy: string | null = null;
  let rule = step.rule;
  let lateForce: 'warn' | 'note' = 'warn';
  for (const armed of rulesIn(pack, number)) {
    const earliest = armed.rule.earliest?.(standing, armed.numbers, number) ?? null;
    if (earliest !== null && (earliestOn === null || earliest > earliestOn)) {
      earliestOn = earliest;
      if (dueBy === null) rule = armed.rule.id;
    }
    const last = armed.rule.dueBy?.(standing, armed.numbers, records.at(-1)?.details ?? null) ?? null;
    if (last !== null && (dueBy === null || last < dueBy)) {
      dueBy = last;
      rule = armed.rule.id;
      lateForce = armed.rule.lateForce ?? 'warn';
    }
    const noticed = armed.rule.notice?.(standing, armed.numbers, number) ?? nothing;
    if (noticed.length > 0) findings = [...(findings ?? nothing), ...noticed];
  }
  for (const one of local) {
    const earliest = one.earliest?.(standing, {}, number) ?? null;
    if (earliest !== null && (earliestOn === null || earliest > earliestOn)) earliestOn = earliest;
  }

  const state = stateOf(standing, step, isReached, earliestOn);
  const asOf = doneOn ?? (state === 'ended' || state === 'done' ? null : standing.today);
  const isLate = dueBy !== null && asOf !== null && asOf > dueBy;
  if (isLate && dueBy !== null && asOf !== null) {
    (findings ??= []).push(finding(rule, lateForce, 'late', { days: dayNumber(asOf) - dayNumber(dueBy) }, null, dueBy));
  }
  const last = records.at(-1);
  if (last !== undefined && !isPassed(last.details))
    (findings ??= []).push(finding(step.rule, 'note', 'not-passed', { on: last.happenedOn }));

  return {
    rule,
    isReached,
    view: {
      step: number,
      stage: step.stage,
      name: step.name,
      actor: step.actor,
      isPeriodic: step.isPeriodic,
      state,
      records: records.length === 0 ? [] : [...records],
      earliestOn,
      dueBy,
      isLate,
      findings: findings ?? [],
    },
  };
}
