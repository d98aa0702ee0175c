/** What waits for somebody: open steps, and the talks, reports and assessments of each period. */
import type { Due } from '../../../contract/development-rules.ts';
import { daysLater, monthsLater, quarterOf, quarterStart } from '../../kernel/quick-days.ts';
import type { NationalPack } from './national-pack.ts';
import type { RulePacks } from './rule-packs.ts';
import type { Standing } from './standing.ts';
import type { TimedStep } from './step-views.ts';

type Periodic = Pick<Due, 'kind' | 'step' | 'from' | 'rule'> & { dueBy: string };

const monthsOf = (pack: NationalPack | undefined, rule: string, usual: number): number =>
  pack?.rules.get(rule)?.value['months'] ?? usual;

function stepDue({ view, rule, isReached }: TimedStep, today: string): Due | null {
  if (!isReached || view.isPeriodic || (view.state !== 'open' && view.state !== 'waiting')) return null;
  return {
    kind: view.step === 2 ? 'first-talk' : 'step',
    step: view.step,
    from: view.earliestOn,
    dueBy: view.dueBy,
    isOverdue: view.dueBy !== null && view.dueBy < today,
    rule,
    isProvisional: view.findings.some(({ force }) => force === 'provisional'),
  };
}

/** L-02: three months after the last talk, or after the mentors were named. */
function talkDue({ facts, doneOn, stagePacks }: Standing): Periodic[] {
  const namedOn = doneOn[5] ?? null;
  if (namedOn === null || (doneOn[15] ?? null) !== null) return [];
  const last = facts.talks.reduce((latest, day) => (day > latest ? day : latest), namedOn);
  const dueBy = monthsLater(last, monthsOf(stagePacks[2], 'L-02', 3));
  return [{ kind: 'talk', step: 6, from: last, dueBy, rule: 'L-02' }];
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly hasReport: boolean;
}

function reportSpan({ facts }: Standing, day: string, months: number): Span {
  const from = months === 1 ? `${day.slice(0, 7)}-01` : quarterStart(day);
  const to = daysLater(monthsLater(from, months), -1);
  const quarter = quarterOf(day);
  const hasReport = facts.reports.some((report) =>
    months === 1 ? report.on >= from && report.on <= to : report.quarter === quarter,
  );
  return { from, to, hasReport };
}

/** L-01: this quarter's, and the last one's where it never came. A school may ask for one a month. */
function reportDues(standing: Standing, packs: RulePacks): Periodic[] {
  const { doneOn, stagePacks, today } = standing;
  const since = doneOn[3] ?? null;
  if (since === null || (doneOn[15] ?? null) !== null) return [];
  const usual = monthsOf(stagePacks[2], 'L-01', 3);
  const months = Math.min(packs.reportEvery?.months ?? usual, usual);
  const rule = packs.reportEvery?.rule ?? 'L-01';
  const now = reportSpan(standing, today > since ? today : since, months);
  const before = reportSpan(standing, daysLater(now.from, -1), months);
  return [...(before.to >= since ? [before] : []), now]
    .filter(({ hasReport }) => !hasReport)
    .map(({ from, to }) => ({ kind: 'report' as const, step: 6, from, dueBy: to, rule }));
}

/** */
function assessmentDue({ doneOn, assessmentsMade, stagePacks }: Standing, packs: RulePacks): Periodic[] {
  const since = doneOn[3] ?? null;
  if (since === null || (doneOn[7] ?? null) !== null) return [];
  const national = monthsOf(stagePacks[2], 'R-08', 6);
  const local = packs.assessmentEvery;
  const months = Math.min(local?.months ?? national, national);
  const from = monthsLater(since, months * assessmentsMade);
  const rule = local !== null && local.months < national ? local.rule : 'R-08';
  return [{ kind: 'assessment', step: 6, from, dueBy: monthsLater(since, months * (assessmentsMade + 1)), rule }];
}

/** L-03 */
function probationReviewDue({ round, records, doneOn, stagePacks }: Standing): Periodic[] {
  if (round === null || (doneOn[17] ?? null) === null) return [];
  if (round.phase !== 'apply' && round.phase !== 'discuss') return [];
  const months = monthsOf(stagePacks[5], 'L-03', 3);
  const made = records[21]?.length ?? 0;
  const dueBy = monthsLater(round.from, months * (made + 1));
  if (dueBy > round.to && made > 0) return [];
  return [{ kind: 'probation-review', step: 21, from: monthsLater(round.from, months * made), dueBy, rule: 'L-03' }];
}

const last = '9999';
const pressing = (one: Due, other: Due): number => {
  const [mine, theirs] = [one.dueBy ?? last, other.dueBy ?? last];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  return (one.step ?? 0) - (other.step ?? 0);
};

export function duesOf(standing: Standing, steps: readonly TimedStep[], packs: RulePacks): Due[] {
  const { facts, round, isAway, today } = standing;
  if (facts.endedOn !== null || isAway || round?.phase === 'cancelled') return [];
  const found: Due[] = [];
  for (const step of steps) {
    const due = stepDue(step, today);
    if (due !== null) found.push(due);
  }
  const periodic = [
    ...talkDue(standing),
    ...reportDues(standing, packs),
    ...assessmentDue(standing, packs),
    ...probationReviewDue(standing),
  ];
  for (const due of periodic) found.push({ ...due, isOverdue: due.dueBy < today, isProvisional: false });
  return found.sort(pressing);
}
