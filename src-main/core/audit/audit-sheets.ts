/** Gathers what the paper shows; the paper itself is audit.sheet.ts. */
import type { SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import { auditPaper, auditTitle, type PaperMark } from './audit.sheet.ts';
import type { AuditNames, AuditService } from './audit.service.ts';
import { filterText } from './filter-text.ts';

/** About forty pages. */
const mostPrinted = 1000;

interface Parts {
  readonly audit: Pick<AuditService, 'list' | 'head'>;
  readonly names: AuditNames;
  readonly stationName: () => string;
  readonly clock: Clock;
}

export const auditSheets = ({ audit, names, stationName, clock }: Parts) => ({
  /** @throws Refusal paper.nothing-to-print where nothing fits the filter */
  async audit({ sheet: _, ...query }: Extract<SheetRequest, { sheet: 'audit' }>) {
    const { entries, total } = await audit.list(query, 0, mostPrinted, names);
    if (total === 0) throw new Refusal('paper.nothing-to-print');
    const content = {
      entries,
      total,
      filter: await filterText(query, names),
      head: audit.head(),
      printedAt: clock.now(),
    };
    const issuer = { stationName: stationName(), zone: clock.timeZone };
    return {
      title: auditTitle(content, clock.timeZone),
      subject: `audit:${JSON.stringify(query)}`,
      draw: (mark: PaperMark) => auditPaper(content, mark, issuer),
    };
  },
});
