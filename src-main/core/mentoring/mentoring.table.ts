import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AssessmentFields, conclusions } from '../../contract/mentoring.ts';
import type { AssessmentId, AwardId, MemberId, ReportId, TalkId, TrainingId } from '../../contract/values.ts';
import { sealedJson, sealedText } from '../database/sealed-column.ts';

/** What is taken back stays, with its reason. */
type Written = 'mentor_talk' | 'thought_report' | 'half_year_assessment' | 'training' | 'award';
const written = (table: Written) => ({
  version: integer('version').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  recordedBy: sealedText(table, 'recorded_by').notNull(),
  voidedAt: integer('voided_at'),
  voidReason: sealedText(table, 'void_reason'),
});
const ofMember = integer('member_id').$type<MemberId>().notNull();

export const mentorTalkTable = sqliteTable('mentor_talk', {
  id: integer('id').$type<TalkId>().primaryKey(),
  memberId: ofMember,
  heldOn: text('held_on').notNull(),
  startsAt: text('starts_at'),
  place: text('place').notNull(),
  talkerId: integer('talker_id').$type<MemberId>(),
  talker: sealedText('mentor_talk', 'talker').notNull(),
  talkerPost: sealedText('mentor_talk', 'talker_post').notNull(),
  method: text('method').$type<'individual' | 'group'>().notNull(),
  content: sealedText('mentor_talk', 'content').notNull(),
  suggestion: sealedText('mentor_talk', 'suggestion').notNull(),
  ...written('mentor_talk'),
});

export const thoughtReportTable = sqliteTable('thought_report', {
  id: integer('id').$type<ReportId>().primaryKey(),
  memberId: ofMember,
  quarter: text('quarter').notNull(),
  title: sealedText('thought_report', 'title').notNull(),
  submittedOn: text('submitted_on').notNull(),
  words: integer('words'),
  remark: sealedText('thought_report', 'remark').notNull(),
  ...written('thought_report'),
});

export const halfYearAssessmentTable = sqliteTable('half_year_assessment', {
  id: integer('id').$type<AssessmentId>().primaryKey(),
  memberId: ofMember,
  from: text('from_on').notNull(),
  to: text('to_on').notNull(),
  selfSummary: sealedText('half_year_assessment', 'self_summary').notNull(),
  opinions: sealedJson('half_year_assessment', 'opinions').$type<AssessmentFields['opinions']>().notNull(),
  mentorOpinion: sealedText('half_year_assessment', 'mentor_opinion').notNull(),
  branchOpinion: sealedText('half_year_assessment', 'branch_opinion').notNull(),
  conclusion: text('conclusion').$type<(typeof conclusions)[number]>(),
  decidedOn: text('decided_on'),
  ...written('half_year_assessment'),
});

export const trainingTable = sqliteTable('training', {
  id: integer('id').$type<TrainingId>().primaryKey(),
  memberId: ofMember,
  course: sealedText('training', 'course').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  days: real('days').notNull(),
  hours: real('hours').notNull(),
  result: sealedText('training', 'result').notNull(),
  certificate: sealedText('training', 'certificate').notNull(),
  issuer: sealedText('training', 'issuer').notNull(),
  ...written('training'),
});

export const awardTable = sqliteTable('award', {
  id: integer('id').$type<AwardId>().primaryKey(),
  memberId: ofMember,
  kind: text('kind').$type<'award' | 'discipline'>().notNull(),
  on: text('on_day').notNull(),
  what: sealedText('award', 'what').notNull(),
  issuer: sealedText('award', 'issuer').notNull(),
  level: sealedText('award', 'level').notNull(),
  ...written('award'),
});
