/** 公示 before listing as 发展对象: R-11, by the Chinese work calendar. */
import { daysLater } from '../../kernel/quick-days.ts';
import type { Finding } from '../../../contract/development-rules.ts';
import type { FindingCode } from '../../../contract/finding-codes.ts';
import type { StepDetails } from '../../../contract/development-steps.ts';
import { finding, number, type Rule } from './rule.ts';
import type { Standing } from './standing.ts';
import type { NoticeFact } from './facts.ts';

export interface NoticeDays {
  readonly startsOn: string;
  readonly lastOn: string;
}

const nothing: readonly Finding[] = [];
const kindOf = { 3: 'activist', 7: 'candidate', 15: 'admission', 23: 'conversion' } as const;
export type NoticeStep = keyof typeof kindOf;

/** No notice is older than the step it follows: one of an earlier try is none. */
const sinceStep = { 3: 1, 7: 3, 15: 7, 23: 15 } as const;

const newest = (notices: readonly NoticeFact[], kind: NoticeFact['kind'], since: string): NoticeDays | null =>
  notices
    .filter((notice) => notice.kind === kind && notice.startsOn >= since)
    .reduce<NoticeFact | null>((last, one) => (last === null || one.lastOn > last.lastOn ? one : last), null);

/** The days the step itself names, or those of the notice that was put up here. */
export function noticeBefore(step: NoticeStep, details: StepDetails | null, standing: Standing): NoticeDays | null {
  if (details?.step === 7 && details.noticeStartedOn !== null && details.noticeEndedOn !== null) {
    return { startsOn: details.noticeStartedOn, lastOn: details.noticeEndedOn };
  }
  return newest(standing.facts.notices, kindOf[step], standing.doneOn[sinceStep[step]] ?? '');
}

const missingCalendar = (rule: string, { startsOn, lastOn }: NoticeDays): Finding =>
  finding(rule, 'provisional', 'calendar-missing', { from: startsOn, to: lastOn });

/** What is wrong with a notice that was to run so long and to be over before `on`. */
export function noticeFaults(
  days: NoticeDays,
  on: string,
  earliestLast: { readonly on: string; readonly facts: Finding['facts'] },
  fault: (code: FindingCode, facts?: Finding['facts'], earliestOn?: string | null) => Finding,
): Finding[] {
  if (days.lastOn < days.startsOn) return [fault('notice-inverted', { from: days.startsOn, to: days.lastOn })];
  const found: Finding[] = [];
  if (days.lastOn < earliestLast.on) {
    found.push(
      fault('notice-too-short', { ...earliestLast.facts, lastOn: earliestLast.on }, daysLater(earliestLast.on, 1)),
    );
  } else if (on <= days.lastOn) {
    found.push(fault('notice-running', { lastOn: days.lastOn }, daysLater(days.lastOn, 1)));
  }
  return found;
}

/** */
export const fiveWorkingDays: Rule = {
  id: 'R-11',
  steps: [7],
  judge({ standing, details, on, numbers, fault }) {
    const days = noticeBefore(7, details, standing);
    if (days === null) return [fault('notice-missing', { workDays: number(numbers, 'workDays') })];
    const workDays = number(numbers, 'workDays');
    const window = standing.calendar.windowFrom(days.startsOn, workDays);
    return [
      ...noticeFaults(days, on, { on: window.lastOn, facts: { workDays } }, fault),
      ...(window.isProvisional ? [missingCalendar('R-11', { startsOn: days.startsOn, lastOn: window.lastOn })] : []),
    ];
  },
  notice(standing) {
    if (standing.facts.notices.length === 0 && standing.records[7]?.length === 0) return nothing;
    const last = standing.records[7]?.at(-1);
    const days = noticeBefore(7, last?.details ?? null, standing);
    return days !== null && standing.calendar.isProvisional(days.startsOn, days.lastOn)
      ? [missingCalendar('R-11', days)]
      : nothing;
  },
};

/** R-11, its first half: the superior agrees, then the notice goes up. */
export const agreedBeforeNotice: Rule = {
  id: 'R-11',
  steps: [7, 8],
  judge({ standing, details, on, finding: say }) {
    const agreedOn = details.step === 8 ? on : (standing.doneOn[8] ?? null);
    const listed = details.step === 7 ? details : (standing.records[7]?.at(-1)?.details ?? null);
    const days = noticeBefore(7, listed, standing);
    return agreedOn !== null && days !== null && agreedOn > days.startsOn
      ? [say('warn', 'agreed-after-notice', { agreedOn, startsOn: days.startsOn })]
      : [];
  },
};
