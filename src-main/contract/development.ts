/** 发展党员纪实: the ledger of one person. People decide and type it in; the rules only tell what is too early, missing or late. */
import { z } from 'zod';
import { due, finding, ruleReference, stepView } from './development-rules.ts';
import { stageNumber, stepNumber, stepWish } from './development-steps.ts';
import { memberFields } from './members.ts';
import { command, query } from './route.ts';
import { branchId, instant, localDate, memberId, mentorId, namedPerson, stepRecordId } from './values.ts';

export const mentor = z.strictObject({
  mentorId,
  who: namedPerson,
  post: z.string(),
  isFullMember: z.boolean(),
  from: localDate,
  to: localDate.nullable(),
  endReason: z.string().nullable(),
});
export type Mentor = z.output<typeof mentor>;

/** in 转入, out 转出, between 本站支部之间 */
export const transferKinds = ['in', 'out', 'between'] as const;
export const transferFields = z.strictObject({
  kind: z.enum(transferKinds),
  on: localDate,
  /** The other unit, or the other branch's name. */
  unit: z.string().trim().min(1).max(80),
  /** The branch after it; NULL of a transfer out. */
  toBranch: branchId.nullable(),
  /** The papers were handed over and looked through: the time before counts on. */
  isChecked: z.boolean(),
  note: z.string().trim().max(200),
});
export type TransferFields = z.output<typeof transferFields>;
export const transfer = transferFields.extend({ recordedAt: instant, recordedBy: z.string() });
export type Transfer = z.output<typeof transfer>;

/** A paper of the file: only whether it is there. `staysOff`: its content must never be on this machine. */
export const filePaper = z.strictObject({
  code: z.string(),
  name: z.string(),
  step: stepNumber,
  issuer: z.enum(['applicant', 'branch', 'superior', 'trainer']),
  isRequired: z.boolean(),
  staysOff: z.boolean(),
  presentOn: localDate.nullable(),
});
export type FilePaper = z.output<typeof filePaper>;

/** 自愿退出 未通过 取消资格 毕业离校 其他 */
export const endReasons = ['withdrew', 'refused', 'disqualified', 'graduated', 'other'] as const;

export const fileFields = z.strictObject({
  branchId,
  /** 启用日期 of the handbook. */
  openedOn: localDate,
  /** 职务 */
  post: z.string().trim().max(40),
});
export type FileFields = z.output<typeof fileFields>;

export const ledger = z.strictObject({
  memberId,
  name: z.string(),
  studentNumber: z.string(),
  className: z.string(),
  grade: z.string(),
  birthMonth: z.string(),
  /** What the roster says, for people to compare; '' where it says nothing. */
  roster: memberFields.pick({ politicalStatus: true, appliedOn: true, activistOn: true }),
  /** NULL until the handbook is opened. */
  file: fileFields
    .extend({
      bookNumber: z.string(),
      branchName: z.string(),
      committee: z.string(),
      version: z.int(),
      endedOn: localDate.nullable(),
      endReason: z.enum(endReasons).nullable(),
      endNote: z.string(),
    })
    .nullable(),
  /** Stage reached, 1…5; 0 before an application. */
  stage: z.int().min(0).max(5),
  /** The pack each stage is judged by: the one in force when the stage began. */
  stagePacks: z.array(z.strictObject({ stage: stageNumber, packId: z.string(), packTitle: z.string() })),
  steps: z.array(stepView),
  dues: z.array(due),
  /** The rules the findings and dues above name. */
  references: z.array(ruleReference),
  mentors: z.array(mentor),
  transfers: z.array(transfer),
  papers: z.array(filePaper),
  /** 预备期 as it runs now, and the day 党龄 begins. */
  probation: z
    .strictObject({ from: localDate, to: localDate, isExtended: z.boolean(), convertedOn: localDate.nullable() })
    .nullable(),
});
export type Ledger = z.output<typeof ledger>;

export const branchFields = z.strictObject({
  name: z.string().trim().min(2).max(60),
  /** 上级党委 or 党总支, as papers name it. */
  committee: z.string().trim().min(2).max(60),
  secretary: z.string().trim().max(30),
});
export type BranchFields = z.output<typeof branchFields>;
export const branch = branchFields.extend({ branchId, version: z.int(), people: z.int(), isClosed: z.boolean() });
export type Branch = z.output<typeof branch>;

const fileProblems = ['member.unknown', 'development.no-file', 'development.changed-elsewhere'] as const;

