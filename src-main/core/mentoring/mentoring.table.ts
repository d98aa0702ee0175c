import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AssessmentFields, conclusions } from '../../contract/mentoring.ts';
import type { AssessmentId, AwardId, MemberId, ReportId, TalkId, TrainingId } from '../../contract/values.ts';

/** What is taken back stays, with its reason. */
const written = {
  version: integer('version').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
  voidedAt: integer('voided_at'),
  voidReason: text('void_reason'),
};
const ofMember = integer('member_id').$type<MemberId>().notNull();

export const mentorTalkTable = sqliteTable('mentor_talk', {
  id: integer('id').$type<TalkId>().primaryKey(),
  memberId: ofMember,
  heldOn: text('held_on').notNull(),
  startsAt: text('starts_at'),
  place: text('place').notNull(),
  talkerId: integer('talker_id').$type<MemberId>(),
  talker: text('talker').notNull(),
  talkerPost: text('talker_post').notNull(),
  method: text('method').$type<'individual' | 'group'>().notNull(),
  content: text('content').notNull(),
  suggestion: text('suggestion').notNull(),
  ...written,
});

export const thoughtReportTable = sqliteTable('thought_report', {
  id: integer('id').$type<ReportId>().primaryKey(),
  memberId: ofMember,
  quarter: text('quarter').notNull(),
  title: text('title').notNull(),
  submittedOn: text('submitted_on').notNull(),
  words: integer('words'),
  remark: text('remark').notNull(),
  ...written,
});

export const halfYearAssessmentTable = sqliteTable('half_year_assessment', {
  id: integer('id').$type<AssessmentId>().primaryKey(),
  memberId: ofMember,
  from: text('from_on').notNull(),
  to: text('to_on').notNull(),
  selfSummary: text('self_summary').notNull(),
  opinions: text('opinions', { mode: 'json' }).$type<AssessmentFields['opinions']>().notNull(),
  mentorOpinion: text('mentor_opinion').notNull(),
  branchOpinion: text('branch_opinion').notNull(),
  conclusion: text('conclusion').$type<(typeof conclusions)[number]>(),
  decidedOn: text('decided_on'),
  ...written,
});

export const trainingTable = sqliteTable('training', {
  id: integer('id').$type<TrainingId>().primaryKey(),
  memberId: ofMember,
  course: text('course').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  days: real('days').notNull(),
  hours: real('hours').notNull(),
  result: text('result').notNull(),
  certificate: text('certificate').notNull(),
  issuer: text('issuer').notNull(),
  ...written,
});

export const awardTable = sqliteTable('award', {
  id: integer('id').$type<AwardId>().primaryKey(),
  memberId: ofMember,
  kind: text('kind').$type<'award' | 'discipline'>().notNull(),
  on: text('on_day').notNull(),
  what: text('what').notNull(),
  issuer: text('issuer').notNull(),
  level: text('level').notNull(),
  ...written,
});
