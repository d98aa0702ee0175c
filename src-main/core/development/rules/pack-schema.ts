/** Rule packs as files: two national texts, and what single schools lay over them. An overlay adds or lengthens, nothing else. */
import { z } from 'zod';
import { ruleId, stageNumber, stepNumber } from '../../../contract/development-steps.ts';
import { nationalFaults, overlayFaults } from './pack-faults.ts';

const paper = z.strictObject({
  code: z.string().min(3).max(10),
  name: z.string().min(1),
  issuer: z.enum(['applicant', 'branch', 'superior', 'trainer']),
  isRequired: z.boolean(),
  /** Its content must never be on this machine: a line of the checklist, no more. */
  staysOff: z.boolean(),
});
const step = z.strictObject({
  step: stepNumber,
  stage: stageNumber,
  name: z.string().min(1),
  actor: z.string().min(1),
  isPeriodic: z.boolean(),
  /** The rule that stands for it where order alone is broken. */
  rule: ruleId,
  /** Steps without which it cannot be; dated no earlier than any of them. */
  after: z.array(stepNumber),
  papers: z.array(paper),
});
const rule = z.strictObject({
  id: ruleId,
  /** Our own short wording. */
  text: z.string().min(1),
  /** 第十三条 of this text; '' where it was not seen. */
  article: z.string().regex(/^(第[一二三四五六七八九十]+条)?$/u),
  trust: z.enum(['A', 'B', 'C', 'D']),
  source: z.string().min(1),
  force: z.enum(['block', 'warn', 'note']),
  /** Months, days, counts, by name. */
  value: z.record(z.string(), z.int().min(1)),
});
const national = z.strictObject({
  id: z.string().regex(/^national-/),
  title: z.string().min(1),
  dated: z.iso.date(),
  published: z.iso.date(),
  inForceFrom: z.iso.date(),
  inForceWhy: z.string().min(1),
  source: z.string().min(1),
  steps: z.array(step),
  rules: z.array(rule),
});
export type PackStep = z.output<typeof step>;
export type PackRule = z.output<typeof rule>;
export type NationalFile = z.output<typeof national>;

const localId = z.string().regex(/^L-\d\d$/);
const text = z.string().min(1);
/** Steps before which a 公示 can be asked for. */
const noticeSteps = z.union([z.literal(3), z.literal(7), z.literal(15), z.literal(23)]);
const overlayRule = z.discriminatedUnion('kind', [
  z.strictObject({
    id: localId,
    kind: z.literal('min-months'),
    step: stepNumber,
    since: stepNumber,
    months: z.int().min(1).max(60),
    text,
  }),
  z.strictObject({
    id: localId,
    kind: z.literal('notice'),
    step: noticeSteps,
    days: z.int().min(1).max(60).optional(),
    workDays: z.int().min(1).max(60).optional(),
    text,
  }),
  z.strictObject({ id: localId, kind: z.literal('reports'), step: stepNumber, count: z.int().min(1).max(60), text }),
  z.strictObject({ id: localId, kind: z.literal('mentors'), count: z.int(), text }),
  z.strictObject({ id: localId, kind: z.literal('report-every'), months: z.union([z.literal(1), z.literal(3)]), text }),
  z.strictObject({ id: localId, kind: z.literal('assessment-every'), months: z.int().min(1), text }),
  /** For a person to look at; nothing here can count it. */
  z.strictObject({ id: localId, kind: z.literal('check'), step: stepNumber, text }),
]);
const overlay = z.strictObject({
  id: z
    .string()
    .regex(/^local-[a-z-]+$/)
    .max(40),
  title: z.string().min(1),
  source: z.string().min(1),
  rules: z.array(overlayRule).min(1),
});
export type OverlayRule = z.output<typeof overlayRule>;
export type OverlayFile = z.output<typeof overlay>;

const refused = (context: { addIssue: (issue: { code: 'custom'; message: string }) => void }, faults: string[]) => {
  for (const message of faults) context.addIssue({ code: 'custom', message });
};
export const nationalPack = national.superRefine((file, context) => {
  refused(context, nationalFaults(file));
});
/** What an overlay may say over these national texts. */
export const overlayOver = (nationals: readonly NationalFile[]) =>
  overlay.superRefine((file, context) => {
    refused(
      context,
      nationals.flatMap((pack) => overlayFaults(file, pack)),
    );
  });
