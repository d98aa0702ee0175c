/**
 * Which backups may go, after Anki: those of two days stay, then the newest of each of 12 days, 10 weeks and 9 months.
 * Slots are counted, not measured from today, so that a clock set ahead ages nothing away.
 */
import { daysBetween, localDateOf } from '../kernel/local-time.ts';
import type { BackupKind } from '../../contract/backup.ts';

export interface ThinnedBackup {
  readonly name: string;
  readonly createdAt: number;
  readonly kind: BackupKind;
  /** The last one that was opened and read to its end. */
  readonly isLastVerified: boolean;
}

const recentMs = 2 * 24 * 60 * 60_000;
/** Made for one occasion: the newest of each stay besides. */
const rare: readonly BackupKind[] = ['move', 'before-migration', 'before-restore'];
const rareKept = 3;

type Period = 'day' | 'week' | 'month';
const stages: readonly { readonly period: Period; readonly most: number }[] = [
  { period: 'day', most: 12 },
  { period: 'week', most: 10 },
  { period: 'month', most: 9 },
];

const aMonday = '1970-01-05';
const weekOf = (day: string): number => Math.floor(daysBetween(aMonday, day) / 7);

const periodsOf = (day: string): Record<Period, string> => ({
  day,
  week: String(weekOf(day)),
  month: day.slice(0, 7),
});

function keptOf(newestFirst: readonly ThinnedBackup[], now: number, timeZone: string): Set<string> {
  const kept = new Set<string>();
  let last: Record<Period, string> = { day: '', week: '', month: '' };
  let stage = 0;
  let used = 0;
  for (const { name, createdAt } of newestFirst) {
    const periods = periodsOf(localDateOf(createdAt, timeZone));
    // Of the future: kept, and counted nowhere, until their time has come.
    if (createdAt > now) {
      kept.add(name);
      continue;
    }
    const slot = stages[stage];
    const isRecent = createdAt > now - recentMs;
    if (!isRecent && (!slot || periods[slot.period] === last[slot.period])) continue;
    kept.add(name);
    last = periods;
    if (isRecent || !slot) continue;
    used += 1;
    if (used < slot.most) continue;
    stage += 1;
    used = 0;
  }
  return kept;
}

/** @returns names, oldest first */
export function toThin(backups: readonly ThinnedBackup[], now: number, timeZone: string): string[] {
  const newestFirst = backups.toSorted((one, other) => other.createdAt - one.createdAt);
  const kept = keptOf(newestFirst, now, timeZone);
  for (const { name, isLastVerified } of newestFirst) if (isLastVerified) kept.add(name);
  for (const kind of rare) {
    for (const { name } of newestFirst.filter((one) => one.kind === kind).slice(0, rareKept)) kept.add(name);
  }
  return newestFirst
    .map(({ name }) => name)
    .filter((name) => !kept.has(name))
    .toReversed();
}
