/** Figures of restores in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface RestoreFigures {
  readonly bytes: number;
  /** From the code to what would come back. */
  readonly check: Spread;
  /** From the second confirmation until the first screen answers again. */
  readonly exchange: Spread;
  readonly drill: Spread;
  /** Of the exchange, on all cores. */
  readonly cpu: Spread;
}

export const restoreRows = ({ check, exchange }: RestoreFigures): string[] => {
  const whole = check.p50 + exchange.p50;
  return [row('restore of the same', ms(whole), '≤ 10 s', verdict(whole <= 10_000))];
};

export const restoreSection = ({ bytes, check, exchange, drill, cpu }: RestoreFigures): string =>
  `## Restore

The same ${Math.round(bytes / 1e6)} MB: opened, decrypted and examined p50 ${ms(check.p50)}; from the second confirmation, a backup of today's data first, until the
station answers again p50 ${ms(exchange.p50)} (processor ${ms(cpu.p50)}). A drill p50 ${ms(drill.p50)}.`;
