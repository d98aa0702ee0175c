/** 测验活动: who is asked what and when, and what came of it. */
import { z } from 'zod';
import { difficulty, questionType, quizTopic } from './quiz-questions.ts';
import { command, query } from './route.ts';
import { attemptId, campaignId, fileOut, instant, localDate, memberId, pageRequest, questionId } from './values.ts';

const marks = z.int().min(1).max(100);

/** 抽题规则 or 固定试卷. 填空 is for practice only. */
export const paperRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    parts: z
      .array(
        z.strictObject({
          /** None: any. */
          topics: z.array(quizTopic).max(8),
          type: questionType.exclude(['blank']),
          /** NULL: any. */
          difficulty: difficulty.nullable(),
          count: z.int().min(1).max(100),
          marks,
        }),
      )
      .min(1)
      .max(40),
  }),
  z.strictObject({
    kind: z.literal('fixed'),
    questions: z.array(z.strictObject({ questionId, marks })).min(1).max(100),
  }),
]);
export type PaperRule = z.output<typeof paperRule>;

export const campaignFields = z.strictObject({
  title: z.string().trim().min(1).max(60),
  opensAt: instant,
  closesAt: instant,
  /** Both empty: everybody of the roster. Otherwise whoever is in one of the grades (if any) and one of the buildings (if any). */
  grades: z.array(z.string().min(1).max(20)).max(20),
  buildings: z.array(z.string().min(1).max(40)).max(60),
  rule: paperRule,
  minutes: z.int().min(1).max(240),
  /** In marks. */
  passMark: z.int().min(1).max(10_000),
  /** NULL: any number; the best counts. */
  attempts: z.int().min(1).max(99).nullable(),
  shufflesQuestions: z.boolean(),
  shufflesOptions: z.boolean(),
  /** partial: a 多选 without a wrong choice earns marks × right choices ÷ right options, rounded down. */
  marking: z.enum(['all-or-nothing', 'partial']),
  showsAnswers: z.boolean(),
});
export type CampaignFields = z.output<typeof campaignFields>;

/** draft 草稿, published 已发布 (open between its times), withdrawn 已撤回 */
export const campaignStates = ['draft', 'published', 'withdrawn'] as const;
export const campaignState = z.enum(campaignStates);
export type CampaignState = z.output<typeof campaignState>;

export const campaignRow = z.strictObject({
  campaignId,
  title: z.string(),
  opensAt: instant,
  closesAt: instant,
  state: campaignState,
  invited: z.int(),
  took: z.int(),
  passed: z.int(),
});
export type CampaignRow = z.output<typeof campaignRow>;

export const campaignDetail = campaignFields.extend({
  campaignId,
  state: campaignState,
  version: z.int(),
  totalMarks: z.int(),
  questions: z.int(),
  attemptsBegun: z.int(),
  withdrawReason: z.string().nullable(),
});
export type CampaignDetail = z.output<typeof campaignDetail>;

const turnout = { invited: z.int(), took: z.int(), passed: z.int() };

/** Of people the best attempt counts; of questions every attempt handed in. */
export const campaignReport = z.strictObject({
  campaign: campaignDetail,
  madeAt: instant,
  people: z.strictObject({ ...turnout, attempts: z.int() }),
  buildings: z.array(
    z.strictObject({
      /** '' where the roster names none. */
      building: z.string(),
      ...turnout,
      floors: z.array(z.strictObject({ floor: z.string(), ...turnout })),
    }),
  ),
  grades: z.array(z.strictObject({ grade: z.string(), ...turnout })),
  /** Ten equal bands of the total marks, lowest first; the last includes full marks. */
  bands: z.array(z.int()).length(10),
  meanScore: z.number().nullable(),
  medianScore: z.number().nullable(),
  /** Whole seconds. */
  meanSeconds: z.int().nullable(),
  topics: z.array(z.strictObject({ topic: quizTopic, shown: z.int(), right: z.int() })),
  /** Hardest first, at most 100. */
  questions: z.array(
    z.strictObject({
      questionId,
      version: z.int(),
      type: questionType,
      topic: quizTopic,
      stem: z.string(),
      shown: z.int(),
      right: z.int(),
      unanswered: z.int(),
      options: z.array(z.strictObject({ text: z.string(), isAnswer: z.boolean(), chosen: z.int() })),
    }),
  ),
});
export type CampaignReport = z.output<typeof campaignReport>;

