/** Inspections of rooms and the log of fire drills, wired once. */
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { MembersService } from '../members/members.service.ts';
import { photoIntake } from '../photos/photo-intake.service.ts';
import type { StationService } from '../station/station.service.ts';
import { drillsRepository } from './drills.repository.ts';
import { drillsService } from './drills.service.ts';
import { inspectionPhotosRepository } from './inspection-photos.repository.ts';
import { inspectionPhotosService } from './inspection-photos.service.ts';
import { inspectionSheets } from './inspection-sheets.ts';
import { inspectionsHandlers } from './inspections.handlers.ts';
import { inspectionsRepository } from './inspections.repository.ts';
import { inspectionsService } from './inspections.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly station: StationService;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
  readonly childJobs: ChildJobs;
  readonly logger: Logger;
}

export function openInspections({ database, members, station, nameOf, clock, childJobs, logger }: Parts) {
  const repository = inspectionsRepository(database.statements);
  const intake = photoIntake({ clock, childJobs, logger });
  const photos = inspectionPhotosService({
    repository: inspectionPhotosRepository(database.statements),
    inspections: repository,
    intake,
    database,
    clock,
  });
  const inspections = inspectionsService({ repository, photos, members, clock });
  const drills = drillsService(drillsRepository(database.statements), clock);
  return {
    inspections,
    drills,
    photos,
    ofRoom: inspections.ofRoom,
    ofRooms: inspections.ofRooms,
    forgetInspections: inspections.forgetInspections,
    forgetPhotos: photos.forgetPhotos,
    forgetOldUploads: intake.forgetOldUploads,
    close: intake.close,
    sheets: inspectionSheets({ inspections, photos, station, clock }),
    handlers: inspectionsHandlers({ inspections, photos, drills, nameOf }),
  };
}
