/** A question of the safety quiz, as it is kept, edited and exchanged. What a person sees before answering is in quiz.ts: it has no key. */
import { z } from 'zod';

/** 单选 多选 判断 填空 */
export const questionTypes = ['single', 'multiple', 'judge', 'blank'] as const;
export const questionType = z.enum(questionTypes);
export type QuestionType = z.output<typeof questionType>;

/** 用电 灭火器 疏散 报警 设施 防盗 防诈 其他 */
export const quizTopics = [
  'electricity',
  'extinguisher',
  'escape',
  'alarm',
  'equipment',
  'theft',
  'fraud',
  'other',
] as const;
export const quizTopic = z.enum(quizTopics);
export type QuizTopic = z.output<typeof quizTopic>;

/** 易 中 难 */
export const difficulties = ['easy', 'medium', 'hard'] as const;
export const difficulty = z.enum(difficulties);
export type Difficulty = z.output<typeof difficulty>;

/** The options of every 判断, in this order. */
export const judgeOptions = ['正确', '错误'] as const;
/** Stands in the stem of a 填空 for each blank. */
export const blankMark = '____';

export const questionLimits = { stem: 2000, option: 500, options: 10, explanation: 2000, source: 200, blanks: 8 };

/** Plain text only; never read as HTML or Markdown. Which combinations are possible is checked by core/quiz/bank/question-rules. */
export const questionContent = z.strictObject({
  type: questionType,
  topic: quizTopic,
  difficulty,
  stem: z.string().trim().min(1).max(questionLimits.stem),
  /** Two to ten, all distinct; of a 判断 {@link judgeOptions}; of a 填空 none. */
  options: z.array(z.string().trim().min(1).max(questionLimits.option)).max(questionLimits.options),
  /** Positions in `options` from 0, ascending: one of 单选 and 判断, at least one of 多选, none of 填空. */
  answer: z
    .array(
      z
        .int()
        .min(0)
        .max(questionLimits.options - 1),
    )
    .max(questionLimits.options),
  /** Of a 填空: for each {@link blankMark} in the stem, in order, the answers that count as right. */
  blanks: z.array(z.array(z.string().trim().min(1).max(100)).min(1).max(10)).max(questionLimits.blanks),
  explanation: z.string().max(questionLimits.explanation),
  /** Where it comes from, for people: 本站编写（依据《消防法》第四十四条）. */
  source: z.string().max(questionLimits.source),
  /** An entry of the table of articles (resources/quiz/articles.json), or NULL. */
  article: z.string().max(60).nullable(),
});
export type QuestionContent = z.output<typeof questionContent>;
