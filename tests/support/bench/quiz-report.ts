/** What docs/benchmarks.md says of the safety quizzes. */
import { ms, row, seconds, table, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface QuizFigures {
  readonly questions: number;
  readonly attempts: number;
  readonly draw: Spread;
  readonly begin: number;
  readonly tap: Spread;
  readonly handIn: number;
  readonly report: Spread & { readonly first: number };
  readonly remark: number;
}

const many = (count: number): string => count.toLocaleString('en');

export const quizRows = ({ questions, attempts, draw, tap, report, remark }: QuizFigures): string[] => [
  row('an answer tapped, committed', `p95 ${ms(tap.p95)}`, 'p95 ≤ 25 ms', verdict(tap.p95 <= 25)),
  row(`25 questions drawn from ${many(questions)}`, `p95 ${ms(draw.p95)}`, 'p95 ≤ 20 ms', verdict(draw.p95 <= 20)),
  row(
    `report of a campaign over ${many(attempts)} attempts`,
    `p95 ${ms(report.p95)}, first ${ms(report.first)}`,
    'p95 ≤ 400 ms',
    verdict(report.p95 <= 400),
  ),
  row(`${many(attempts)} attempts marked again`, seconds(remark), '≤ 20 s', verdict(remark <= 20_000)),
];

export const quizSection = ({ questions, attempts, draw, begin, tap, handIn, report, remark }: QuizFigures): string =>
  `## A graded quiz

${many(attempts)} attempts of 25 questions in one campaign, a bank of ${many(questions)}; through \`application.call\`, drawing by itself. What is
not repeated was asked once.

${table(
  ['', 'p50', 'p95'],
  [
    row('25 questions drawn', ms(draw.p50), ms(draw.p95)),
    row('begun', ms(begin), ''),
    row('an answer tapped', ms(tap.p50), ms(tap.p95)),
    row('handed in, marked, counted', ms(handIn), ''),
    row('report of the campaign', ms(report.p50), ms(report.p95)),
    row('all attempts marked again', seconds(remark), ''),
  ],
)}`;
