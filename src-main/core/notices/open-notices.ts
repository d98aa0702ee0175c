/** 公示, wired once. What the rules know of them is read before the ledger is there: `openNoticeDates`. */
import type { Database } from '../database/database.ts';
import type { BranchesService } from '../development/branches/branches.service.ts';
import type { FileService } from '../development/ledger/file.service.ts';
import type { StandingsService } from '../development/ledger/standings.service.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { StationService } from '../station/station.service.ts';
import { shippedWorkCalendar, type WorkCalendar } from '../work-calendar/work-calendar.service.ts';
import { noticeDatesService } from './notice-dates.service.ts';
import { noticeSheets } from './notice-sheets.ts';
import { noticesHandlers } from './notices.handlers.ts';
import { noticesRepository } from './notices.repository.ts';
import { noticesService } from './notices.service.ts';

interface Parts {
  readonly database: Database;
  readonly development: {
    readonly branches: BranchesService;
    readonly file: FileService;
    readonly standings: StandingsService;
    readonly calendar: WorkCalendar;
  };
  readonly members: MembersService;
  readonly station: StationService;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
}

export const openNoticeDates = (database: Database) =>
  noticeDatesService(noticesRepository(database.statements), shippedWorkCalendar);

export function openNotices({ database, development, members, station, nameOf, clock }: Parts) {
  const notices = noticesService({
    repository: noticesRepository(database.statements),
    branches: development.branches,
    files: development.file,
    standings: development.standings,
    members,
    calendar: development.calendar,
    clock,
  });
  return {
    service: notices,
    forgetNotices: notices.forgetNotices,
    membersWithRecords: notices.membersWithRecords,
    forgetMembers: notices.forgetMembers,
    sheets: noticeSheets({ notices, station }),
    handlers: noticesHandlers(notices, nameOf),
  };
}
