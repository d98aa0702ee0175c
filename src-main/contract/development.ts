/** 发展党员纪实: the ledger of one person, its steps and rules. People decide and type it in; the rules only tell what is too early, missing or late. */
import { z } from 'zod';
import { command, query } from './route.ts';
import { branchId, instant, localDate, memberId, mentorId, namedPerson, stepRecordId } from './values.ts';

/** The 25 steps of the flow chart, in five stages. */
export const stepNumber = z.int().min(1).max(25);
export const stageNumber = z.int().min(1).max(5);
export type StepNumber = z.output<typeof stepNumber>;

/** R-01 … R-35 of the national rules; overlays name theirs `L-…`. */
export const ruleId = z.string().regex(/^(R-\d\d|L-\d\d)$/);

const passed = z.enum(['passed', 'failed']);
/** 正式党员 who take part; `isFullMember` and the rest are stated by whoever records the step. */
const fullMember = z.strictObject({
  who: namedPerson,
  post: z.string().trim().max(40),
  isFullMember: z.boolean(),
});
/** Counted against those who should attend, never those present. */
const ballot = z.strictObject({
  should: z.int().min(1).max(10_000),
  present: z.int().min(0).max(10_000),
  ayes: z.int().min(0).max(10_000),
  noes: z.int().min(0).max(10_000),
  abstentions: z.int().min(0).max(10_000),
  /** Ayes sent in writing before the meeting by voters who could not come; within `ayes`. */
  writtenAyes: z.int().min(0).max(10_000),
  isSecret: z.boolean(),
});
export type Ballot = z.output<typeof ballot>;

/** 学习工作经历 对党的认识 入党动机 遵纪守法 家庭情况 */
export const talkTopics = ['history', 'view', 'motive', 'lawfulness', 'family'] as const;
/** 党小组 培养联系人 党员 群众 */
export const opinionSources = ['group', 'mentors', 'members', 'masses'] as const;
/** 本人汇报 介绍人介绍 支委会报告 讨论 投票 */
export const meetingProgramme = ['report', 'sponsors', 'committee', 'discussion', 'ballot'] as const;

const opinions = z.array(z.strictObject({ source: z.enum(opinionSources), on: localDate })).max(8);

/** What a step needs beside its day. Texts of political reviews, families and the 志愿书 have no place here. */
export const stepDetails = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal(1) }),
  z.strictObject({
    step: z.literal(2),
    talker: namedPerson,
    talkerPost: z.enum(['secretary', 'deputy', 'organisation']),
    topics: z.array(z.enum(talkTopics)).max(5),
  }),
  z.strictObject({
    step: z.literal(3),
    recommendedBy: z.array(z.enum(['members', 'league'])).max(2),
    recommendedOn: localDate.nullable(),
  }),
  z.strictObject({ step: z.literal(4) }),
  z.strictObject({ step: z.literal(5), mentors: z.array(fullMember).max(6) }),
  z.strictObject({ step: z.literal(6) }),
  /** `noticeEndedOn`: last day of the 公示, where the pack asks for one. */
  z.strictObject({
    step: z.literal(7),
    opinions,
    noticeStartedOn: localDate.nullable(),
    noticeEndedOn: localDate.nullable(),
  }),
  z.strictObject({ step: z.literal(8) }),
  z.strictObject({
    step: z.literal(9),
    sponsors: z.array(fullMember.extend({ isUnderProbationInParty: z.boolean() })).max(6),
  }),
  z.strictObject({ step: z.literal(10), result: passed }),
  z.strictObject({
    step: z.literal(11),
    days: z.number().min(0).max(60).multipleOf(0.5),
    hours: z.number().min(0).max(500).multipleOf(0.5),
    organiser: z.string().trim().max(60),
    certificate: z.string().trim().max(40),
    /** The exception of the rules, with its reason; '' where there is none. */
    waiver: z.string().trim().max(200),
  }),
  z.strictObject({ step: z.literal(12) }),
  z.strictObject({ step: z.literal(13), result: passed }),
  z.strictObject({ step: z.literal(14) }),
  z.strictObject({
    step: z.literal(15),
    ballot,
    programme: z.array(z.enum(meetingProgramme)).max(5),
    /** the day the person leaves the school, where it is known. */
    leavesSchoolOn: localDate.nullable(),
  }),
  z.strictObject({ step: z.literal(16), talker: namedPerson }),
  z.strictObject({ step: z.literal(17), result: passed, isSpecialCase: z.boolean() }),
  z.strictObject({ step: z.literal(18) }),
  z.strictObject({ step: z.literal(19), group: z.string().trim().max(40) }),
  z.strictObject({ step: z.literal(20) }),
  z.strictObject({ step: z.literal(21) }),
  z.strictObject({ step: z.literal(22) }),
  z.strictObject({
    step: z.literal(23),
    ballot,
    opinions,
    committeeReviewedOn: localDate.nullable(),
    outcome: z.enum(['convert', 'extend', 'cancel']),
    /** Of an extension. */
    extendMonths: z.int().min(1).max(24).nullable(),
  }),
  z.strictObject({ step: z.literal(24), result: passed }),
  z.strictObject({ step: z.literal(25), keptAt: z.string().trim().max(60) }),
]);
export type StepDetails = z.output<typeof stepDetails>;

export const stepWish = z.strictObject({
  details: stepDetails,
  happenedOn: localDate,
  /** Who decided, as the papers name it: 第三党支部委员会. */
  decidedBy: z.string().trim().min(1).max(60),
  remark: z.string().trim().max(500),
});
export type StepWish = z.output<typeof stepWish>;

export const stepRecord = stepWish.extend({
  recordId: stepRecordId,
  packId: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Days between the step and its entry, where more than the usual week; else NULL. */
  lateDays: z.int().nullable(),
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
});
export type StepRecord = z.output<typeof stepRecord>;

/**
 * block: not yet, or not so. warn: late, or unusual. provisional: a work calendar is missing (暂定). note: to be looked at by a person.
 * `code` chooses the sentence; `facts` fill it. Days in `earliestOn`, `dueBy` where the rule gives one.
 */
export const finding = z.strictObject({
  rule: ruleId,
  force: z.enum(['block', 'warn', 'provisional', 'note']),
  code: z.string(),
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
    problems: [...fileProblems, 'development.blocked', 'development.in-future', 'development.ended'],
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
