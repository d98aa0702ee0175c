/** Visits, wired once: what others read of them first, the desk itself when those are there whom it tells. */
import type { Database } from '../database/database.ts';
import { attendanceService } from './attendance.service.ts';
import { checkInRepository } from './check-in.repository.ts';
import { checkInService, type CheckInParts, type CheckInService } from './check-in.service.ts';
import { countsRepository } from './counts.repository.ts';
import { endedVisitsRepository } from './ended-visits.repository.ts';
import { pastVisitsRepository } from './past-visits.repository.ts';
import { staysRepository } from './stays.repository.ts';
import { upkeepService } from './upkeep.service.ts';
import { visitListService } from './visit-list.service.ts';

type Later = 'occasions' | 'duty' | 'consents';

interface Parts extends Omit<CheckInParts, Later | 'visits' | 'counts'> {
  readonly database: Database;
}

export function openCheckIn({ database, ...parts }: Parts) {
  const db = database.statements;
  const visits = checkInRepository(db);
  const counts = countsRepository(db);
  return {
    upkeep: upkeepService({ ...parts, visits, past: pastVisitsRepository(db), counts }),
    lists: visitListService({ ...parts, visits }),
    attendance: attendanceService({ visits, ended: endedVisitsRepository(db), stays: staysRepository(db) }),
    desk: (later: Pick<CheckInParts, Later>): CheckInService => checkInService({ ...parts, ...later, visits, counts }),
  };
}
