/** 现场抢答: questions on the big screen, groups buzz by card. Who sits in a group is forgotten when it ends. */
import { z } from 'zod';
import { explained, shownQuestion } from './quiz.ts';
import { questionType, quizTopic } from './quiz-questions.ts';
import { command, query } from './route.ts';
import { instant, sessionId } from './values.ts';

/** lobby 分组, asking 待抢答, buzzed 答题, revealed 公布答案, over 结束 */
export const liveStates = ['lobby', 'asking', 'buzzed', 'revealed', 'over'] as const;
export const liveState = z.enum(liveStates);
export type LiveState = z.output<typeof liveState>;

const choices = z.array(z.int().min(0).max(9)).max(10);

export const live = z.strictObject({
  liveId: z.int().positive(),
  /** Up by one at each change; named by steps, so that a double tap does not skip a question. */
  revision: z.int(),
  title: z.string(),
  state: liveState,
  /** Question under way, from 1; 0 in the lobby. */
  position: z.int(),
  questions: z.int(),
  groups: z.array(
    z.strictObject({
      name: z.string(),
      score: z.int(),
      people: z.int(),
      /** Masked, of those who agreed to be shown. */
      names: z.array(z.string()),
      /** Answered this question wrongly: may not buzz again. */
      isOut: z.boolean(),
    }),
  ),
  question: shownQuestion.nullable(),
  /** Place in `groups` of who may answer. */
  buzzed: z.int().nullable(),
  given: choices.nullable(),
  wasRight: z.boolean().nullable(),
  /** Only once revealed. */
  explained: explained.nullable(),
});
export type Live = z.output<typeof live>;

const step = { liveId: z.int().positive(), revision: z.int() };
const stepProblems = ['live.none', 'live.moved-on'] as const;

export const quizLiveRoutes = {
  /** Under way, or else over since today: its ranking may still be on the screen. */
  'quiz.live': query({ input: {}, output: z.strictObject({ live: live.nullable() }) }),
  /** Staff. Questions are drawn now from those in use. */
  'quiz.startLive': command({
    input: {
      title: z.string().trim().min(1).max(60),
      /** The 读书分享会 it belongs to. */
      sessionId: sessionId.nullable(),
      groups: z.array(z.string().trim().min(1).max(20)).min(2).max(8),
      topics: z.array(quizTopic).max(8),
      types: z
        .array(questionType.exclude(['blank']))
        .min(1)
        .max(3),
      count: z.int().min(1).max(50),
      rightPoints: z.int().min(1).max(100),
      /** Taken off for a wrong answer. */
      wrongPoints: z.int().min(0).max(100),
    },
    output: live,
    problems: ['live.under-way', 'live.bank-too-small', 'live.groups-alike', 'reading.unknown'],
  }),
  /** Into a group, or from one to another; at any time before the end. */
  'quiz.joinLive': command({
    input: {
      liveId: z.int().positive(),
      cardText: z.string().min(1).max(64),
      group: z.int().min(0).max(7),
      mayShowName: z.boolean(),
    },
    output: live,
    problems: ['live.none', 'live.no-such-group', 'card.unknown', 'card.malformed'],
  }),
  /** The first card wins. */
  'quiz.buzzLive': command({
    input: { liveId: z.int().positive(), cardText: z.string().min(1).max(64) },
    output: live,
    problems: [
      'live.none',
      'live.not-asking',
      'live.not-in-a-group',
      'live.group-out',
      'card.unknown',
      'card.malformed',
    ],
  }),
  /** Right: points, and the answer is shown. Wrong: points off, and the other groups may buzz; after the last the answer is shown. No choices: the group gives up, which is wrong. */
  'quiz.answerLive': command({
    input: { ...step, choices },
    output: live,
    problems: [...stepProblems, 'live.not-buzzed', 'answer.impossible'],
  }),
  /** begin: lobby → first question, once two groups have people. reveal: nobody knows. next: to the next question, or the end after the last. */
  'quiz.stepLive': command({
    input: { ...step, to: z.enum(['begin', 'reveal', 'next']) },
    output: live,
    problems: [...stepProblems, 'live.no-such-step', 'live.group-empty'],
  }),
  /** Staff. Groups and scores stay, people go. */
  'quiz.endLive': command({
    input: { liveId: z.int().positive() },
    output: z.strictObject({}),
    problems: ['live.none'],
  }),
  /** Staff: those held, newest first. */
  'quiz.lives': query({
    input: {},
    output: z.strictObject({
      lives: z.array(
        z.strictObject({
          liveId: z.int(),
          title: z.string(),
          startedAt: instant,
          endedAt: instant.nullable(),
          asked: z.int(),
          groups: z.array(z.strictObject({ name: z.string(), score: z.int() })),
        }),
      ),
    }),
  }),
};
