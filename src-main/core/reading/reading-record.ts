/** What a session leaves, wired once. */
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { editionsRepository } from './editions.repository.ts';
import { editionsService } from './editions.service.ts';
import { minutesRepository } from './minutes.repository.ts';
import { minutesService } from './minutes.service.ts';
import { readingRecordHandlers } from './reading-record.handlers.ts';
import type { NameOf } from './reading.handlers.ts';
import { recordsRepository } from './records.repository.ts';
import { recordsService } from './records.service.ts';
import { reflectionSheetsService } from './reflection-sheets.service.ts';
import { reflectionsRepository } from './reflections.repository.ts';
import { reflectionsService } from './reflections.service.ts';
import type { SessionAttendanceService } from './session-attendance.service.ts';
import type { SessionsRepository } from './sessions.repository.ts';
import type { SessionsService } from './sessions.service.ts';

interface Parts {
  readonly database: Database;
  readonly stored: SessionsRepository;
  readonly sessions: SessionsService;
  readonly attendance: SessionAttendanceService;
  readonly members: MembersService;
  readonly nameOf: NameOf;
  readonly clock: Clock;
}

export function readingRecord({ database, stored, sessions, attendance, members, nameOf, clock }: Parts) {
  const db = database.statements;
  const minutes = minutesService(minutesRepository(db), clock);
  const records = recordsService(recordsRepository(db));
  const editions = editionsService({
    editions: editionsRepository(db),
    stored,
    sessions,
    minutes,
    records,
    attendance,
    members,
    clock,
  });
  const repository = reflectionsRepository(db);
  const sheets = reflectionSheetsService({ repository, database, clock });
  const reflections = reflectionsService({ repository, sheets, sessions, records, attendance, members, clock });
  return {
    minutes,
    editions,
    records,
    reflections,
    handlers: readingRecordHandlers({ minutes, editions, records, reflections, members, nameOf, clock }),
  };
}
