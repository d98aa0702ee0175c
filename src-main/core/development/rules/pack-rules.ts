/** The rules that judge a step under a pack, with the pack's numbers. A rule its text does not have judges nobody. */
import type { NationalPack } from './national-pack.ts';
import { rulesOfStep } from './national-rules.ts';
import type { PackRule } from './pack-schema.ts';
import type { Numbers, Rule } from './rule.ts';

export interface ArmedRule {
  readonly rule: Rule;
  readonly numbers: Numbers;
  readonly force: PackRule['force'];
}

const armed = new WeakMap<NationalPack, readonly (readonly ArmedRule[])[]>();

function arm(pack: NationalPack): readonly (readonly ArmedRule[])[] {
  return rulesOfStep.map((rules) =>
    rules.flatMap((rule) => {
      const found = pack.rules.get(rule.id);
      return found === undefined ? [] : [{ rule, numbers: found.value, force: found.force }];
    }),
  );
}

export function rulesIn(pack: NationalPack, step: number): readonly ArmedRule[] {
  let found = armed.get(pack);
  if (found === undefined) {
    found = arm(pack);
    armed.set(pack, found);
  }
  return found[step] ?? [];
}

const noNumbers: Numbers = {};
export const armLocal = (rules: readonly Rule[] | undefined): ArmedRule[] =>
  (rules ?? []).map((rule) => ({ rule, numbers: noNumbers, force: 'block' }));
