/** Figures of 发展党员 in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface DuesFigures extends Spread {
  readonly people: number;
  readonly dues: number;
  /** The first round, nothing warm. */
  readonly first: number;
}

export interface BoardFigures {
  readonly people: number;
  readonly branches: number;
  /** Everybody worked out anew. */
  readonly first: number;
  readonly board: Spread;
  readonly list: Spread;
  /** The board after one person's book was changed. */
  readonly afterChange: Spread;
}

export const boardRows = ({ people, board }: BoardFigures): string[] => [
  row(`board of ${people.toLocaleString('en')} people`, `p95 ${ms(board.p95)}`, '≤ 200 ms', verdict(board.p95 <= 200)),
];

export const boardSection = ({
  people,
  branches,
  first,
  board,
  list,
  afterChange,
}: BoardFigures): string => `## The board

${people.toLocaleString('en')} invented people on all steps in ${branches} branches, through \`application.call\`: first ${ms(first)}, when
everybody is worked out anew; then p50 ${ms(board.p50)}, p95 ${ms(board.p95)}; a page of those overdue p95 ${ms(list.p95)};
the board after one book was changed p95 ${ms(afterChange.p95)}.`;

export const developmentRows = ({ people, first }: DuesFigures): string[] => [
  row(`due dates of ${people.toLocaleString('en')} people`, ms(first), '≤ 1 s', verdict(first <= 1000)),
];

export const developmentSection = ({ people, dues, first, p50 }: DuesFigures): string => `## Developing members

25 steps, findings, dues and probation of ${people.toLocaleString('en')} invented people on all steps, by both national texts and one
local overlay, from facts in memory: ${ms(first)} at first, median ${ms(p50)} afterwards, ${dues.toLocaleString('en')} dues. No database.`;
