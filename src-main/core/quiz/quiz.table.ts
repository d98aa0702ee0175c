import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CampaignFields, CampaignState, PaperRule } from '../../contract/quiz-campaigns.ts';
import type { Difficulty, QuestionContent, QuestionType, QuizTopic } from '../../contract/quiz-questions.ts';
import type { AttemptId, CampaignId, MemberId, QuestionId, VersionId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const questionTable = sqliteTable('quiz_question', {
  id: integer('id').$type<QuestionId>().primaryKey(),
  /** Of the bank that comes with the program. */
  shippedKey: text('shipped_key'),
  /** The version of the shipped bank this came from; a newer one brings a new wording unless staff changed it. */
  shippedVersion: integer('shipped_version'),
  newestVersion: integer('newest_version').notNull(),
  createdAt: integer('created_at').notNull(),
  retiredAt: integer('retired_at'),
  retiredBy: sealedText('quiz_question', 'retired_by'),
  retireReason: text('retire_reason'),
});

/** What a version's body holds beside its columns. */
export type VersionBody = Pick<QuestionContent, 'options' | 'answer' | 'blanks' | 'explanation' | 'source' | 'article'>;

export const versionTable = sqliteTable('quiz_version', {
  id: integer('id').$type<VersionId>().primaryKey(),
  questionId: integer('question_id').$type<QuestionId>().notNull(),
  version: integer('version').notNull(),
  type: text('type').$type<QuestionType>().notNull(),
  topic: text('topic').$type<QuizTopic>().notNull(),
  difficulty: text('difficulty').$type<Difficulty>().notNull(),
  stem: text('stem').notNull(),
  body: text('body', { mode: 'json' }).$type<VersionBody>().notNull(),
  /** foldStem(type, stem): alike where equal. */
  fold: text('fold').notNull(),
  madeAt: integer('made_at').notNull(),
  madeBy: sealedText('quiz_version', 'made_by').notNull(),
  reviewedAt: integer('reviewed_at'),
  reviewedBy: sealedText('quiz_version', 'reviewed_by'),
});

export const campaignTable = sqliteTable('quiz_campaign', {
  id: integer('id').$type<CampaignId>().primaryKey(),
  title: text('title').notNull(),
  opensAt: integer('opens_at').notNull(),
  closesAt: integer('closes_at').notNull(),
  grades: text('grades', { mode: 'json' }).$type<string[]>().notNull(),
  buildings: text('buildings', { mode: 'json' }).$type<string[]>().notNull(),
  rule: text('rule', { mode: 'json' }).$type<PaperRule>().notNull(),
  minutes: integer('minutes').notNull(),
  passMark: integer('pass_mark').notNull(),
  totalMarks: integer('total_marks').notNull(),
  questions: integer('questions').notNull(),
  attempts: integer('attempts'),
  shufflesQuestions: integer('shuffles_questions', { mode: 'boolean' }).notNull(),
  shufflesOptions: integer('shuffles_options', { mode: 'boolean' }).notNull(),
  marking: text('marking').$type<CampaignFields['marking']>().notNull(),
  showsAnswers: integer('shows_answers', { mode: 'boolean' }).notNull(),
  state: text('state').$type<CampaignState>().notNull(),
  withdrawReason: sealedText('quiz_campaign', 'withdraw_reason'),
  version: integer('version').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: sealedText('quiz_campaign', 'created_by').notNull(),
});

/** One question of a paper. `order[i]`: place among the version's own options of the option shown i-th. */
export interface PaperQuestion {
  readonly versionId: VersionId;
  readonly order: readonly number[];
  readonly marks: number;
}

/** By position in the paper. `choices` are places among the version's own options, ascending. */
export type StoredAnswers = Readonly<
  Record<string, { readonly choices: readonly number[]; readonly isMarked: boolean }>
>;

export const attemptTable = sqliteTable('quiz_attempt', {
  id: integer('id').$type<AttemptId>().primaryKey(),
  key: text('key').notNull(),
  campaignId: integer('campaign_id').$type<CampaignId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  number: integer('number').notNull(),
  seed: integer('seed').notNull(),
  paper: text('paper', { mode: 'json' }).$type<readonly PaperQuestion[]>().notNull(),
  marking: text('marking').$type<CampaignFields['marking']>().notNull(),
  totalMarks: integer('total_marks').notNull(),
  passMark: integer('pass_mark').notNull(),
  startedAt: integer('started_at').notNull(),
  allowedMs: integer('allowed_ms').notNull(),
  /** Counted up to `savedAt`. */
  spentMs: integer('spent_ms').notNull(),
  savedAt: integer('saved_at').notNull(),
  answers: text('answers', { mode: 'json' }).$type<StoredAnswers>().notNull(),
  endedAt: integer('ended_at'),
  endedBy: text('ended_by').$type<'hand-in' | 'time'>(),
  score: integer('score'),
});

/** Of every attempt of the campaign that ended. `chosen[i]`: how often the version's own i-th option was chosen. */
export const figureTable = sqliteTable(
  'quiz_figure',
  {
    campaignId: integer('campaign_id').$type<CampaignId>().notNull(),
    versionId: integer('version_id').$type<VersionId>().notNull(),
    shown: integer('shown').notNull(),
    right: integer('right').notNull(),
    unanswered: integer('unanswered').notNull(),
    chosen: text('chosen', { mode: 'json' }).$type<readonly number[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.versionId] })],
);

/** The best passed attempt of one person in one campaign; name and class are the roster's. */
export const certificateTable = sqliteTable('quiz_certificate', {
  id: integer('id').primaryKey(),
  number: text('number').notNull().unique(),
  /** Eight letters and digits only this table knows; what makes the paper's code more than a number anybody can count up. */
  code: text('code').notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  campaignId: integer('campaign_id').$type<CampaignId>().notNull(),
  score: integer('score').notNull(),
  totalMarks: integer('total_marks').notNull(),
  passMark: integer('pass_mark').notNull(),
  attemptNumber: integer('attempt_number').notNull(),
  passedOn: text('passed_on').notNull(),
  issuedAt: integer('issued_at').notNull(),
  /** At the kiosk by the person. */
  printedAt: integer('printed_at'),
});

/** 错题本 */
export const wrongTable = sqliteTable(
  'quiz_wrong',
  {
    memberId: integer('member_id').$type<MemberId>().notNull(),
    questionId: integer('question_id').$type<QuestionId>().notNull(),
    versionId: integer('version_id').$type<VersionId>().notNull(),
    times: integer('times').notNull(),
    lastWrongAt: integer('last_wrong_at').notNull(),
    /** Right answers in a row since. */
    rightSince: integer('right_since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.questionId] })],
);
