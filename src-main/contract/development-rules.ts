/** What the rules say: findings, where they stand written, states of steps, and what is due. */
import { z } from 'zod';
import { findingCode } from './finding-codes.ts';
import { ruleId, stageNumber, stepNumber, stepRecord } from './development-steps.ts';
import { localDate } from './values.ts';

/**
 * block: not yet, or not so. warn: late, or unusual. provisional: a work calendar is missing (暂定). note: to be looked at by a person.
 * `code` chooses the sentence; `facts` fill it. Days in `earliestOn`, `dueBy` where the rule gives one.
 */
export const finding = z.strictObject({
  rule: ruleId,
  force: z.enum(['block', 'warn', 'provisional', 'note']),
  code: findingCode,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  earliestOn: localDate.nullable(),
  dueBy: localDate.nullable(),
});
export type Finding = z.output<typeof finding>;

/** Where a rule stands: 《…》第十三条, and how sure we are of the wording (A–D). */
export const ruleReference = z.strictObject({
  rule: ruleId,
  title: z.string(),
  text: z.string(),
  article: z.string(),
  trust: z.enum(['A', 'B', 'C', 'D']),
  source: z.string(),
});
export type RuleReference = z.output<typeof ruleReference>;

/** done 已完成, current 进行中 (of the periodic ones), open 可办理, waiting 未到, ended 不再办理 */
export const stepStates = ['done', 'current', 'open', 'waiting', 'ended'] as const;
export const stepView = z.strictObject({
  step: stepNumber,
  stage: stageNumber,
  name: z.string(),
  actor: z.string(),
  isPeriodic: z.boolean(),
  state: z.enum(stepStates),
  records: z.array(stepRecord),
  earliestOn: localDate.nullable(),
  dueBy: localDate.nullable(),
  isLate: z.boolean(),
  findings: z.array(finding),
});
export type StepView = z.output<typeof stepView>;

/** One thing that waits for somebody: a step, a talk, a 思想汇报, a half-year assessment. */
export const dueKinds = ['step', 'first-talk', 'talk', 'report', 'assessment', 'probation-review'] as const;
export const due = z.strictObject({
  kind: z.enum(dueKinds),
  step: stepNumber.nullable(),
  /** Of a period: its first day, else NULL. */
  from: localDate.nullable(),
  dueBy: localDate.nullable(),
  isOverdue: z.boolean(),
  rule: ruleId.nullable(),
  /** A work calendar is missing: 暂定. */
  isProvisional: z.boolean(),
});
export type Due = z.output<typeof due>;
