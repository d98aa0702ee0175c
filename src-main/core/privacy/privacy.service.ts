/** Retention: what is no longer needed goes, daily, and a receipt says how much went (never who). */
import type { UpkeepService } from '../check-in/upkeep.service.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, addMonths, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { FileRetention } from './file-retention.ts';
import type { MembersService } from '../members/members.service.ts';
import type { QuizRetentionService } from '../quiz/quiz-retention.service.ts';
import type { ReadingRetentionService } from '../reading/retention.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationService } from '../station/station.service.ts';
import type { PrivacyRepository, RetentionReceipt } from './privacy.repository.ts';

const guestDays = 30;
const memberMonthsAfterTerm = 6;
const receiptDays = 2;
const importUndoDays = 30;
const cardRequestDays = 30;
const loanDays = 180;
const printJobDays = 90;
const supersededMonths = 12;
const inspectionPhotoMonths = 12;
const noticeMonths = 24;
/** Longer than anybody studies: by then the files of all who were there have left. */
const paperMonths = 72;

/** Inside a write: what is older than `before` (epoch ms) goes. Returns how many rows went. */
type Forget = (before: number) => Promise<number>;

interface Parts {
  readonly repository: PrivacyRepository;
  readonly upkeep: UpkeepService;
  readonly receipts: ReceiptsService;
  /** What undoing old imports would need. */
  readonly forgetImportUndo: Forget;
  /** Cards nobody has decided about. */
  readonly forgetCardRequests: Forget;
  readonly reading: ReadingRetentionService;
  readonly members: Pick<MembersService, 'filesGone'>;
  readonly forgetLoans: Forget;
  readonly forgetPrintJobs: Forget;
  readonly quiz: QuizRetentionService;
  /** Who sat in a group of a live round. */
  readonly forgetLivePeople: Forget;
  readonly forgetInspections: Forget;
  readonly forgetInspectionPhotos: Forget;
  readonly handbooks: Pick<FileRetention, 'forgetPeople'>;
  readonly personalCodes: Pick<FileRetention, 'forgetPeople'>;
  readonly forgetNotices: Forget;
  readonly forgetPrintRuns: Forget;
  readonly station: StationService;
  readonly database: Database;
  readonly clock: Clock;
}

export type PrivacyService = ReturnType<typeof privacyService>;

export function privacyService(parts: Parts) {
  const { repository, upkeep, receipts, reading, members, station, database, clock } = parts;
  const zone = clock.timeZone;
  const today = () => localDateOf(clock.now(), zone);
  const monthsAgo = (months: number) => instantOf(addMonths(today(), -months), '00:00', zone);
  const daysAgo = (days: number) => instantOf(addDays(today(), -days), '00:00', zone);

  /** The end of the last term that ended at least six months ago: visits begun before it go. */
  function membersCutoff(): number {
    let term = station.termAt(clock.now());
    while (addMonths(term.to, memberMonthsAfterTerm) >= today()) {
      term = station.termAt(instantOf(addDays(term.from, -1), '12:00', zone));
    }
    return instantOf(addDays(term.to, 1), '00:00', zone);
  }

  return {
    /**
     * All rules, each in its own transaction. Rules that removed something leave a receipt. The write-ahead log, where
     * the removed rows could still be read, is emptied then.
     */
    async clean(): Promise<void> {
      let removedInAll = 0;
      const rules = [
        ['guest-visits', daysAgo(guestDays), (before: number) => upkeep.forget(before, 'guests')],
        ['member-visits', membersCutoff(), (before: number) => upkeep.forget(before, 'members')],
        ['receipts', daysAgo(receiptDays), receipts.forget],
        ['import-undo', daysAgo(importUndoDays), parts.forgetImportUndo],
        ['card-requests', daysAgo(cardRequestDays), parts.forgetCardRequests],
        ['reading-people', daysAgo(0), () => reading.forgetPeople((ids) => members.filesGone(ids, today()))],
        ['reading-papers', monthsAgo(paperMonths), reading.forgetPapers],
        ['book-loans', daysAgo(loanDays), parts.forgetLoans],
        ['print-jobs', daysAgo(printJobDays), parts.forgetPrintJobs],
        ['quiz-attempts', monthsAgo(supersededMonths), parts.quiz.forgetSuperseded],
        ['quiz-people', daysAgo(0), () => parts.quiz.forgetPeople((ids) => members.filesGone(ids, today()))],
        ['live-people', daysAgo(0), parts.forgetLivePeople],
        ['inspections', monthsAgo(paperMonths), parts.forgetInspections],
        ['inspection-photos', monthsAgo(inspectionPhotoMonths), parts.forgetInspectionPhotos],
        ['print-runs', daysAgo(printJobDays), parts.forgetPrintRuns],
        ['notices', monthsAgo(noticeMonths), parts.forgetNotices],
        ['development', daysAgo(0), () => parts.handbooks.forgetPeople((ids) => members.filesGone(ids, today()))],
        [
          'personal-codes',
          daysAgo(0),
          () => parts.personalCodes.forgetPeople((ids) => members.filesGone(ids, today())),
        ],
      ] as const;
      for (const [rule, olderThan, forget] of rules) {
        removedInAll += await database.write(async () => {
          const removed = await forget(olderThan);
          if (removed > 0) await repository.add({ ranAt: clock.now(), rule, olderThan, removed });
          return removed;
        });
      }
      if (removedInAll > 0) await database.checkpoint();
    },

    receipts: (): Promise<RetentionReceipt[]> => repository.newest(200),
  };
}
