/**
 * What people do at the kiosk: practise, take a graded quiz, see the result. Nothing here carries a key before the
 * person has answered (practice) or handed in (graded).
 */
import { z } from 'zod';
import { article } from './quiz-bank.ts';
import { questionLimits, questionType, quizTopic } from './quiz-questions.ts';
import { action, command, query, requestKey } from './route.ts';
import {
  attemptId,
  campaignId,
  claimedPerson,
  claimProblems,
  instant,
  maskedPerson,
  questionId,
  versionId,
} from './values.ts';

export const shownQuestion = z.strictObject({
  type: questionType,
  topic: quizTopic,
  stem: z.string(),
  /** In the order shown; of a 填空 none. */
  options: z.array(z.string()),
  /** How many blanks a 填空 has. */
  blanks: z.int(),
});
export type ShownQuestion = z.output<typeof shownQuestion>;

/** Positions of the options as shown, from 0; for a 填空 what was written, in order. */
export const givenAnswer = z.strictObject({
  choices: z
    .array(
      z
        .int()
        .min(0)
        .max(questionLimits.options - 1),
    )
    .max(questionLimits.options),
  blanks: z.array(z.string().max(100)).max(questionLimits.blanks),
});
export type GivenAnswer = z.output<typeof givenAnswer>;

/** The key, and why. */
export const explained = z.strictObject({
  /** As shown. */
  answer: z.array(z.int()),
  blanks: z.array(z.array(z.string())),
  explanation: z.string(),
  source: z.string(),
  article: article.nullable(),
});
export type Explained = z.output<typeof explained>;

export const practiceQuestion = shownQuestion.extend({ questionId, versionId });
export type PracticeQuestion = z.output<typeof practiceQuestion>;

export const openCampaign = z.strictObject({
  campaignId,
  title: z.string(),
  opensAt: instant,
  closesAt: instant,
  minutes: z.int(),
  questions: z.int(),
  totalMarks: z.int(),
  passMark: z.int(),
  /** NULL: as often as one likes. */
  attempts: z.int().nullable(),
});
export type OpenCampaign = z.output<typeof openCampaign>;

export const chance = openCampaign.extend({
  used: z.int(),
  best: z.strictObject({ score: z.int(), isPassed: z.boolean() }).nullable(),
  /** Begun and not handed in: it goes on. */
  isUnderWay: z.boolean(),
  certificate: z.string().nullable(),
});
export type Chance = z.output<typeof chance>;

const attemptKey = z.uuid();

export const attemptQuestion = shownQuestion.extend({
  /** From 0. */
  position: z.int(),
  marks: z.int(),
  given: givenAnswer.nullable(),
  /** 标记: to be looked at again. */
  isMarked: z.boolean(),
});

export const attemptView = z.strictObject({
  attemptId,
  /** Lets this screen answer without the card; forgotten when the person leaves. */
  attemptKey,
  title: z.string(),
  person: maskedPerson,
  attemptNumber: z.int().positive(),
  minutes: z.int(),
  /** By the machine in core, not by the screen. */
  remainingMs: z.int().min(0),
  isContinued: z.boolean(),
  totalMarks: z.int(),
  passMark: z.int(),
  questions: z.array(attemptQuestion),
});
export type AttemptView = z.output<typeof attemptView>;

export const attemptResult = z.strictObject({
  attemptId,
  title: z.string(),
  person: maskedPerson,
  attemptNumber: z.int(),
  score: z.int(),
  totalMarks: z.int(),
  passMark: z.int(),
  isPassed: z.boolean(),
  endedAt: instant,
  endedBy: z.enum(['hand-in', 'time']),
  spentMs: z.int(),
  unanswered: z.int(),
  best: z.int(),
  attemptsLeft: z.int().nullable(),
  certificate: z.string().nullable(),
  /** Weakest first. */
  topics: z.array(z.strictObject({ topic: quizTopic, right: z.int(), of: z.int() })),
  /** Not fully right, with key and explanation; none where the campaign keeps them back. */
  wrong: z.array(
    shownQuestion.extend({ position: z.int(), given: givenAnswer.nullable(), marks: z.int(), got: z.int(), explained }),
  ),
  /** False: the campaign keeps the keys back. */
  showsAnswers: z.boolean(),
});
export type AttemptResult = z.output<typeof attemptResult>;

