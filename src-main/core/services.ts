/** Every service, wired once. */
import type { WritingProblem } from '../contract/backup.ts';
import type { MemberId } from '../contract/values.ts';
import type { ApplicationOptions } from './application-options.ts';
import { openAssembly } from './assembly/open-assembly.ts';
import { withAuditFoot } from './audit/daily-foot.ts';
import { openAudit } from './audit/open-audit.ts';
import { booksRepository } from './books/books.repository.ts';
import { booksService } from './books/books.service.ts';
import { labelSheets } from './books/labels.sheet.ts';
import { openCheckIn } from './check-in/open-check-in.ts';
import type { Database } from './database/database.ts';
import type { TrailAnchor } from './database/start-up.ts';
import { openBoard } from './development/board/open-board.ts';
import { openDevelopment } from './development/open-development.ts';
import { openMentorLinks } from './development/mentor-links.service.ts';
import { openHandbook } from './handbook/open-handbook.ts';
import { clockDoubt } from './kernel/clock-doubt.ts';
import { membersRepository } from './members/members.repository.ts';
import { openMembersService } from './members/members.service.ts';
import { paperService } from './paper/paper.service.ts';
import { openPrinting } from './printing/open-printing.ts';
import { paperNumbersRepository } from './printing/paper-numbers.repository.ts';
import { paperNumbersService } from './printing/paper-numbers.service.ts';
import { openConsents } from './own-data/consents.service.ts';
import { openPersonalData } from './personal-data.ts';
import { mentoringDatesRepository } from './mentoring/mentoring-dates.repository.ts';
import { openMentoring } from './mentoring/open-mentoring.ts';
import { mentoringDatesService } from './mentoring/mentoring-dates.service.ts';
import { openNoticeDates, openNotices } from './notices/open-notices.ts';
import { openInspections } from './inspections/open-inspections.ts';
import { openOwnProgress } from './own-progress/open-own-progress.ts';
import { openPersonalCodes } from './personal-code/open-personal-codes.ts';
import { openQuiz } from './quiz/open-quiz.ts';
import { openReading } from './reading/open-reading.ts';
import { receiptsRepository } from './receipts/receipts.repository.ts';
import { receiptsService } from './receipts/receipts.service.ts';
import { roomsRepository } from './rooms/rooms.repository.ts';
import { openRoomsService } from './rooms/rooms.service.ts';
import { rosterRepository } from './roster/roster.repository.ts';
import { rosterService } from './roster/roster.service.ts';
import { openRota } from './rota/open-rota.ts';
import { replaceRecoveryWrap } from './secrets/recovery-wrap.ts';
import type { StationSecrets } from './secrets/station-secrets.service.ts';
import { openStaff } from './staff/open-staff.ts';
import { reachService } from './staff/reach.service.ts';
import { setUpStation } from './station/set-up.ts';
import { stationRepository } from './station/station.repository.ts';
import { openStationService } from './station/station.service.ts';
import { openTerms } from './terms/open-terms.ts';

export type Services = Awaited<ReturnType<typeof openServices>>;