export const developmentRoutes = {
  'development.ledger': query({ input: { memberId }, output: ledger, problems: ['member.unknown'] }),
  /** The book gets its number. */
  'development.openFile': command({
    input: { memberId, fields: fileFields },
    output: z.strictObject({ bookNumber: z.string(), version: z.int() }),
    problems: ['member.unknown', 'development.file-exists', 'branch.unknown', 'development.in-future'],
  }),
  'development.saveFile': command({
    input: { memberId, version: z.int(), fields: fileFields },
    output: z.strictObject({ version: z.int() }),
    problems: [...fileProblems, 'branch.unknown', 'development.in-future'],
  }),
  /** What the rules say of a step before it is recorded. */
  'development.tryStep': query({
    input: { memberId, wish: stepWish },
    output: z.strictObject({ findings: z.array(finding), references: z.array(ruleReference), packId: z.string() }),
    problems: ['member.unknown', 'development.no-file'],
  }),
  /** facts of development.blocked: rule, code, earliestOn ('' where there is none). */
  'development.recordStep': command({
    input: { memberId, version: z.int(), wish: stepWish },
    output: z.strictObject({ recordId: stepRecordId, version: z.int(), findings: z.array(finding) }),
    problems: [
      ...fileProblems,
      'development.blocked',
      'development.in-future',
      'development.ended',
      'development.same-person',
      'development.too-many-mentors',
    ],
  }),
  /** Taken back with a reason, latest first. */
  'development.voidStep': command({
    input: { memberId, version: z.int(), recordId: stepRecordId, reason: z.string().trim().min(2).max(200) },
    output: z.strictObject({ version: z.int() }),
    problems: [...fileProblems, 'development.record-unknown', 'development.later-steps-stand'],
  }),
  'development.setPaper': command({
    input: { memberId, version: z.int(), code: z.string().max(10), presentOn: localDate.nullable() },
    output: z.strictObject({ version: z.int() }),
    problems: [...fileProblems, 'development.paper-unknown', 'development.in-future'],
  }),
  /** At most two live ones. */
  'development.addMentor': command({
    input: {
      memberId,
      version: z.int(),
      who: namedPerson,
      post: z.string().trim().max(40),
      isFullMember: z.boolean(),
      from: localDate,
    },
    output: z.strictObject({ version: z.int() }),
    problems: [
      ...fileProblems,
      'development.too-many-mentors',
      'development.not-full-member',
      'development.same-person',
      'development.in-future',
    ],
  }),
  /** Left, or lost full membership. */
  'development.endMentor': command({
    input: { memberId, version: z.int(), mentorId, to: localDate, reason: z.string().trim().min(2).max(100) },
    output: z.strictObject({ version: z.int() }),
    problems: [...fileProblems, 'development.mentor-unknown', 'development.dates-inverted', 'development.in-future'],
  }),
  'development.transfer': command({
    input: { memberId, version: z.int(), fields: transferFields },
    output: z.strictObject({ version: z.int() }),
    problems: [
      ...fileProblems,
      'branch.unknown',
      'development.in-future',
      'development.ended',
      'development.dates-inverted',
    ],
  }),
  'development.endFile': command({
    input: {
      memberId,
      version: z.int(),
      on: localDate,
      reason: z.enum(endReasons),
      note: z.string().trim().max(200),
    },
    output: z.strictObject({ version: z.int() }),
    problems: [...fileProblems, 'development.ended', 'development.in-future'],
  }),
  'development.reopenFile': command({
    input: { memberId, version: z.int() },
    output: z.strictObject({ version: z.int() }),
    problems: [...fileProblems, 'development.not-ended'],
  }),
  'development.branches': query({ input: {}, output: z.strictObject({ branches: z.array(branch) }) }),
  'development.saveBranch': command({
    input: { branchId: branchId.nullable(), version: z.int(), fields: branchFields, isClosed: z.boolean() },
    output: z.strictObject({ branchId }),
    problems: ['branch.unknown', 'branch.name-taken', 'branch.changed-elsewhere', 'branch.has-people'],
  }),
  /** The packs this program knows, national and local; `isOn` of a local one: laid over the national rules here. */
  'development.rulePacks': query({
    input: {},
    output: z.strictObject({
      packs: z.array(
        z.strictObject({
          packId: z.string(),
          title: z.string(),
          /** First day it is in force; '' of a local overlay. */
          inForceFrom: z.string(),
          source: z.string(),
          isNational: z.boolean(),
          isOn: z.boolean(),
          rules: z.array(ruleReference),
        }),
      ),
      /** Years whose work calendar is here. */
      calendarYears: z.array(z.int()),
    }),
  }),
  'development.setOverlay': command({
    input: { packId: z.string().max(40), isOn: z.boolean() },
    output: z.strictObject({}),
    problems: ['rule-pack.unknown'],
  }),
};
