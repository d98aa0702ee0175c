/** Figures of backups in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface BackupFigures {
  /** Of the file. */
  readonly bytes: number;
  readonly alone: Spread;
  /** While people check in. */
  readonly beside: Spread;
  readonly checkIns: number;
  readonly quiet: Spread;
  readonly longestQuiet: number;
  /** Of a check-in while a backup is made. */
  readonly wait: Spread;
  readonly longest: number;
  /** The longest in which nothing else could run. */
  readonly stall: number;
}

export const backupRows = ({ alone, longest }: BackupFigures): string[] => [
  row('backup of 20,000 people, 500,000 visits', ms(alone.p50), '≤ 2 s', verdict(alone.p50 <= 2000)),
  row('longest check-in beside a backup', ms(longest), '≤ 50 ms', verdict(longest <= 50)),
];

export const backupSection = ({ bytes, alone, beside, checkIns, quiet, longestQuiet, wait, stall }: BackupFigures) =>
  `## Backup

From the button to a file of ${Math.round(bytes / 1e6)} MB that was copied, looked through, hashed, encrypted, synced and read back to its end: p50
${ms(alone.p50)}, with people checking in all the time ${ms(beside.p50)}. ${checkIns} check-ins meanwhile took p50 ${ms(wait.p50)}, p95 ${ms(wait.p95)} (without a
backup p50 ${ms(quiet.p50)}, p95 ${ms(quiet.p95)}, longest ${ms(longestQuiet)}). Nothing else waited longer than ${ms(stall)}.`;
