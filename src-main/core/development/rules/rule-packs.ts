/** The texts to judge by: national ones, and the local overlays that are switched on. */
import type { RuleReference } from '../../../contract/development-rules.ts';
import { byRule, nationalPackOf, type NationalPack } from './national-pack.ts';
import { overlayRuleOf } from './overlay-rules.ts';
import type { NationalFile, OverlayFile } from './pack-schema.ts';
import type { Rule } from './rule.ts';
import { shippedNationals, shippedOverlays } from './shipped-packs.ts';

export interface Period {
  readonly months: number;
  readonly rule: string;
}

export interface RulePacks {
  /** In the order they came into force; at least one. */
  readonly nationals: readonly NationalPack[];
  /** Of the overlays that are on, by step. */
  readonly localRules: readonly (readonly Rule[])[];
  readonly localReferences: ReadonlyMap<string, RuleReference>;
  /** Where an overlay asks for them more often than the usual; else NULL. */
  readonly reportEvery: Period | null;
  readonly assessmentEvery: Period | null;
}

export const overlayReferences = ({ title, source, rules }: OverlayFile): RuleReference[] =>
  rules.map(({ id, text }) => ({ rule: id, title, text, article: '', trust: 'C', source }));

function mostOften(overlays: readonly OverlayFile[], kind: 'report-every' | 'assessment-every'): Period | null {
  let found: Period | null = null;
  for (const rule of overlays.flatMap(({ rules }) => rules)) {
    if (rule.kind === kind && (found === null || rule.months < found.months)) {
      found = { months: rule.months, rule: rule.id };
    }
  }
  return found;
}

/** @param nationals at least one, in the order they came into force. */
export function rulePacksOf(nationals: readonly NationalFile[], overlays: readonly OverlayFile[]): RulePacks {
  const rules = overlays.flatMap((overlay) => overlay.rules).flatMap((rule) => overlayRuleOf(rule) ?? []);
  return {
    nationals: nationals.map(nationalPackOf),
    localRules: Array.from({ length: 26 }, (_, step) => rules.filter(({ steps }) => steps.includes(step))),
    localReferences: byRule(overlays.flatMap(overlayReferences)),
    reportEvery: mostOften(overlays, 'report-every'),
    assessmentEvery: mostOften(overlays, 'assessment-every'),
  };
}

/** Those the program comes with, and of its overlays the ones named; a name it does not know lays nothing over them. */
export const shippedRulePacks = (overlayIds: readonly string[]): RulePacks =>
  rulePacksOf(
    shippedNationals,
    shippedOverlays.filter(({ id }) => overlayIds.includes(id)),
  );
