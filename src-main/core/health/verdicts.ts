/** How the machine is, by its facts. Pure. */
import type { HealthVerdict } from '../../contract/health.ts';
import type { RestartNote } from '../kernel/restart-notes.ts';

const megabyte = 1024 * 1024;
/** As of this the station warns everywhere. */
export const lowStorageBytes = 500 * megabyte;
/** SQLite keeps its log near 4 MB; beyond this somebody reads without ever coming to an end. */
export const largeLogBytes = 20 * megabyte;
const dayMs = 24 * 3_600_000;
const weekMs = 7 * dayMs;

export function diskVerdict(freeBytes: number, hasBallast: boolean): HealthVerdict {
  if (freeBytes < lowStorageBytes) return 'bad';
  return freeBytes < 2 * lowStorageBytes || !hasBallast ? 'watch' : 'good';
}

export function databaseVerdict(logBytes: number, findings: number, damaged: number): HealthVerdict {
  if (findings + damaged > 0) return 'bad';
  return logBytes > largeLogBytes ? 'watch' : 'good';
}

interface BackupAge {
  readonly verifiedAt: number | null;
  readonly isLate: boolean;
  readonly secondAt: number | null;
}

/** One copy beside the data goes with the disk; that alone is worth a look. */
export function backupVerdict({ verifiedAt, isLate, secondAt }: BackupAge): HealthVerdict {
  if (verifiedAt === null || isLate) return 'bad';
  return secondAt === null ? 'watch' : 'good';
}

export function clockVerdict(isDoubtful: boolean, jumpedAt: number | null, now: number): HealthVerdict {
  if (isDoubtful) return 'bad';
  return jumpedAt !== null && Math.abs(now - jumpedAt) < weekMs ? 'watch' : 'good';
}

/** By what happened of itself within a day; the restart at night is meant. */
export function restartsVerdict(notes: readonly RestartNote[], now: number): HealthVerdict {
  const recent = notes.filter(({ at, why }) => Math.abs(now - at) < dayMs && why !== 'nightly');
  if (recent.length === 0) return 'good';
  return recent.length >= 3 || recent.some(({ what }) => what === 'maintenance') ? 'bad' : 'watch';
}

export function restartsOf(what: 'page' | 'program', notes: readonly RestartNote[], now: number) {
  // The plain page came up in place of a program that could not be kept running.
  const own = notes.filter((note) => (note.what === 'page') === (what === 'page'));
  const last = own.at(-1);
  return {
    lastDay: own.filter(({ at, why }) => Math.abs(now - at) < dayMs && why !== 'nightly').length,
    lastAt: last?.at ?? null,
    why: last?.why ?? null,
  };
}
