/** 培养联系: what mentors and staff write of a person: talks, 思想汇报, half-year assessments, training, awards. */
import { z } from 'zod';
import { due } from './development-rules.ts';
import { mentor } from './development.ts';
import { command, query } from './route.ts';
import {
  assessmentId,
  awardId,
  instant,
  localDate,
  memberId,
  namedPerson,
  pageRequest,
  reportId,
  talkId,
  timeOfDay,
  trainingId,
} from './values.ts';

const text = (max: number) => z.string().trim().max(max);
/** When it was written, by whom, and how many days after it happened where that is more than the usual week. */
const written = {
  version: z.int(),
  recordedAt: instant,
  recordedBy: z.string(),
  lateDays: z.int().nullable(),
};

/** 谈话记录 (H7); both sign on the paper. */
export const talkFields = z.strictObject({
  heldOn: localDate,
  startsAt: timeOfDay.nullable(),
  place: text(60).min(1),
  talker: namedPerson,
  talkerPost: text(40),
  /** 个别 集体 */
  method: z.enum(['individual', 'group']),
  content: text(20_000).min(1),
  suggestion: text(2000),
});
export type TalkFields = z.output<typeof talkFields>;
export const talk = talkFields.extend({ talkId, ...written });
export type Talk = z.output<typeof talk>;

/** `2026Q4` */
export const quarter = z.string().regex(/^\d{4}Q[1-4]$/);

/** 思想汇报登记 (H8): that it was handed in, not what it says. */
export const reportFields = z.strictObject({
  quarter,
  title: text(100).min(1),
  submittedOn: localDate,
  /** Characters; NULL not counted. */
  words: z.int().min(1).max(100_000).nullable(),
  remark: text(500),
});
export type ReportFields = z.output<typeof reportFields>;
export const report = reportFields.extend({ reportId, ...written });
export type Report = z.output<typeof report>;

/** 政治觉悟 道德品质 现实表现 群众意见 公寓表现 */
export const dimensions = ['awareness', 'character', 'conduct', 'masses', 'dormitory'] as const;
/** 合格 基本合格 不合格: typed by people, never worked out. */
export const conclusions = ['good', 'fair', 'poor'] as const;

/** 半年考察 (H9) */
export const assessmentFields = z.strictObject({
  from: localDate,
  to: localDate,
  selfSummary: text(2000),
  opinions: z.strictObject({
    awareness: text(1000),
    character: text(1000),
    conduct: text(1000),
    masses: text(1000),
    dormitory: text(1000),
  }),
  mentorOpinion: text(2000),
  branchOpinion: text(2000),
  /** NULL: not decided yet. */
  conclusion: z.enum(conclusions).nullable(),
  /** The branch's decision; NULL with the conclusion. */
  decidedOn: localDate.nullable(),
});
export type AssessmentFields = z.output<typeof assessmentFields>;
export const assessment = assessmentFields.extend({ assessmentId, ...written });
export type Assessment = z.output<typeof assessment>;

/** 培训与证书 (H11) */
export const trainingFields = z.strictObject({
  course: text(80).min(1),
  startsOn: localDate,
  endsOn: localDate,
  days: z.number().min(0).max(365).multipleOf(0.5),
  hours: z.number().min(0).max(2000).multipleOf(0.5),
  result: text(40),
  certificate: text(40),
  issuer: text(60),
});
export type TrainingFields = z.output<typeof trainingFields>;
export const training = trainingFields.extend({ trainingId, ...written });
export type Training = z.output<typeof training>;

/** 奖惩 (H12) */
export const awardFields = z.strictObject({
  kind: z.enum(['award', 'discipline']),
  on: localDate,
  what: text(100).min(1),
  issuer: text(60),
  /** 国家级 省级 校级 院级 … */
  level: text(20),
});
export type AwardFields = z.output<typeof awardFields>;
export const award = awardFields.extend({ awardId, ...written });
export type Award = z.output<typeof award>;

export const mentoredPerson = z.strictObject({
  memberId,
  name: z.string(),
  studentNumber: z.string(),
  className: z.string(),
  branchName: z.string(),
  stage: z.int().min(0).max(5),
  mentors: z.array(z.string()),
  lastTalkOn: localDate.nullable(),
  /** Of the quarter that runs: handed in. */
  hasReport: z.boolean(),
  lastAssessmentTo: localDate.nullable(),
  /** Talks, reports and assessments, the most pressing first. */
  dues: z.array(due),
});
export type MentoredPerson = z.output<typeof mentoredPerson>;

