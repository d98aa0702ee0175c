/** A branch at a glance: who stands where, what is due, and the lists the college asks for. */
import { z } from 'zod';
import { due } from './development-rules.ts';
import { stageNumber, stepNumber } from './development-steps.ts';
import { mentor } from './development.ts';
import { noticeRow } from './notices.ts';
import { query } from './route.ts';
import { branchId, fileOut, localDate, memberId, pageRequest } from './values.ts';

export const boardPerson = z.strictObject({
  memberId,
  name: z.string(),
  studentNumber: z.string(),
  className: z.string(),
  grade: z.string(),
  bookNumber: z.string(),
  branchName: z.string(),
  stage: z.int().min(0).max(5),
  /** The last step done or, of the periodic ones, going on, and its last record; 0 and NULL before an application. */
  step: z.int().min(0).max(25),
  stepOn: localDate.nullable(),
  mentors: z.array(z.string()),
  /** The most pressing first. */
  dues: z.array(due),
  isEnded: z.boolean(),
});
export type BoardPerson = z.output<typeof boardPerson>;

export const dueRow = due.extend({
  memberId,
  name: z.string(),
  studentNumber: z.string(),
  className: z.string(),
  branchName: z.string(),
  mentors: z.array(z.string()),
});
export type DueRow = z.output<typeof dueRow>;

/** 发展对象花名册 积极分子花名册 申请人 预备党员 全部 待办 公示登记 */
export const exportLists = ['applicants', 'activists', 'candidates', 'probationers', 'all', 'due', 'notices'] as const;
export type ExportList = (typeof exportLists)[number];

/** NULL: every branch. */
const ofBranch = { branchId: branchId.nullable() };

export const developmentBoardRoutes = {
  'development.board': query({
    input: ofBranch,
    output: z.strictObject({
      today: localDate,
      /** People of books that run; ended ones are counted nowhere here. */
      stages: z.array(z.strictObject({ stage: stageNumber, people: z.int(), overdue: z.int() })),
      steps: z.array(z.strictObject({ step: stepNumber, people: z.int() })),
      /** A book, but no application yet. */
      notBegun: z.int(),
      /** People with something due in this calendar month, today included; people with something overdue. */
      dueThisMonth: z.int(),
      overdue: z.int(),
      /** Running today. */
      notices: z.array(noticeRow),
    }),
  }),
  'development.people': query({
    input: {
      ...ofBranch,
      stage: stageNumber.nullable(),
      text: z.string().max(64).default(''),
      show: z.enum(['under-way', 'due-this-month', 'overdue', 'ended']),
      ...pageRequest,
    },
    output: z.strictObject({ people: z.array(boardPerson), total: z.int() }),
  }),
  /** Most pressing first, up to that day. */
  'development.due': query({
    input: { ...ofBranch, until: localDate, ...pageRequest },
    output: z.strictObject({ dues: z.array(dueRow), total: z.int(), overdue: z.int() }),
  }),
  'development.export': query({
    input: { ...ofBranch, list: z.enum(exportLists) },
    output: fileOut,
    problems: ['branch.unknown'],
  }),
  /** People with a live mentor of that name; NULL memberId: from outside the roster. */
  'development.mentorsNow': query({
    input: {},
    output: z.strictObject({ mentors: z.array(mentor.pick({ who: true, post: true }).extend({ people: z.int() })) }),
  }),
};
