/** Retention, erasure, and the requests and consents as staff work on them, wired once. */
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { UpkeepService } from '../check-in/upkeep.service.ts';
import type { Database } from '../database/database.ts';
import type { LedgerService } from '../development/ledger/ledger.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { ConsentDesk } from '../own-data/consent-desk.service.ts';
import type { ConsentsService } from '../own-data/consents.service.ts';
import type { RequestsService } from '../own-data/requests.service.ts';
import type { QuizRetentionService } from '../quiz/quiz-retention.service.ts';
import type { ReadingRetentionService } from '../reading/retention.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationService } from '../station/station.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { erasureService } from './erasure.service.ts';
import { fileRetention, type FileRetention, type Holder } from './file-retention.ts';
import { privacyRepository } from './privacy.repository.ts';
import { retentionService, type Forget } from './retention.service.ts';

interface Parts {
  readonly database: Database;
  readonly receipts: ReceiptsService;
  readonly station: StationService;
  readonly members: MembersService;
  readonly upkeep: UpkeepService;
  readonly roster: { readonly forgetUndo: Forget };
  readonly reading: { readonly retention: ReadingRetentionService };
  readonly books: { readonly forgetReturned: Forget; readonly forgetMembers: Holder['forgetMembers'] };
  readonly printing: { readonly forgetJobs: Forget; readonly runs: { readonly forgetRuns: Forget } };
  readonly quiz: { readonly retention: QuizRetentionService; readonly live: { readonly forgetPeople: Forget } };
  readonly inspections: { readonly forgetInspections: Forget; readonly forgetPhotos: Forget };
  readonly notices: { readonly forgetNotices: Forget };
  readonly assembly: { readonly forgetAssemblies: Forget };
  readonly staff: { readonly forgetDoors: Forget };
  readonly terms: Pick<TermsService, 'postsOf'>;
  readonly ledger: Pick<LedgerService, 'ledger'>;
  readonly handbooks: FileRetention;
  readonly serviceRecords: FileRetention;
  readonly codes: Holder & { membersRemembered(): Promise<MemberId[]> };
  readonly consents: ConsentsService;
  readonly ownData: {
    readonly requests: RequestsService;
    readonly desk: ConsentDesk;
  };
  readonly isClockDoubtful: () => boolean;
  readonly clock: Clock;
}

export type Privacy = ReturnType<typeof openPrivacy>;

export function openPrivacy(parts: Parts) {
  const { database, receipts, station, members, upkeep, reading, books, quiz, consents, ownData, clock } = parts;
  const repository = privacyRepository(database.statements);
  const hasLeft = (ids: readonly MemberId[]) => members.filesGone(ids, localDateOf(clock.now(), clock.timeZone));
  const codes = fileRetention(parts.codes.membersRemembered, [parts.codes]);
  const consentsOfLeft = fileRetention(consents.membersRemembered, [consents]);

  const retention = retentionService({
    repository,
    forget: {
      'guest-visits': (before) => upkeep.forget(before, 'guests'),
      'member-visits': (before) => upkeep.forget(before, 'members'),
      receipts: receipts.forget,
      'import-undo': parts.roster.forgetUndo,
      'card-requests': members.forgetCardRequests,
      'reading-people': () => reading.retention.forgetPeople(hasLeft),
      'reading-papers': reading.retention.forgetPapers,
      'book-loans': books.forgetReturned,
      'print-jobs': parts.printing.forgetJobs,
      'quiz-attempts': quiz.retention.forgetSuperseded,
      'quiz-people': () => quiz.retention.forgetPeople(hasLeft),
      'live-people': quiz.live.forgetPeople,
      inspections: parts.inspections.forgetInspections,
      'inspection-photos': parts.inspections.forgetPhotos,
      'print-runs': parts.printing.runs.forgetRuns,
      notices: parts.notices.forgetNotices,
      development: () => parts.handbooks.forgetPeople(hasLeft),
      'personal-codes': () => codes.forgetPeople(hasLeft),
      assemblies: parts.assembly.forgetAssemblies,
      'service-records': () => parts.serviceRecords.forgetPeople(hasLeft),
      'staff-doors': parts.staff.forgetDoors,
      'data-requests': ownData.requests.forgetSettled,
      consents: async (before) =>
        (await consents.forgetFollowed(before)) + (await consentsOfLeft.forgetPeople(hasLeft)),
    },
    receipts,
    station,
    isClockDoubtful: parts.isClockDoubtful,
    database,
    clock,
  });

  const erasure = erasureService({
    erasures: {
      visits: {
        rule: 'member-visits',
        forget: upkeep.forgetMembers,
        async check(memberId) {
          if (await upkeep.isInside(memberId)) throw new Refusal('erase.inside');
        },
      },
      reading: { rule: 'reading-people', forget: (ids) => reading.retention.forgetPeople(async () => ids) },
      loans: { rule: 'book-loans', forget: books.forgetMembers },
      quiz: { rule: 'quiz-people', forget: (ids) => quiz.retention.forgetPeople(async () => ids) },
      service: {
        rule: 'service-records',
        forget: (ids) => parts.serviceRecords.forgetPeople(async () => ids),
        async check(memberId) {
          if (parts.terms.postsOf(memberId).length > 0) throw new Refusal('erase.in-office');
        },
      },
      handbook: {
        rule: 'development',
        forget: (ids) => parts.handbooks.forgetPeople(async () => ids),
        async check(memberId) {
          const { file } = await parts.ledger.ledger(memberId);
          if (file !== null && file.endedOn === null) throw new Refusal('erase.file-open');
        },
      },
      code: { rule: 'personal-codes', forget: (ids) => codes.forgetPeople(async () => ids) },
    },
    requests: ownData.requests,
    repository,
    receipts,
    database,
    clock,
  });

  return { clean: retention.clean, retention, erasure, consents, requests: ownData.requests, desk: ownData.desk };
}
