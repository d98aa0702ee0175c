import type { Answer } from '../../../../src-main/contract/registry.ts';
import { dataSize } from '../../../ui/data-size.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { useDuty } from '../parts/staff-duty.ts';
import type { Times } from '../parts/times.ts';
import type { HealthFacts } from './health-card.tsx';

type Report = Answer<'health.report'>;

/** The report as cards, the ones that are looked at most first. */
export function useHealthCards(report: Report | null): readonly HealthFacts[] {
  const { words, times } = useDuty();
  if (report === null) return [];
  return [
    backup(report, words, times),
    disk(report, words),
    database(report, words, times),
    key(report, words),
    printer(report, words),
    clock(report, words, times),
    restarts(report, words, times),
    versions(report, words),
  ];
}

const at = (instant: number | null, words: StaffWords, times: Times) =>
  instant === null ? words.health.never : times.full(instant);

function disk({ disk: { verdict, freeBytes, totalBytes, hasBallast }, logsBytes }: Report, words: StaffWords) {
  const says = words.health.facts;
  return {
    name: 'disk',
    verdict,
    facts: [
      [says.free, says.of(dataSize(freeBytes), dataSize(totalBytes))],
      [says.ballast, hasBallast ? says.hasBallast : says.noBallast],
      [says.logs, dataSize(logsBytes)],
    ],
  } satisfies HealthFacts;
}

function database({ database: part }: Report, words: StaffWords, times: Times) {
  const says = words.health.facts;
  const damaged = part.damaged.map(({ table, rows }) => says.damagedRows(table, rows));
  return {
    name: 'database',
    verdict: part.verdict,
    facts: [
      [says.size, dataSize(part.bytes)],
      [says.log, dataSize(part.logBytes)],
      [says.checkedAt, at(part.checkedAt, words, times)],
      [says.findings, part.findings.length === 0 ? says.noFindings : part.findings],
      ...(damaged.length === 0 ? [] : [[says.damaged, damaged] as const]),
    ],
  } satisfies HealthFacts;
}

function backup({ backup: part }: Report, words: StaffWords, times: Times) {
  const says = words.health.facts;
  return {
    name: 'backup',
    verdict: part.verdict,
    facts: [
      [says.verifiedAt, at(part.verifiedAt, words, times)],
      [says.secondAt, at(part.secondAt, words, times)],
      [says.drilledAt, at(part.drilledAt, words, times)],
    ],
  } satisfies HealthFacts;
}

function key({ key: { verdict, keeper, backend, hasRecoveryCode } }: Report, words: StaffWords) {
  const says = words.health.facts;
  return {
    name: 'key',
    verdict,
    facts: [
      [says.keeper, says.keepers[keeper]],
      ...(backend === '' || backend === 'none' ? [] : [[says.backend, backend] as const]),
      [says.recoveryCode, hasRecoveryCode ? says.hasCode : says.noCode],
    ],
    hint: keeper === 'file' ? says.keeperFile : null,
  } satisfies HealthFacts;
}

function printer({ printer: { verdict, name, state } }: Report, words: StaffWords) {
  const says = words.health.facts;
  const states: Readonly<Record<string, string>> = words.printing.printerStates;
  return {
    name: 'printer',
    verdict,
    facts: [
      [says.printerName, name ?? (state === 'unreachable' ? says.unreachable : says.noPrinter)],
      ...(name === null ? [] : [[says.printerState, states[state] ?? state] as const]),
    ],
  } satisfies HealthFacts;
}

function clock({ clock: part }: Report, words: StaffWords, times: Times) {
  const says = words.health.facts;
  const { lastJump } = part;
  return {
    name: 'clock',
    verdict: part.verdict,
    facts: [
      [says.zone, part.timeZone],
      [says.doubtful, part.isDoubtful ? says.isDoubtful : says.isSure],
      [says.lastJump, lastJump === null ? words.health.none : says.jump(times.full(lastJump.at), lastJump.seconds)],
    ],
  } satisfies HealthFacts;
}

function restarts({ restarts: part, startedAt }: Report, words: StaffWords, times: Times) {
  const says = words.health.facts;
  const told = ({ lastDay, lastAt, why }: Report['restarts']['program']) => [
    says.restarts(lastDay),
    ...(lastAt === null
      ? []
      : [says.lastRestart(times.full(lastAt)) + (why === null ? '' : ` · ${says.whys[why] ?? why}`)]),
  ];
  return {
    name: 'restarts',
    verdict: part.verdict,
    facts: [
      [says.startedAt, times.full(startedAt)],
      [says.program, told(part.program)],
      [says.page, told(part.page)],
    ],
  } satisfies HealthFacts;
}

function versions({ versions: part }: Report, words: StaffWords) {
  const says = words.health.facts.versions;
  return {
    name: 'versions',
    verdict: null,
    facts: [
      [says.program, part.program],
      [says.schema, String(part.schema)],
      [says.shell, part.shell],
      [says.node, part.node],
      [says.sqlite, part.sqlite],
      [says.system, part.system],
    ],
    hint: words.updates.hint,
  } satisfies HealthFacts;
}
