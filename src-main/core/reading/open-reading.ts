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
import { figuresHandlers } from './figures/figures.handlers.ts';
import { figuresRepository } from './figures/figures.repository.ts';
import { figuresService } from './figures/figures.service.ts';
import { openSessions } from './sessions/open-sessions.ts';
import { photosHandlers } from './photos/photos.handlers.ts';
import { photosRepository } from './photos/photos.repository.ts';
import { photosService } from './photos/photos.service.ts';
import { readingSheets } from './sheets/reading-sheets.ts';
import { openRecord } from './record/open-record.ts';
import { readingHandlers, type NameOf } from './sessions/sessions.handlers.ts';
import { retentionRepository } from './retention.repository.ts';
import { readingRetentionService } from './retention.service.ts';
import { sessionAttendanceService } from './sessions/session-attendance.service.ts';
import { sessionListService } from './sessions/session-list.service.ts';
import { sessionsRepository } from './sessions/sessions.repository.ts';
import { sessionsService } from './sessions/sessions.service.ts';
import { signInService } from './sessions/sign-in.service.ts';
import { signUpsRepository } from './sessions/sign-ups.repository.ts';
import { signUpsService } from './sessions/sign-ups.service.ts';

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
  const record = openRecord({ database, stored: repository, sessions, attendance, members, nameOf, clock });

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
