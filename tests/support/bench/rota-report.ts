/** Figures of the rota in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface RotaFigures {
  readonly shifts: number;
  /** The first time after the start. */
  readonly first: number;
  readonly term: Spread;
  readonly week: Spread;
  readonly hours: Spread;
}

export const rotaRows = ({ shifts, first, term }: RotaFigures): string[] => [
  row(
    `rota of a whole term, ${shifts} shifts`,
    `p95 ${ms(term.p95)}, first ${ms(first)}`,
    '≤ 150 ms',
    verdict(term.p95 <= 150),
  ),
];

export const rotaSection = ({ shifts, first, term, week, hours }: RotaFigures): string => `## The rota

A term of ${shifts} shifts in three rooms through \`application.call\`, what came of each judged anew: p50 ${ms(term.p50)}, p95
${ms(term.p95)}, ${ms(first)} the first time. One week of it: p95 ${ms(week.p95)}. Everybody's hours: p95 ${ms(hours.p95)}.`;
