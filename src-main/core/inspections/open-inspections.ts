/** Inspections of rooms and the log of fire drills, wired once. */
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { MembersService } from '../members/members.service.ts';
import type { StationService } from '../station/station.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly station: StationService;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
  readonly childJobs: ChildJobs;
  readonly logger: Logger;
}

export function openInspections(_parts: Parts) {
  return { sheets: {}, handlers: {} };
}
