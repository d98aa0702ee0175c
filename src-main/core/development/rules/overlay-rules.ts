/** What a school asks for beyond the national text: rules like the others, which only ever add. */
import { daysLater, monthsLater } from '../../kernel/quick-days.ts';
import { periodsOver } from './activist-rules.ts';
import { noticeBefore, noticeFaults, type NoticeStep } from './notice-rules.ts';
import type { OverlayRule } from './pack-schema.ts';
import type { Rule } from './rule.ts';

function noticeRule(id: string, step: NoticeStep, days: number | undefined, workDays: number | undefined): Rule {
  return {
    id,
    steps: [step],
    judge({ standing, details, on, fault, finding }) {
      const found = noticeBefore(step, details, standing);
      if (found === null) return [fault('notice-missing', workDays === undefined ? { days: days ?? 1 } : { workDays })];
      if (workDays === undefined) {
        const lastOn = daysLater(found.startsOn, (days ?? 1) - 1);
        return noticeFaults(found, on, { on: lastOn, facts: { days: days ?? 1 } }, fault);
      }
      const window = standing.calendar.windowFrom(found.startsOn, workDays);
      return [
        ...noticeFaults(found, on, { on: window.lastOn, facts: { workDays } }, fault),
        ...(window.isProvisional
          ? [finding('provisional', 'calendar-missing', { from: found.startsOn, to: window.lastOn })]
          : []),
      ];
    },
  };
}

/** NULL: no step is judged by it; it only makes something due more often. */
export function overlayRuleOf(rule: OverlayRule): Rule | null {
  switch (rule.kind) {
    case 'min-months':
      return {
        id: rule.id,
        steps: [rule.step],
        earliest({ doneOn }) {
          const since = doneOn[rule.since] ?? null;
          return since === null ? null : monthsLater(since, rule.months);
        },
      };
    case 'notice':
      return noticeRule(rule.id, rule.step, rule.days, rule.workDays);
    case 'reports':
      return {
        id: rule.id,
        steps: [rule.step],
        judge({ standing: { facts }, on, fault }) {
          const count = facts.reports.filter((report) => report.on <= on).length;
          return count < rule.count ? [fault('reports-missing', { count, needed: rule.count })] : [];
        },
      };
    case 'mentors':
      return {
        id: rule.id,
        steps: [5],
        judge: ({ details, fault }) =>
          details.step === 5 && details.mentors.length !== rule.count
            ? [fault('mentors-count', { count: details.mentors.length, needed: rule.count })]
            : [],
      };
    case 'check':
      return { id: rule.id, steps: [rule.step], judge: ({ note }) => [note('local-check', { text: rule.text })] };
    case 'assessment-every':
      return {
        id: rule.id,
        steps: [7],
        judge({ standing: { doneOn, assessmentsMade: made }, on, finding }) {
          const since = doneOn[3] ?? null;
          const due = since === null ? 0 : periodsOver(since, rule.months, on);
          return made > 0 && made < due ? [finding('warn', 'assessments-missing', { made, due })] : [];
        },
      };
    case 'report-every':
      return null;
  }
}
