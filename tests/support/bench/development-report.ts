/** Figures of 发展党员 in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface DuesFigures extends Spread {
  readonly people: number;
  readonly dues: number;
  /** The first round, nothing warm. */
  readonly first: number;
}

export const developmentRows = ({ people, first }: DuesFigures): string[] => [
  row(`due dates of ${people.toLocaleString('en')} people`, ms(first), '≤ 1 s', verdict(first <= 1000)),
];

export const developmentSection = ({ people, dues, first, p50 }: DuesFigures): string => `## Developing members

25 steps, findings, dues and probation of ${people.toLocaleString('en')} invented people on all steps, by both national texts and one
local overlay, from facts in memory: ${ms(first)} at first, median ${ms(p50)} afterwards, ${dues.toLocaleString('en')} dues. No database.`;
