/** 题库: kept by staff. A saved question is a new version; no version ever changes. */
import { z } from 'zod';
import { difficulty, questionContent, questionType, quizTopic } from './quiz-questions.ts';
import { command, query } from './route.ts';
import { instant, pageRequest, questionId, versionId } from './values.ts';

export const questionRow = z.strictObject({
  questionId,
  version: z.int().positive(),
  type: questionType,
  topic: quizTopic,
  difficulty,
  stem: z.string(),
  article: z.string().nullable(),
  isShipped: z.boolean(),
  reviewedAt: instant.nullable(),
  retiredAt: instant.nullable(),
  /** In graded quizzes, all versions. */
  shown: z.int(),
  right: z.int(),
});
export type QuestionRow = z.output<typeof questionRow>;

export const questionDetail = z.strictObject({
  questionId,
  /** The newest. */
  version: z.int().positive(),
  versionId,
  content: questionContent,
  madeAt: instant,
  madeBy: z.string(),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  retiredAt: instant.nullable(),
  retireReason: z.string().nullable(),
  /** Of a question that came with the program: YD-001. */
  shippedKey: z.string().nullable(),
  versions: z.array(
    z.strictObject({ version: z.int(), madeAt: instant, madeBy: z.string(), shown: z.int(), right: z.int() }),
  ),
});
export type QuestionDetail = z.output<typeof questionDetail>;

/** 法规条文 a question may rest on. */
export const article = z.strictObject({
  id: z.string(),
  law: z.string(),
  edition: z.string(),
  article: z.string(),
  gist: z.string(),
});
export type Article = z.output<typeof article>;

export const quizBankRoutes = {
  'quiz.questions': query({
    input: {
      text: z.string().max(100),
      topic: quizTopic.nullable(),
      type: questionType.nullable(),
      difficulty: difficulty.nullable(),
      state: z.enum(['in-use', 'unreviewed', 'retired']),
      ...pageRequest,
    },
    output: z.strictObject({
      questions: z.array(questionRow),
      total: z.int(),
      counts: z.strictObject({ inUse: z.int(), unreviewed: z.int(), retired: z.int() }),
    }),
  }),
  'quiz.question': query({ input: { questionId }, output: questionDetail, problems: ['question.unknown'] }),
  'quiz.questionVersion': query({
    input: { questionId, version: z.int().positive() },
    output: questionContent,
    problems: ['question.unknown'],
  }),
  /** NULL and version 0: a new one. `version` is the one that was read. A new version has to be reviewed again. */
  'quiz.saveQuestion': command({
    input: {
      questionId: questionId.nullable(),
      version: z.int().min(0),
      content: questionContent,
      /** Saved although another has the same stem. */
      isLikeAllowed: z.boolean(),
    },
    output: z.strictObject({ questionId, version: z.int() }),
    problems: [
      'question.unknown',
      'question.changed-elsewhere',
      'question.retired',
      /** Facts `fault`: a code of itemFaults; with `option` (from 1) where one is meant. */
      'question.faulty',
      /** Facts `questionId`. */
      'question.like-another',
    ],
  }),
  /** Of the same type with the same stem, punctuation and spaces aside. */
  'quiz.likeQuestions': query({
    input: { type: questionType, stem: z.string().max(2000), except: questionId.nullable() },
    output: z.strictObject({ questions: z.array(questionRow) }),
  }),
  'quiz.reviewQuestion': command({
    input: { questionId, version: z.int().positive() },
    output: z.strictObject({ reviewedAt: instant, reviewedBy: z.string() }),
    problems: ['question.unknown', 'question.changed-elsewhere', 'question.retired'],
  }),
  /** No longer drawn or practised; papers begun with it go on. */
  'quiz.retireQuestion': command({
    input: { questionId, reason: z.string().trim().min(2).max(200) },
    output: z.strictObject({}),
    problems: ['question.unknown', 'question.retired'],
  }),
  'quiz.restoreQuestion': command({
    input: { questionId },
    output: z.strictObject({}),
    problems: ['question.unknown', 'question.not-retired'],
  }),
  'quiz.articles': query({ input: {}, output: z.strictObject({ articles: z.array(article) }) }),
};
