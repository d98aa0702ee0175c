/** What the rules say of a step before it is recorded. They refuse and warn; they decide nothing. */
import type { Finding, RuleReference } from '../../../contract/development-rules.ts';
import type { StepWish } from '../../../contract/development-steps.ts';
import { dayNumber } from '../../kernel/quick-days.ts';
import type { WorkCalendar } from '../../work-calendar/work-calendar.service.ts';
import type { DevelopmentFacts, Judgement } from './facts.ts';
import { packInForce, type NationalPack } from './national-pack.ts';
import { stageOf } from './pack-faults.ts';
import { armLocal, rulesIn, type ArmedRule } from './pack-rules.ts';
import { finding } from './rule.ts';
import type { RulePacks } from './rule-packs.ts';
import { standingOf, type Standing } from './standing.ts';
import { orderFaults } from './step-order.ts';

function judgeBy(
  { rule, numbers, force }: ArmedRule,
  standing: Standing,
  { details, happenedOn: on }: StepWish,
): Finding[] {
  const found: Finding[] = [];
  const earliest = rule.earliest?.(standing, numbers, details.step) ?? null;
  if (earliest !== null && on < earliest) found.push(finding(rule.id, 'block', 'too-early', { on }, earliest));
  const dueBy = rule.dueBy?.(standing, numbers, details) ?? null;
  if (dueBy !== null && on > dueBy) {
    const days = dayNumber(on) - dayNumber(dueBy);
    found.push(finding(rule.id, rule.lateForce ?? 'warn', 'late', { days }, null, dueBy));
  }
  if (rule.judge === undefined) return found;
  const judged = rule.judge({
    standing,
    details,
    on,
    numbers,
    fault: (code, facts, earliestOn) => finding(rule.id, force, code, facts, earliestOn),
    note: (code, facts) => finding(rule.id, 'note', code, facts),
    finding: (how, code, facts, earliestOn) => finding(rule.id, how, code, facts, earliestOn),
  });
  return [...found, ...judged];
}

const forces = ['block', 'warn', 'provisional', 'note'] as const;

/** The reference of each rule that is named, once. */
export function referencesOf(
  rules: Iterable<string>,
  packs: RulePacks,
  nationals: readonly NationalPack[],
): RuleReference[] {
  const found = new Map<string, RuleReference>();
  for (const rule of rules) {
    if (found.has(rule)) continue;
    const national = nationals.find(({ references }) => references.has(rule));
    const reference = national?.references.get(rule) ?? packs.localReferences.get(rule);
    if (reference !== undefined) found.set(rule, reference);
  }
  return [...found.values()];
}

/**
 * @param today `YYYY-MM-DD`; a step dated after it is refused.
 * Findings: what refuses first, then warnings, what is provisional, notes.
 */
export function judgeStep(
  facts: DevelopmentFacts,
  wish: StepWish,
  packs: RulePacks,
  calendar: WorkCalendar,
  today: string,
): Judgement {
  // Written down late, a step is still judged by its day: where the person went afterwards is no matter.
  const transfers = facts.transfers.filter(({ on }) => on <= wish.happenedOn);
  const standing = standingOf({ ...facts, transfers }, packs.nationals, calendar, today);
  const { step } = wish.details;
  const stage = stageOf(step);
  const pack =
    (standing.stagesBegun[stage] === true ? standing.stagePacks[stage] : undefined) ??
    packInForce(packs.nationals, wish.happenedOn);
  const inPack = pack.steps[step];
  if (inPack === undefined) throw new Error(`rule pack without step ${String(step)}`);

  const order = orderFaults(standing, inPack, { on: wish.happenedOn, details: wish.details });
  const closed = order.some(({ code }) => code === 'file-ended' || code === 'cancelled' || code === 'already-recorded');
  const judged = closed
    ? []
    : [...rulesIn(pack, step), ...armLocal(packs.localRules[step])].flatMap((rule) => judgeBy(rule, standing, wish));
  const findings = [...order, ...judged].toSorted(
    (one, other) => forces.indexOf(one.force) - forces.indexOf(other.force),
  );
  return {
    findings,
    packId: pack.id,
    references: referencesOf(
      findings.map(({ rule }) => rule),
      packs,
      [pack],
    ),
  };
}
