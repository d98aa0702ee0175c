/** 审计, wired once. */
import type { Database } from '../database/database.ts';
import type { TrailAnchor } from '../database/start-up.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { StationService } from '../station/station.service.ts';
import { auditHandlers } from './audit.handlers.ts';
import { auditRepository } from './audit.repository.ts';
import { type AuditNames, auditService } from './audit.service.ts';
import { auditSheets } from './audit-sheets.ts';
import { openTrail } from './audit-trail.ts';
import { openRecording } from './recording.ts';

interface Parts {
  readonly database: Database;
  readonly anchor: TrailAnchor;
  readonly secrets: StationSecrets;
  readonly station: Pick<StationService, 'settings'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type Audit = Awaited<ReturnType<typeof openAudit>>;

export async function openAudit({ database, anchor, secrets, station, clock, logger }: Parts) {
  const repository = auditRepository(database.statements);
  const trail = await openTrail({ repository, anchor, database, secrets, clock, logger });
  const service = auditService({ repository, trail, secrets, clock });
  const stationName = () => station.settings().name;
  return {
    ...openRecording({ trail, database, clock, logger }),
    /** Every round and at the end: what the trail has come to is written beside the database. */
    keep: trail.keep,
    /** Number and short code of the last entry, for the foot of daily sheets. */
    head: service.head,
    sheets: (names: AuditNames) => auditSheets({ audit: service, names, stationName, clock }),
    handlers: (names: AuditNames) => auditHandlers(service, names, clock),
  };
}
