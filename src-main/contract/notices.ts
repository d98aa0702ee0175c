/** 公示: as little as the rules ask, on the screen exactly for its days, then gone. */
import { z } from 'zod';
import { command, query } from './route.ts';
import { branchId, instant, localDate, memberId, noticeId, pageRequest } from './values.ts';

/** 拟确定为入党积极分子 拟列为发展对象 拟接收为预备党员 拟转为正式党员 */
export const noticeKinds = ['activist', 'candidate', 'admission', 'conversion'] as const;
/** draft 草稿, waiting 未开始, running 公示中, over 已到期, settled 已办结, withdrawn 已撤下 */
export const noticeStates = ['draft', 'waiting', 'running', 'over', 'settled', 'withdrawn'] as const;

export const noticeFields = z.strictObject({
  kind: z.enum(noticeKinds),
  branchId,
  people: z.array(memberId).min(1).max(60),
  startsOn: localDate,
  /** Working days, first and last included; the rules ask for 5 at least. */
  workingDays: z.int().min(1).max(30),
  /** What the office acts upon, as it stands on the paper. */
  basis: z.string().trim().min(2).max(200),
  /** Where and with whom opinions are heard: a post and a place. */
  contact: z.string().trim().min(2).max(200),
});
export type NoticeFields = z.output<typeof noticeFields>;

export const noticeRow = z.strictObject({
  noticeId,
  kind: z.enum(noticeKinds),
  branchName: z.string(),
  people: z.int(),
  startsOn: localDate,
  lastOn: localDate,
  /** The work calendar of a year it touches is missing: 暂定. */
  isProvisional: z.boolean(),
  state: z.enum(noticeStates),
});
export type NoticeRow = z.output<typeof noticeRow>;

/** What the screen and the paper say of one person, and no more. */
export const noticePerson = z.strictObject({
  name: z.string(),
  sex: z.string(),
  birthMonth: z.string(),
  className: z.string(),
  /** 申请入党, 确定为积极分子 */
  appliedOn: localDate.nullable(),
  activistOn: localDate.nullable(),
});
export type NoticePerson = z.output<typeof noticePerson>;

export const noticeDetail = noticeFields.extend({
  noticeId,
  version: z.int(),
  branchName: z.string(),
  committee: z.string(),
  lastOn: localDate,
  isProvisional: z.boolean(),
  state: z.enum(noticeStates),
  named: z.array(noticePerson.extend({ memberId })),
  savedAt: instant,
  savedBy: z.string(),
  publishedAt: instant.nullable(),
  outcome: z.enum(['no-objection', 'objections']).nullable(),
  outcomeNote: z.string(),
  withdrawReason: z.string().nullable(),
});
export type NoticeDetail = z.output<typeof noticeDetail>;

const changeProblems = ['notice.unknown', 'notice.changed-elsewhere'] as const;

export const noticesRoutes = {
  /** Public: those running today, nothing else. */
  'notices.running': query({
    input: {},
    output: z.strictObject({
      notices: z.array(
        z.strictObject({
          noticeId,
          kind: z.enum(noticeKinds),
          branchName: z.string(),
          startsOn: localDate,
          lastOn: localDate,
          isProvisional: z.boolean(),
          basis: z.string(),
          contact: z.string(),
          people: z.array(noticePerson),
        }),
      ),
    }),
  }),
  'notices.list': query({
    input: { ...pageRequest },
    output: z.strictObject({ notices: z.array(noticeRow), total: z.int() }),
  }),
  'notices.one': query({ input: { noticeId }, output: noticeDetail, problems: ['notice.unknown'] }),
  /** First and last working day, both included. */
  'notices.window': query({
    input: { startsOn: localDate, workingDays: z.int().min(1).max(30) },
    output: z.strictObject({
      /** The first working day from the day wished for. */
      firstOn: localDate,
      lastOn: localDate,
      isProvisional: z.boolean(),
      daysOff: z.array(localDate),
      makeUpDays: z.array(localDate),
    }),
  }),
  'notices.save': command({
    input: { noticeId: noticeId.nullable(), version: z.int(), fields: noticeFields },
    output: z.strictObject({ noticeId, version: z.int() }),
    problems: [
      ...changeProblems,
      'notice.not-draft',
      'notice.too-short',
      'notice.person-twice',
      'notice.other-branch',
      'branch.unknown',
      'member.unknown',
      'development.no-file',
      'development.ended',
    ],
  }),
  /** From here on it shows itself on its first day. Refused where that day is past or no working day. */
  'notices.publish': command({
    input: { noticeId, version: z.int() },
    output: z.strictObject({ version: z.int() }),
    problems: [
      ...changeProblems,
      'notice.not-draft',
      'notice.starts-in-past',
      'notice.starts-on-day-off',
      'notice.other-branch',
      'member.unknown',
      'development.no-file',
      'development.ended',
    ],
  }),
  'notices.withdraw': command({
    input: { noticeId, version: z.int(), reason: z.string().trim().min(2).max(200) },
    output: z.strictObject({ version: z.int() }),
    problems: [...changeProblems, 'notice.over'],
  }),
  /** After its last day: what people said of it. */
  'notices.settle': command({
    input: {
      noticeId,
      version: z.int(),
      outcome: z.enum(['no-objection', 'objections']),
      note: z.string().trim().max(500),
    },
    output: z.strictObject({ version: z.int() }),
    problems: [...changeProblems, 'notice.not-over'],
  }),
};
