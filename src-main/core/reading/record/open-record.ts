/** What a session leaves, wired once. */
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import { editionsRepository } from './editions.repository.ts';
import { editionsService } from './editions.service.ts';
import { minutesRepository } from './minutes.repository.ts';
import { minutesService } from './minutes.service.ts';
import { reflectionsHandlers } from '../reflections/reflections.handlers.ts';
import { recordHandlers } from './record.handlers.ts';
import type { NameOf } from '../sessions/sessions.handlers.ts';
import { recordsRepository } from './records.repository.ts';
import { recordsService } from './records.service.ts';
import { reflectionSheetsService } from '../reflections/reflection-sheets.service.ts';
import { reflectionsRepository } from '../reflections/reflections.repository.ts';
import { reflectionsService } from '../reflections/reflections.service.ts';
import type { SessionAttendanceService } from '../sessions/session-attendance.service.ts';
import type { SessionsRepository } from '../sessions/sessions.repository.ts';
import type { SessionsService } from '../sessions/sessions.service.ts';

interface Parts {
  readonly database: Database;
  readonly stored: SessionsRepository;
  readonly sessions: SessionsService;
  readonly attendance: SessionAttendanceService;
  readonly members: MembersService;
  readonly nameOf: NameOf;
  readonly clock: Clock;
}

export function openRecord({ database, stored, sessions, attendance, members, nameOf, clock }: Parts) {
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
    handlers: {
      ...recordHandlers({ minutes, editions, records, members, nameOf, clock }),
      ...reflectionsHandlers(reflections, nameOf),
    },
  };
}
