/** The handbook, wired once. It has no records of its own but those of what was printed. */
import type { AttendanceService } from '../check-in/attendance.service.ts';
import type { Database } from '../database/database.ts';
import type { Development } from '../development/development.service.ts';
import type { InspectionsService } from '../inspections/inspections.service.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { MentoringService } from '../mentoring/mentoring.service.ts';
import type { PaperService } from '../paper/paper.service.ts';
import type { ExamLinesService } from '../quiz/attempts/exam-lines.service.ts';
import type { RecordsService } from '../reading/record/records.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { HoursService } from '../rota/hours.service.ts';
import type { StationService } from '../station/station.service.ts';
import { bookLayouts } from './book-layouts.ts';
import { drawBooksService } from './draw-books.service.ts';
import { gatherService } from './gather.service.ts';
import { handbookSheets } from './handbook-sheets.ts';
import { handbookHandlers } from './handbook.handlers.ts';
import { handbookRepository } from './handbook.repository.ts';
import { handbookService } from './handbook.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly development: Pick<Development, 'books' | 'standings'>;
  readonly mentoring: Pick<MentoringService, 'recordsOfMany'>;
  readonly records: RecordsService;
  readonly attendance: AttendanceService;
  readonly rota: Pick<HoursService, 'servedBy'>;
  readonly examLines: ExamLinesService;
  readonly inspections: Pick<InspectionsService, 'ofRooms'>;
  readonly paper: PaperService;
  readonly clock: Clock;
}

export function openHandbook({ database, development, ...parts }: Parts) {
  const repository = handbookRepository(database.statements);
  const gather = gatherService({ ...parts, books: development.books });
  const layouts = bookLayouts(parts.paper);
  const handbook = handbookService({ ...parts, repository, gather, layouts });
  const { many, ...sheets } = handbookSheets({ handbook, gather, layouts });
  const { drawAll } = drawBooksService({
    sheetsOf: many,
    peopleUnderWay: async () =>
      [...(await development.standings.standings()).values()].filter(({ endedOn }) => endedOn === null),
    paper: parts.paper,
    database,
  });
  return {
    sheets,
    sheetsOf: many,
    drawAll,
    booksOf: gather.of,
    membersWithRecords: repository.membersWithRecords,
    forgetMembers: repository.forgetMembers,
    handlers: handbookHandlers(handbook),
  };
}
