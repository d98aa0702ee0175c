/** The 25 steps of 发展党员, and what is recorded of each. Texts of political reviews, families and the 志愿书 have no place here. */
import { z } from 'zod';
import { instant, localDate, namedPerson, stepRecordId } from './values.ts';

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

/** What a step needs beside its day. */
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
