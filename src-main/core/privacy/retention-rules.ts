/** How long each kind of data is kept, and why no longer (P-05, P-06). Every table of the register names its rules. */
import type { RetentionRule } from '../../contract/privacy.ts';

/** term: half a year after the 学期 ended. file: a year after the person left the school. over: as soon as it is over. */
export type Age =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly until: 'term' | 'file' | 'over' };

export interface Rule {
  readonly age: Age;
  /** For people: 三十天后删除. */
  readonly kept: string;
}

const months = (count: number, kept: string): Rule => ({ age: { months: count }, kept });
const days = (count: number, kept: string): Rule => ({ age: { days: count }, kept });
const withFile = (kept: string): Rule => ({ age: { until: 'file' }, kept });
const leaving = '毕业（离校）满一年后删除';
/** Longer than anybody studies: by then the files of all who were there have left. */
const longestStay = 72;

/** In the order in which they run: what points at something goes before it. */
export const retentionRules: Readonly<Record<RetentionRule, Rule>> = {
  'guest-visits': days(30, '访客三十天后删除'),
  'member-visits': { age: { until: 'term' }, kept: '学期结束满六个月后删除，只留月度合计' },
  receipts: days(2, '两天后删除'),
  'import-undo': days(30, '三十天后删除'),
  'card-requests': days(30, '三十天后删除'),
  'reading-people': withFile(leaving),
  'reading-papers': months(longestStay, '最长六年'),
  'book-loans': days(180, '归还满一百八十天后删除'),
  'print-jobs': days(90, '九十天后删除'),
  'quiz-attempts': months(12, '不是最好成绩的作答一年后删除'),
  'quiz-people': withFile(leaving),
  'live-people': { age: { until: 'over' }, kept: '抢答结束后当天删除' },
  inspections: months(longestStay, '六年后删除'),
  'inspection-photos': months(12, '照片一年后删除'),
  'print-runs': days(90, '九十天后删除'),
  notices: months(24, '公示结束满两年后删除'),
  development: withFile(leaving),
  'personal-codes': withFile(leaving),
  assemblies: months(longestStay, '大会结束满六年后删除'),
  'service-records': withFile(leaving),
  'staff-doors': days(30, '三十天后删除'),
  'data-requests': months(36, '答复满三年后删除'),
  consents: months(36, '被新的回答取代满三年后删除；最后一次回答一直有效，离校满一年后删除'),
};
