/** Where a person stands, what is open, what is due, and by which text. Nothing is decided here. */
import type { WorkCalendar } from '../../work-calendar/work-calendar.service.ts';
import { duesOf } from './dues.ts';
import type { DevelopmentFacts, Probation, Progress } from './facts.ts';
import { referencesOf } from './judge-step.ts';
import type { RulePacks } from './rule-packs.ts';
import { standingOf, type Standing } from './standing.ts';
import { timedStep, type TimedStep } from './step-views.ts';

function probationOf({ round, doneOn }: Standing): Probation | null {
  if (round === null || (doneOn[17] ?? null) === null) return null;
  return { from: round.from, to: round.to, isExtended: round.extensions > 0, convertedOn: round.seniorityFrom };
}

/** The furthest stage in which a step was done. */
const stageReached = (steps: readonly TimedStep[], { records }: Standing): number =>
  steps.reduce((stage, { view }) => ((records[view.step]?.length ?? 0) > 0 ? Math.max(stage, view.stage) : stage), 0);

/** @param today `YYYY-MM-DD`. Never throws, whatever the facts say. */
export function progressOf(facts: DevelopmentFacts, packs: RulePacks, calendar: WorkCalendar, today: string): Progress {
  const standing = standingOf(facts, packs.nationals, calendar, today);
  const steps: TimedStep[] = [];
  for (let step = 1; step <= 25; step += 1) steps.push(timedStep(standing, step, packs.localRules[step] ?? []));
  const dues = duesOf(standing, steps, packs);

  const named = new Set<string>();
  for (const { rule } of dues) if (rule !== null) named.add(rule);
  for (const { view, rule } of steps) {
    if (view.earliestOn !== null || view.dueBy !== null) named.add(rule);
    for (const one of view.findings) named.add(one.rule);
  }
  return {
    stage: stageReached(steps, standing),
    stagePacks: standing.stagePacks.flatMap(({ id, title }, stage) =>
      standing.stagesBegun[stage] === true ? [{ stage, packId: id, packTitle: title }] : [],
    ),
    steps: steps.map(({ view }) => view),
    dues,
    probation: probationOf(standing),
    // Of two texts that have the rule, that of the later stage.
    references: referencesOf(named, packs, standing.stagePacks.toReversed()),
  };
}
