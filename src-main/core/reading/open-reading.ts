/** Every service of this slice, wired once. */
import type { RoomFigure } from '../../contract/rooms.ts';
import type { RoomId } from '../../contract/values.ts';
import type { AttendanceService } from '../check-in/attendance.service.ts';
import type { Database } from '../database/database.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { StationService } from '../station/station.service.ts';
import { figuresHandlers } from './figures.handlers.ts';
import { figuresRepository } from './figures.repository.ts';
import { figuresService } from './figures.service.ts';
import { openSessions } from './open-sessions.ts';
import { photosHandlers } from './photos.handlers.ts';
import { photosRepository } from './photos.repository.ts';
import { photosService } from './photos.service.ts';
import { readingSheets } from './reading-sheets.ts';
import { readingRecord } from './reading-record.ts';
import { readingHandlers, type NameOf } from './reading.handlers.ts';
import { retentionRepository } from './retention.repository.ts';
import { readingRetentionService } from './retention.service.ts';
import { sessionAttendanceService } from './session-attendance.service.ts';
import { sessionListService } from './session-list.service.ts';
import { sessionsRepository } from './sessions.repository.ts';
import { sessionsService } from './sessions.service.ts';
import { signInService } from './sign-in.service.ts';
import { signUpsRepository } from './sign-ups.repository.ts';
import { signUpsService } from './sign-ups.service.ts';

interface Parts {
  readonly database: Database;
  readonly attendance: AttendanceService;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly nameOf: NameOf;
  readonly clock: Clock;
  readonly childJobs: ChildJobs;
  readonly logger: Logger;
}

export type Reading = Awaited<ReturnType<typeof openReading>>;

export async function openReading(parts: Parts) {
  const { database, attendance: visits, members, rooms, station, nameOf, clock, childJobs, logger } = parts;
  const repository = sessionsRepository(database.statements);
  const open = await openSessions({ repository, rooms, database, clock });
  const sessions = sessionsService({ repository, open, members, rooms, clock });
  const signIn = signInService({ repository, sessions, open, clock });
  const signUps = signUpsService({
    repository: signUpsRepository(database.statements),
    stored: repository,
    sessions,
    members,
    rooms,
    clock,
  });
  const attendance = sessionAttendanceService({ sessions, signUps, attendance: visits, members, clock });
  const lists = sessionListService({ repository, attendance, rooms, station, clock });
  const record = readingRecord({ database, stored: repository, sessions, attendance, members, nameOf, clock });

  const photos = photosService({
    repository: photosRepository(database.statements),
    sessions,
    database,
    clock,
    childJobs,
    logger,
  });

  const figures = figuresService({
    repository: figuresRepository(database.statements),
    members,
    rooms,
    station,
    clock,
  });

  /** What goes on in a room now, for everybody to see. */
  async function figureIn(roomId: RoomId): Promise<RoomFigure['session']> {
    const occasion = open.in(roomId);
    if (!occasion) return null;
    const { sessionId, title, startsAt, endsAt, openedAt } = occasion;
    return { sessionId, title, startsAt, endsAt, attending: await visits.insideNow(roomId, openedAt) };
  }

  return {
    figureIn,
    repository,
    open,
    sessions,
    signIn,
    signUps,
    attendance,
    retention: readingRetentionService(retentionRepository(database.statements)),
    minutes: record.minutes,
    editions: record.editions,
    records: record.records,
    reflections: record.reflections,
    photos,
    sheets: readingSheets({ ...record, sessions, attendance, signUps, photos, members, station, clock }),
    handlers: {
      ...readingHandlers({ sessions, lists, signUps, signIn, attendance, recorded: record.editions.newest, nameOf }),
      ...record.handlers,
      ...photosHandlers(photos),
      ...figuresHandlers(figures),
    },
  };
}
