/** What the rules can say of a step; each has a sentence on the screen, filled from the facts named beside it. */
import { z } from 'zod';

export const findingCodes = [
  // Of every step.
  /** today */
  'in-future',
  /** birthMonth */
  'before-birth',
  /** on */
  'file-ended',
  'cancelled',
  /** on */
  'already-recorded',
  /** step */
  'step-missing',
  /** step, on */
  'before-earlier-step',
  /** on; earliestOn beside */
  'too-early',
  /** days; dueBy beside */
  'late',
  /** on: the last try did not get through */
  'not-passed',
  /** on */
  'transferred-out',

  // 申请入党
  /** years, birthMonth */
  'under-age',
  /** years, birthMonth */
  'age-in-month',
  'birth-unknown',
  /** topics: names of talkTopics, by commas */
  'topics-missing',

  // 积极分子
  'recommendation-missing',
  /** on */
  'recommendation-later',
  /** count, least */
  'mentors-too-few',
  /** count, most */
  'mentors-too-many',
  /** count, needed: where a school asks for so many */
  'mentors-count',
  /** name */
  'mentor-not-full',
  /** name */
  'same-person-twice',
  'no-live-mentor',

  // 发展对象
  'training-not-registered',
  /** made, due */
  'assessments-missing',
  /** sources: names of opinionSources, by commas */
  'opinions-missing',
  /** workDays or days */
  'notice-missing',
  /** from, to */
  'notice-inverted',
  /** workDays or days, lastOn */
  'notice-too-short',
  /** lastOn */
  'notice-running',
  /** from, to */
  'calendar-missing',
  /** agreedOn, startsOn */
  'agreed-after-notice',
  /** count, needed */
  'sponsors-count',
  /** name */
  'sponsor-not-full',
  /** name */
  'sponsor-without-rights',
  'review-failed',
  /** days, hours, neededDays, neededHours */
  'training-too-short',
  /** days, hours, neededDays, neededHours */
  'training-waived',
  /** count, needed */
  'reports-missing',

  // 接收
  'pre-review-failed',
  /** leavesOn, months */
  'leaving-soon',
  'approval-refused',
  /** present, should */
  'no-quorum',
  'not-secret',
  /** ayes, should */
  'vote-not-carried',
  /** others */
  'one-by-one',
  /** present, should */
  'ballot-more-present',
  /** writtenAyes, absent, ayes */
  'ballot-written-too-many',
  /** votes, voters */
  'ballot-does-not-add-up',
  /** items: names of meetingProgramme, by commas */
  'programme-missing',

  // 预备期和转正
  'extended-before',
  /** months, least, most */
  'extension-length',
  /** from */
  'seniority-from',
  /** appliedOn */
  'opinion-before-request',
  'committee-review-missing',
  /** reviewedOn, from, to */
  'committee-review-out-of-order',
  'place-missing',
  /** on */
  'transfer-unchecked',

  /** text: the school's own sentence, for a person to look at */
  'local-check',
] as const;
export const findingCode = z.enum(findingCodes);
export type FindingCode = z.output<typeof findingCode>;