const attemptProblems = ['attempt.unknown', 'attempt.over'] as const;

export const quizRoutes = {
  /** Questions in use per topic. */
  'quiz.topics': query({
    input: {},
    output: z.strictObject({ topics: z.array(z.strictObject({ topic: quizTopic, questions: z.int() })) }),
  }),
  /** The same seed gives the same order. NULL: all topics. */
  'quiz.practice': query({
    input: {
      topic: quizTopic.nullable(),
      order: z.enum(['in-order', 'random']),
      seed: z.int().min(0).max(0xffff_ffff),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(50).default(20),
    },
    output: z.strictObject({ questions: z.array(practiceQuestion), total: z.int() }),
  }),
  /** With a person: a wrong answer goes into the notebook, and leaves it after two right ones in a row. */
  'quiz.practiceAnswer': command({
    input: { who: claimedPerson.nullable(), versionId, given: givenAnswer },
    output: z.strictObject({
      isRight: z.boolean(),
      explained,
      notebook: z.enum(['added', 'kept', 'cleared']).nullable(),
    }),
    problems: ['question.unknown', 'answer.impossible', ...claimProblems],
  }),
  /** 错题本, latest first, at most 200. */
  'quiz.notebook': query({
    input: { who: claimedPerson },
    output: z.strictObject({
      person: maskedPerson,
      entries: z.array(practiceQuestion.extend({ times: z.int(), lastWrongAt: instant, rightSince: z.int() })),
    }),
    problems: claimProblems,
  }),
  'quiz.clearNotebook': command({
    input: { who: claimedPerson },
    output: z.strictObject({ removed: z.int() }),
    problems: claimProblems,
  }),
  /** Now, and those of the next 14 days. */
  'quiz.openCampaigns': query({ input: {}, output: z.strictObject({ campaigns: z.array(openCampaign) }) }),
  /** Those meant for this person: open now, or over with a certificate. */
  'quiz.chances': query({
    input: { who: claimedPerson },
    output: z.strictObject({ person: maskedPerson, chances: z.array(chance) }),
    problems: claimProblems,
  }),
  /** A new attempt, or the one under way: nobody has two at a time. */
  'quiz.begin': command({
    input: { who: claimedPerson, campaignId },
    output: attemptView,
    problems: [
      ...claimProblems,
      'campaign.unknown',
      'campaign.not-open',
      'campaign.not-for-them',
      'campaign.no-attempts-left',
      'campaign.bank-too-small',
      /** Another quiz is under way: facts `title`. */
      'attempt.elsewhere',
    ],
  }),
  'quiz.attempt': query({ input: { attemptId, attemptKey }, output: attemptView, problems: attemptProblems }),
  /** At each tap; no choices and no words: taken back. The latest tap on a question counts, whichever screen it came from. */
  'quiz.answer': command({
    input: { attemptId, attemptKey, position: z.int().min(0), given: givenAnswer, isMarked: z.boolean() },
    output: z.strictObject({ remainingMs: z.int(), answered: z.int() }),
    problems: [...attemptProblems, 'answer.impossible'],
  }),
  /** Handing in twice, or after the time ran out, gives the same result. */
  'quiz.handIn': command({ input: { attemptId, attemptKey }, output: attemptResult, problems: ['attempt.unknown'] }),
  'quiz.result': query({
    input: { attemptId, attemptKey },
    output: attemptResult,
    problems: ['attempt.unknown', 'attempt.under-way'],
  }),
  /** One copy on the station's usual printer, once for each certificate; further copies are printed by staff. */
  'quiz.printCertificate': action({
    input: { requestKey, attemptId, attemptKey },
    output: z.strictObject({ number: z.string(), printer: z.string() }),
    problems: [
      'attempt.unknown',
      'certificate.none',
      'certificate.printed',
      'printer.none',
      'printer.gone',
      'printer.refused',
      'paper.too-slow',
      'paper.not-drawn',
    ],
  }),
};
