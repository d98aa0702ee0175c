/** What a rule is: the earliest day of a step, the last, and what else is wrong with it. */
import type { Finding } from '../../../contract/development-rules.ts';
import type { FindingCode } from '../../../contract/finding-codes.ts';
import type { StepDetails } from '../../../contract/development-steps.ts';
import type { Standing } from './standing.ts';

export type Numbers = Readonly<Record<string, number>>;

export interface Moment {
  readonly standing: Standing;
  readonly details: StepDetails;
  readonly on: string;
  /** The numbers of the rule in the pack that judges. */
  readonly numbers: Numbers;
  /** A fault of this rule, with the force the pack gives it. */
  fault(code: FindingCode, facts?: Finding['facts'], earliestOn?: string | null): Finding;
  note(code: FindingCode, facts?: Finding['facts']): Finding;
  finding(force: Finding['force'], code: FindingCode, facts?: Finding['facts'], earliestOn?: string | null): Finding;
}

export interface Rule {
  readonly id: string;
  readonly steps: readonly number[];
  /** Too early before it: refused. NULL: nothing to count from. */
  earliest?(standing: Standing, numbers: Numbers, step: number): string | null;
  /** Late after it. NULL: no day. */
  dueBy?(standing: Standing, numbers: Numbers, details: StepDetails | null): string | null;
  /** Force of being late. */
  readonly lateForce?: 'warn' | 'note';
  judge?(moment: Moment): readonly Finding[];
  /** What can be said of where a person stands without a step being wished for. */
  notice?(standing: Standing, numbers: Numbers, step: number): readonly Finding[];
}

/** The number of that name; the schema of the packs has seen to it that there is one. */
export function number(numbers: Numbers, name: string): number {
  const found = numbers[name];
  if (found === undefined) throw new Error(`rule pack without ${name}`);
  return found;
}

export const finding = (
  rule: string,
  force: Finding['force'],
  code: FindingCode,
  facts: Finding['facts'] = {},
  earliestOn: string | null = null,
  dueBy: string | null = null,
): Finding => ({ rule, force, code, facts, earliestOn, dueBy });

/** The later of two days, where NULL is none. */
export const laterOf = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;
