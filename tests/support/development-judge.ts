/** Asks the rules, with the packs and the calendar the program comes with. */
import type { Finding } from '../../src-main/contract/development-rules.ts';
import type { StepDetails } from '../../src-main/contract/development-steps.ts';
import type { DevelopmentFacts } from '../../src-main/core/development/rules/facts.ts';
import { judgeStep } from '../../src-main/core/development/rules/judge-step.ts';
import { rulePacksOf, shippedRulePacks, type RulePacks } from '../../src-main/core/development/rules/rule-packs.ts';
import { shippedNationals, shippedOverlays } from '../../src-main/core/development/rules/shipped-packs.ts';
import { shippedWorkCalendar } from '../../src-main/core/work-calendar/work-calendar.service.ts';
import { wishOf } from './development-walk.ts';

/** Nothing in the walk happens after it. */
export const muchLater = '2035-01-01';
export const bothTexts = shippedRulePacks([]);
/** One national text, as if it had always been in force, with those overlays. */
export const onlyText = (year: 2014 | 2026, overlayIds: readonly string[] = []): RulePacks =>
  rulePacksOf(
    shippedNationals.filter(({ id }) => id === `national-${String(year)}-05`),
    shippedOverlays.filter(({ id }) => overlayIds.includes(id)),
  );
export const eachText = [
  ['2014', onlyText(2014)],
  ['2026', onlyText(2026)],
] as const;

export interface Asked {
  readonly details: StepDetails;
  readonly on: string;
  readonly facts: DevelopmentFacts;
  readonly packs?: RulePacks;
  readonly today?: string;
}

export const ask = ({ details, on, facts, packs = bothTexts, today = muchLater }: Asked): readonly Finding[] =>
  judgeStep(facts, wishOf(details, on), packs, shippedWorkCalendar, today).findings;

/** `R-09 block too-early`, without notes that say only that a person should look. */
export const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, force, code }) => `${rule} ${force} ${code}`);