const onPerson = ['member.unknown', 'development.no-file', 'mentoring.in-future', 'mentoring.before-birth'] as const;
const onRecord = ['mentoring.unknown', 'mentoring.changed-elsewhere'] as const;
/** after-writing: an edit moves the day behind the first writing. */
const onSave = [...onPerson, ...onRecord, 'mentoring.after-writing'] as const;
const reason = { reason: z.string().trim().min(2).max(200) };
const saved = z.strictObject({ version: z.int() });

export const mentoringRoutes = {
  /** Those whose file is under way. `mentor`: a name as `development.mentorsNow` gives it, NULL: everybody. */
  'mentoring.people': query({
    input: {
      mentor: z.string().max(60).nullable(),
      text: z.string().max(64).default(''),
      show: z.enum(['all', 'due', 'overdue']),
      ...pageRequest,
    },
    output: z.strictObject({ people: z.array(mentoredPerson), total: z.int(), quarter }),
  }),
  /** Newest first, but assessments in order. */
  'mentoring.person': query({
    input: { memberId },
    output: z.strictObject({
      memberId,
      name: z.string(),
      studentNumber: z.string(),
      className: z.string(),
      stage: z.int().min(0).max(5),
      /** NULL until the handbook is opened: nothing can be written. */
      bookNumber: z.string().nullable(),
      /** Live ones. */
      mentors: z.array(mentor.pick({ who: true, post: true })),
      dues: z.array(due),
      talks: z.array(talk),
      reports: z.array(report),
      assessments: z.array(assessment),
      trainings: z.array(training),
      awards: z.array(award),
      /** The period the next assessment covers. */
      nextAssessment: z.strictObject({ from: localDate, to: localDate }).nullable(),
    }),
    problems: ['member.unknown'],
  }),
  /** NULL and version 0: a new one; so for the others below. */
  'mentoring.saveTalk': command({
    input: { memberId, talkId: talkId.nullable(), version: z.int(), fields: talkFields },
    output: saved.extend({ talkId }),
    problems: [...onSave, 'mentoring.same-person'],
  }),
  'mentoring.removeTalk': command({
    input: { talkId, version: z.int(), ...reason },
    output: z.strictObject({}),
    problems: onRecord,
  }),
  /** A second report of one quarter is one too: the first stays. */
  'mentoring.saveReport': command({
    input: { memberId, reportId: reportId.nullable(), version: z.int(), fields: reportFields },
    output: saved.extend({ reportId }),
    problems: onSave,
  }),
  'mentoring.removeReport': command({
    input: { reportId, version: z.int(), ...reason },
    output: z.strictObject({}),
    problems: onRecord,
  }),
  'mentoring.saveAssessment': command({
    input: { memberId, assessmentId: assessmentId.nullable(), version: z.int(), fields: assessmentFields },
    output: saved.extend({ assessmentId }),
    problems: [...onSave, 'mentoring.dates-inverted', 'mentoring.periods-overlap', 'mentoring.undecided'],
  }),
  'mentoring.removeAssessment': command({
    input: { assessmentId, version: z.int(), ...reason },
    output: z.strictObject({}),
    problems: onRecord,
  }),
  'mentoring.saveTraining': command({
    input: { memberId, trainingId: trainingId.nullable(), version: z.int(), fields: trainingFields },
    output: saved.extend({ trainingId }),
    problems: [...onSave, 'mentoring.dates-inverted'],
  }),
  'mentoring.removeTraining': command({
    input: { trainingId, version: z.int(), ...reason },
    output: z.strictObject({}),
    problems: onRecord,
  }),
  'mentoring.saveAward': command({
    input: { memberId, awardId: awardId.nullable(), version: z.int(), fields: awardFields },
    output: saved.extend({ awardId }),
    problems: onSave,
  }),
  'mentoring.removeAward': command({
    input: { awardId, version: z.int(), ...reason },
    output: z.strictObject({}),
    problems: onRecord,
  }),
};
