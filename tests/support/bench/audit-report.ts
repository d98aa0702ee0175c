/** Figures of the audit trail in docs/benchmarks.md. */
import { ms, row, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface AuditFigures {
  readonly entries: number;
  readonly check: Spread;
  /** As many HMACs over texts as long, without a database. */
  readonly bare: Spread;
  /** The longest in which nothing else could run meanwhile. */
  readonly stall: number;
  /** The page that was looked for longest: by act and person. */
  readonly page: number;
}

export const auditRows = ({ entries, check, stall }: AuditFigures): string[] => [
  row(
    `checking ${entries.toLocaleString('en')} audit entries`,
    `p95 ${ms(check.p95)}`,
    '≤ 2 s',
    verdict(check.p95 <= 2000),
  ),
  row('longest wait of anything else meanwhile', ms(stall), '≤ 20 ms', verdict(stall <= 20)),
];

export const auditSection = ({ entries, check, bare, stall, page }: AuditFigures): string => `## The audit trail

The whole chain of ${entries.toLocaleString('en')} entries read and checked through \`application.call\`: p50 ${ms(check.p50)}, p95 ${ms(check.p95)}, which is
${(check.p50 / bare.p50).toFixed(1)} times as long as that many HMAC-SHA256 alone (p50 ${ms(bare.p50)}). Nothing else waited longer than ${ms(stall)}. A page of
it by act and person took ${ms(page)}.`;