export const campaignPerson = z.strictObject({
  memberId,
  studentNumber: z.string(),
  name: z.string(),
  grade: z.string(),
  className: z.string(),
  building: z.string(),
  dormRoom: z.string(),
  attempts: z.int(),
  /** NULL: handed none in. */
  best: z.int().nullable(),
  isPassed: z.boolean(),
  /** Of the best attempt. */
  attemptId: attemptId.nullable(),
  endedAt: instant.nullable(),
  certificate: z.string().nullable(),
});
export type CampaignPerson = z.output<typeof campaignPerson>;

export const certificate = z.strictObject({
  number: z.string(),
  memberId: memberId.nullable(),
  name: z.string(),
  studentNumber: z.string(),
  className: z.string(),
  campaignTitle: z.string(),
  score: z.int(),
  totalMarks: z.int(),
  passMark: z.int(),
  passedOn: localDate,
  issuedAt: instant,
});
export type Certificate = z.output<typeof certificate>;

const windowProblems = ['campaign.window-inverted', 'campaign.pass-too-high', 'campaign.rule-faulty'] as const;

export const quizCampaignsRoutes = {
  'quiz.campaigns': query({
    input: { ...pageRequest },
    output: z.strictObject({ campaigns: z.array(campaignRow), total: z.int() }),
  }),
  'quiz.campaign': query({ input: { campaignId }, output: campaignDetail, problems: ['campaign.unknown'] }),
  /** 25 × 4, pass 90, 20 minutes, three attempts; window of two weeks from tomorrow 08:00. */
  'quiz.usualCampaign': query({
    input: {},
    output: z.strictObject({ fields: campaignFields, grades: z.array(z.string()), buildings: z.array(z.string()) }),
  }),
  /** How many questions in use each part of a rule could draw from, and how many people the campaign is for. */
  'quiz.tryCampaign': query({
    input: {
      rule: paperRule,
      grades: campaignFields.shape.grades,
      buildings: campaignFields.shape.buildings,
    },
    output: z.strictObject({
      available: z.array(z.int()),
      /** False: the parts together ask for more than there is. */
      isEnough: z.boolean(),
      totalMarks: z.int(),
      invited: z.int(),
    }),
  }),
  /** NULL and version 0: a new draft. Once somebody has begun only title, closing time, attempts and showsAnswers may change. */
  'quiz.saveCampaign': command({
    input: { campaignId: campaignId.nullable(), version: z.int().min(0), fields: campaignFields },
    output: z.strictObject({ campaignId, version: z.int() }),
    problems: [
      'campaign.unknown',
      'campaign.changed-elsewhere',
      'campaign.under-way',
      'campaign.withdrawn',
      'campaign.bank-too-small',
      ...windowProblems,
    ],
  }),
  'quiz.publishCampaign': command({
    input: { campaignId, version: z.int().positive() },
    output: z.strictObject({ version: z.int() }),
    problems: [
      'campaign.unknown',
      'campaign.changed-elsewhere',
      'campaign.not-draft',
      'campaign.window-over',
      'campaign.bank-too-small',
    ],
  }),
  /** No new attempts; attempts under way and certificates stay. A draft is removed. */
  'quiz.withdrawCampaign': command({
    input: { campaignId, version: z.int().positive(), reason: z.string().trim().min(2).max(200) },
    output: z.strictObject({}),
    problems: ['campaign.unknown', 'campaign.changed-elsewhere', 'campaign.withdrawn'],
  }),
  'quiz.report': query({ input: { campaignId }, output: campaignReport, problems: ['campaign.unknown'] }),
  /** not-taken: handed none in. not-passed: did, and has not passed. */
  'quiz.campaignPeople': query({
    input: {
      campaignId,
      state: z.enum(['all', 'passed', 'not-passed', 'not-taken']),
      building: z.string().max(40).nullable(),
      text: z.string().max(60),
      ...pageRequest,
    },
    output: z.strictObject({ people: z.array(campaignPerson), total: z.int() }),
    problems: ['campaign.unknown'],
  }),
  'quiz.exportCampaign': query({ input: { campaignId }, output: fileOut, problems: ['campaign.unknown'] }),
  /** Every attempt marked again from its stored paper; nothing is changed. `differing` is 0 unless the file was tampered with. */
  'quiz.remark': query({
    input: { campaignId },
    output: z.strictObject({ attempts: z.int(), differing: z.int() }),
    problems: ['campaign.unknown'],
  }),
  /** From the QR code, or the number typed with its code. */
  'quiz.certificate': query({
    input: { text: z.string().min(1).max(64) },
    output: certificate,
    /** unknown: no such number. forged: the number exists, its code is another. malformed: none of ours. */
    problems: ['certificate.unknown', 'certificate.forged', 'certificate.malformed'],
  }),
};
