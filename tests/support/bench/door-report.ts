/** Figures of the staff door in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface DoorFigures {
  readonly right: Spread;
  /** Of somebody without a post, and of numbers nobody has. */
  readonly wrong: Spread;
  /** The longest in which nothing else could run while a PIN was looked at. */
  readonly stall: number;
  /** The same while nothing was done. */
  readonly idle: number;
}

export const doorRows = ({ right, stall }: DoorFigures): string[] => [
  row('coming in by PIN', `p95 ${ms(right.p95)}`, '0.3–1.2 s', verdict(right.p50 >= 300 && right.p95 <= 1200)),
  row('longest wait of anything else meanwhile', ms(stall), '≤ 20 ms', verdict(stall <= 20)),
];

export const doorSection = ({ right, wrong, stall, idle }: DoorFigures): string => `## The staff door

Card or number and PIN through \`application.call\`, slow on purpose: p50 ${ms(right.p50)}, p95 ${ms(right.p95)}. Somebody without a
post and numbers nobody has, which must not be told apart: p50 ${ms(wrong.p50)}, p95 ${ms(wrong.p95)}. The event loop was held up for
${ms(stall)} at most meanwhile, and for ${ms(idle)} while nothing was done.`;
