/** Practice, attempts and certificates, wired once. */
import type { SheetRequest } from '../../../contract/printing.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { PaperNumbersService } from '../../printing/paper-numbers.service.ts';
import type { PrintingService } from '../../printing/printing.service.ts';
import type { StationService } from '../../station/station.service.ts';
import type { BankService } from '../bank/bank.service.ts';
import type { CampaignsService } from '../campaigns/campaigns.service.ts';
import { notebookRepository } from '../practice/notebook.repository.ts';
import { notebookService } from '../practice/notebook.service.ts';
import { practiceHandlers } from '../practice/practice.handlers.ts';
import { practiceService } from '../practice/practice.service.ts';
import { attemptsHandlers } from './attempts.handlers.ts';
import { attemptsRepository } from './attempts.repository.ts';
import { openAttemptsService } from './attempts.service.ts';
import { codeText } from './certificate-code.ts';
import { certificatePrintService } from './certificate-print.service.ts';
import { certificatePaper, certificateTitle, type PaperMark } from './certificate.sheet.ts';
import { certificatesRepository } from './certificates.repository.ts';
import { certificatesService, subjectOf } from './certificates.service.ts';
import { endingService } from './ending.service.ts';
import { examLinesRepository } from './exam-lines.repository.ts';
import { examLinesService } from './exam-lines.service.ts';
import { remarkService } from './remark.service.ts';
import { resultsService } from './results.service.ts';

interface Parts {
  readonly database: Database;
  readonly bank: BankService;
  readonly campaigns: CampaignsService;
  readonly members: MembersService;
  readonly station: Pick<StationService, 'settings'>;
  readonly numbers: Pick<PaperNumbersService, 'issue'>;
  readonly clock: Clock;
}

export async function openAttempts({ database, bank, campaigns, members, station, numbers, clock }: Parts) {
  const { statements } = database;
  const repository = attemptsRepository(statements);
  const notebook = notebookService(notebookRepository(statements), clock);
  const certificates = certificatesService({
    repository: certificatesRepository(statements),
    numbers,
    members,
    titleOf: async (campaignId) => (await campaigns.one(campaignId)).title,
    clock,
  });
  const ending = endingService({ repository, bank, campaigns, notebook, certificates });
  const attempts = await openAttemptsService({ repository, ending, bank, campaigns, members, database, clock });
  const results = resultsService({ repository, attempts, ending, certificates, bank, campaigns, members, clock });
  const practice = practiceService({ bank, notebook, members });

  /** @throws Refusal certificate.unknown */
  async function certificateSheet({ certificate: number }: Extract<SheetRequest, { sheet: 'certificate' }>) {
    const { certificate, stored } = await certificates.forPaper(number);
    const content = {
      certificate,
      codeText: codeText(number, stored.code),
      stationName: station.settings().name,
    };
    return {
      title: certificateTitle(certificate),
      subject: subjectOf(stored),
      draw: (mark: PaperMark) => certificatePaper(content, mark),
    };
  }

  return {
    attempts,
    keep: attempts.keep,
    examLines: examLinesService(examLinesRepository(statements), clock.timeZone),
    remark: remarkService(repository, bank).remark,
    sheets: { certificate: certificateSheet },
    handlers: (printing: PrintingService) => ({
      ...practiceHandlers(practice),
      ...attemptsHandlers({
        attempts,
        results,
        certificates,
        certificatePrint: certificatePrintService({ attempts, certificates, printing }),
        campaigns,
      }),
    }),
  };
}
