/** Every service of the safety quizzes, wired once. */
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { MembersService } from '../members/members.service.ts';
import type { PaperNumbersService } from '../printing/paper-numbers.service.ts';
import type { PrintingService } from '../printing/printing.service.ts';
import type { SessionsService } from '../reading/sessions/sessions.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationService } from '../station/station.service.ts';
import { openAttempts } from './attempts/open-attempts.ts';
import { bankHandlers } from './bank/bank.handlers.ts';
import { bankRepository } from './bank/bank.repository.ts';
import { bringInShipped, openBankService } from './bank/bank.service.ts';
import { openCampaigns } from './campaigns/open-campaigns.ts';
import { bankImportService } from './exchange/bank-import.service.ts';
import { exchangeHandlers } from './exchange/exchange.handlers.ts';
import { liveHandlers } from './live/live.handlers.ts';
import { liveRepository } from './live/live.repository.ts';
import { liveService } from './live/live.service.ts';
import { quizRetentionRepository } from './quiz-retention.repository.ts';
import { quizRetentionService } from './quiz-retention.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly reading: SessionsService;
  readonly station: StationService;
  readonly receipts: ReceiptsService;
  readonly numbers: PaperNumbersService;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
  readonly childJobs: ChildJobs;
  readonly logger: Logger;
}

export async function openQuiz(parts: Parts) {
  const { database, members, reading, station, numbers, nameOf, clock } = parts;
  const bankParts = { repository: bankRepository(database.statements), database, clock };
  await bringInShipped(bankParts);
  const bank = await openBankService(bankParts);
  const exchange = bankImportService({ ...parts, bank });
  const made = openCampaigns({ database, members, station, drawable: bank.drawable, clock });
  const { campaigns } = made;
  const attempts = await openAttempts({ database, bank, campaigns, members, station, numbers, clock });
  const retention = quizRetentionService(quizRetentionRepository(database.statements));
  const live = liveService({ repository: liveRepository(database.statements), bank, members, reading, clock });

  return {
    bank,
    campaigns,
    live,
    attempts,
    retention,
    membersWithRecords: retention.membersWithRecords,
    sheets: { ...attempts.sheets, ...made.sheets },
    handlers: (printing: PrintingService) => ({
      ...attempts.handlers(printing),
      ...made.handlers(attempts.remark, nameOf),
      ...bankHandlers(bank, nameOf),
      ...exchangeHandlers(exchange, nameOf),
      ...liveHandlers(live, nameOf),
    }),
  };
}
