/** 发展纪实 at the command line: one person's ledger, and what is due in the branches. */
import { Temporal } from 'temporal-polyfill';
import type { Answer } from '../../contract/registry.ts';
import { UsageFault } from '../startup/flags.ts';
import { Refused, type AskApplication } from './ask.ts';

type Ledger = Answer<'development.ledger'>;
type Step = Ledger['steps'][number];

/** Days are local, `YYYY-MM-DD`; what is not known is NULL. */
export interface LedgerStatus {
  readonly studentNumber: string;
  readonly bookNumber: string | null;
  readonly branch: string | null;
  /** 1…5; 0 before an application. */
  readonly stage: number;
  readonly packs: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly step: number;
    readonly name: string;
    readonly state: Step['state'];
    /** Every day it was recorded for; records taken back are left out. */
    readonly on: readonly string[];
    readonly earliestOn: string | null;
    readonly dueBy: string | null;
    readonly findings: readonly { readonly rule: string; readonly force: string; readonly code: string }[];
  }[];
  readonly dues: Ledger['dues'];
  readonly papersMissing: readonly string[];
  readonly probation: Ledger['probation'];
}

function statusOf(ledger: Ledger): LedgerStatus {
  const { file, steps, stage } = ledger;
  const stageOf = new Map(steps.map((each) => [each.step, each.stage]));
  return {
    studentNumber: ledger.studentNumber,
    bookNumber: file?.bookNumber ?? null,
    branch: file?.branchName ?? null,
    stage,
    packs: Object.fromEntries(ledger.stagePacks.map((one) => [String(one.stage), one.packId])),
    steps: steps.map((one) => ({
      step: one.step,
      name: one.name,
      state: one.state,
      on: one.records.filter(({ voidedAt }) => voidedAt === null).map(({ happenedOn }) => happenedOn),
      earliestOn: one.earliestOn,
      dueBy: one.dueBy,
      findings: one.findings.map(({ rule, force, code }) => ({ rule, force, code })),
    })),
    dues: ledger.dues,
    papersMissing: ledger.papers
      .filter(
        ({ isRequired, presentOn, step }) => isRequired && presentOn === null && (stageOf.get(step) ?? 9) <= stage,
      )
      .map(({ code }) => code),
    probation: ledger.probation,
  };
}

/** @throws Refused member.unknown; UsageFault */
export async function developmentStatus(ask: AskApplication, number: string | undefined): Promise<LedgerStatus> {
  const wanted = number?.trim();
  if (!wanted) throw new UsageFault({ zh: '缺少 --number 学号。', en: '--number is missing.' });
  const { members } = await ask('members.search', { text: wanted, limit: 200 });
  const member = members.find(({ studentNumber }) => studentNumber === wanted);
  if (!member) throw new Refused({ code: 'member.unknown', facts: {} });
  return statusOf(await ask('development.ledger', { memberId: member.memberId }));
}

/** A line a step that is done, open or late. */
export const statusLines = ({ steps, studentNumber, bookNumber, stage }: LedgerStatus): string[] => [
  `${studentNumber}\t${bookNumber ?? '-'}\t${stage}`,
  ...steps
    .filter(({ state, on }) => on.length > 0 || state === 'open')
    .map((one) => [one.step, one.name, one.state, one.on.join(' '), one.dueBy ?? ''].join('\t')),
];

type Due = Answer<'development.due'>['dues'][number];
export type DueLine = Omit<Due, 'memberId' | 'name'>;

/** Up to that day, else to the end of the month; most pressing first. People by number, not by name. @throws UsageFault */
export async function developmentDue(ask: AskApplication, wanted: string | undefined): Promise<DueLine[]> {
  const { now, timeZone } = await ask('station.status', {});
  const until = wanted === undefined ? endOfMonth(now, timeZone) : wanted.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
    throw new UsageFault({ zh: '--until 写成 2026-11-30。', en: '--until is a day such as 2026-11-30.' });
  const lines: DueLine[] = [];
  for (;;) {
    const page = { branchId: null, until, offset: lines.length, limit: 200 };
    const { dues, total } = await ask('development.due', page);
    lines.push(...dues.map(({ memberId: _, name: __, ...line }) => line));
    if (dues.length === 0 || lines.length >= total) return lines;
  }
}

function endOfMonth(now: number, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  return today.with({ day: today.daysInMonth }).toString();
}

export const dueLine = ({ studentNumber, branchName, kind, step, dueBy, isOverdue }: DueLine): string =>
  [studentNumber, branchName, step === null ? kind : `${kind} ${step}`, dueBy ?? '', isOverdue ? 'overdue' : ''].join(
    '\t',
  );