export async function openServices(
  database: Database,
  anchor: TrailAnchor,
  options: ApplicationOptions & {
    readonly secrets: StationSecrets;
    /** @returns why it could not */
    readonly backUpBeforeImport?: () => Promise<WritingProblem | null>;
  },
) {
  const { clock, secrets, isDemo, kiosk, childJobs, logger, printers, dataDir } = options;
  const db = database.statements;

  const station = await openStationService(stationRepository(db), database, clock);
  const rooms = await openRoomsService(roomsRepository(db), database, clock);
  const receipts = receiptsService(receiptsRepository(db), database, clock);
  const people = membersRepository(db);
  const members = await openMembersService({
    repository: people,
    database,
    clock,
    numberPattern: station.numberPattern,
  });
  const audit = await openAudit({ database, anchor, secrets, station, clock, logger });
  const isClockDoubtful = clockDoubt(clock, logger);
  const terms = await openTerms({
    database,
    members,
    clock,
    isClockDoubtful,
    forgetPins: (termId) => staff.forgetPins(termId),
    settle: () => assembly.settle(),
  });
  const mentors = openMentorLinks(database);
  const door = await openStaff({
    database,
    members,
    terms: terms.service,
    mentors,
    receipts,
    secrets,
    wrapKey: (code) => replaceRecoveryWrap(dataDir, secrets.masterKey, code),
    stationName: () => station.current()?.name ?? '',
    clock,
  });
  const staff = door.service;
  const within = reachService({
    rolesOf: (caller) => staff.rolesOf(caller, false),
    memberOf: staff.memberOf,
    mentoredBy: mentors.peopleOf,
  });
  const { upkeep, lists, attendance, desk } = openCheckIn({ database, members, rooms, station, clock, kiosk });
  const rota = openRota({ database, attendance, members, rooms, station, terms: terms.service, clock });
  const reading = await openReading({
    database,
    attendance,
    members,
    rooms,
    station,
    nameOf: staff.nameOf,
    clock,
    childJobs,
    logger,
  });
  const consents = await openConsents(database, clock);
  const checkIn = desk({ occasions: reading.open.in, duty: rota.desk, consents });
  const books = booksService(booksRepository(db), members, clock);
  const quiz = await openQuiz({
    database,
    members,
    reading: reading.sessions,
    station,
    receipts,
    numbers: paperNumbersService(paperNumbersRepository(db), clock),
    nameOf: staff.nameOf,
    clock,
    childJobs,
    logger,
  });
  const mentoringDates = mentoringDatesService(mentoringDatesRepository(db));
  const development = await openDevelopment({
    database,
    members,
    numbers: paperNumbersService(paperNumbersRepository(db), clock),
    nameOf: staff.nameOf,
    requirePerson: within.requirePerson,
    clock,
    mentoringDates,
    noticesOf: openNoticeDates(database).noticesOf,
  });
  const notices = openNotices({ database, development, members, station, nameOf: staff.nameOf, clock });
  const board = openBoard({ development, notices: notices.service, members, clock });
  const mentoring = openMentoring({
    database,
    members,
    development,
    mentoringDates,
    nameOf: staff.nameOf,
    reach: within,
    clock,
  });
  const inspections = openInspections({ database, members, station, nameOf: staff.nameOf, clock, childJobs, logger });
  const paper = paperService(childJobs, clock);
  const handbook = openHandbook({
    database,
    members,
    rooms,
    station,
    development,
    mentoring,
    records: reading.records,
    attendance,
    rota,
    examLines: quiz.attempts.examLines,
    inspections,
    paper,
    clock,
  });
  const roster = rosterService({
    repository: rosterRepository(db),
    members,
    receipts,
    clock,
    logger,
    childJobs,
    numberPattern: station.numberPattern,
    membersWithRecords: (ids) => personal.membersWithRecords(ids),
    backUp: options.backUpBeforeImport ?? (() => Promise.resolve(null)),
  });
  const auditNames = {
    nameOfMember: (id: number) => members.known(id as MemberId)?.name ?? '',
    nameOfAccount: staff.nameOfAccount,
  };
  const printing = openPrinting({
    database,
    paper,
    sheets: withAuditFoot(
      {
        ...reading.sheets,
        'book-labels': labelSheets(books, () => station.settings().name, clock),
        ...quiz.sheets,
        ...inspections.sheets,
        ...notices.sheets,
        ...handbook.sheets,
        ...rota.sheets,
        'assembly-result': (request) => assembly.sheets['assembly-result'](request),
        'hand-over': (request) => assembly.sheets['hand-over'](request),
        audit: (request) => audit.sheets(auditNames).audit(request),
        'own-data': (request) => personal.ownData.sheets['own-data'](request),
      },
      audit.head,
    ),
    booksOf: handbook.sheetsOf,
    stationName: () => station.settings().name,
    printers,
    dataDir,
    nameOf: staff.nameOf,
    reach: within,
    clock,
    logger,
  });
  const codes = await openPersonalCodes({ members, receipts, secrets, database, clock });
  const ownProgress = openOwnProgress({
    members,
    codes,
    development,
    booksOf: handbook.booksOf,
    prints: printing.own,
    nameOf: staff.nameOf,
    clock,
  });
  const assembly = openAssembly({
    database,
    members,
    rooms,
    station,
    terms: terms.service,
    withPin: async (termId: number) => (await staff.pinsOf(termId)).withPin,
    nameOf: staff.nameOf,
    clock,
  });
  const setUp = setUpStation({ station, rooms, staff, receipts, isDemo });
  const personal = openPersonalData({
    database,
    receipts,
    station,
    members,
    upkeep,
    checkIn,
    roster,
    reading,
    books,
    printing,
    quiz,
    inspections,
    notices,
    development,
    handbook,
    mentoring,
    terms: terms.service,
    staff,
    rota,
    assembly,
    ownProgress,
    consents,
    isClockDoubtful,
    clock,
  });

  return {
    station,
    rooms,
    receipts,
    door,
    staff,
    members,
    upkeep,
    checkIn,
    roster,
    setUp,
    privacy: personal.privacy,
    books,
    reading,
    quiz,
    inspections,
    development,
    notices,
    mentoringDates,
    mentoring,
    handbook,
    printing,
    ownProgress,
    ownData: personal.ownData,
    isClockDoubtful,
    reach: within,
    terms: terms.service,
    termRecord: terms.record,
    appointments: terms.posts,
    pins: door.pins,
    termsHandlers: terms.handlers,
    lists,
    board,
    auditNames,
    rota,
    assembly,
    audit,
  };
}
