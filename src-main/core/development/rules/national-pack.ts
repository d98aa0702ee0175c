/** A national text made ready to judge by, and which of them is in force. */
import type { RuleReference } from '../../../contract/development-rules.ts';
import type { NationalFile, PackRule, PackStep } from './pack-schema.ts';

export interface NationalPack {
  readonly id: string;
  readonly title: string;
  readonly inForceFrom: string;
  /** 1…25, by its number; place 0 is empty. */
  readonly steps: readonly (PackStep | undefined)[];
  readonly rules: ReadonlyMap<string, PackRule>;
  readonly references: ReadonlyMap<string, RuleReference>;
}

export const byRule = (references: readonly RuleReference[]): ReadonlyMap<string, RuleReference> =>
  new Map(references.map((one) => [one.rule, one]));

export const nationalReferences = ({ title, rules }: NationalFile): RuleReference[] =>
  rules.map(({ id, text, article, trust, source }: PackRule) => ({
    rule: id,
    // Practices ride along with the text; they do not stand in it.
    title: id.startsWith('L') ? '通行做法（细则没有规定）' : title,
    text,
    article,
    trust,
    source,
  }));

export const nationalPackOf = (file: NationalFile): NationalPack => ({
  id: file.id,
  title: file.title,
  inForceFrom: file.inForceFrom,
  steps: [undefined, ...file.steps],
  rules: new Map(file.rules.map((rule) => [rule.id, rule])),
  references: byRule(nationalReferences(file)),
});

/** The text in force on a day; before the first of them, the first. `nationals` in the order they came into force. */
export function packInForce(nationals: readonly NationalPack[], day: string): NationalPack {
  const [first] = nationals;
  if (first === undefined) throw new Error('no national rule pack');
  return nationals.findLast(({ inForceFrom }) => inForceFrom <= day) ?? first;
}
