/** A station that is not set up yet, and may be brought over from another PC instead. */
import { Refusal } from '../../contract/route.ts';
import type { ApplicationOptions } from '../application-options.ts';
import type { OneAtATime } from '../backup/opening.service.ts';
import { noting, type ReadyService, type Shelf } from '../restore/ready.service.ts';
import { diagnosisOf } from './diagnosis.ts';
import { maintenanceHandlers } from './maintenance.handlers.ts';

interface Parts {
  readonly options: ApplicationOptions;
  readonly isSetUp: () => boolean;
  readonly gate: OneAtATime;
  readonly shelf: Shelf;
  readonly ready: ReadyService;
}

export function openNewStation({ options, isSetUp, gate, shelf, ready }: Parts) {
  const fresh = { why: 'fresh', detail: '', since: options.clock.now(), needsRecoveryCode: false };
  return maintenanceHandlers({
    fault: () => (isSetUp() ? undefined : fresh),
    gate,
    shelf,
    ready,
    recoverKey: () => Promise.reject(new Refusal('maintenance.not-needed')),
    reopen: () => options.reopen?.(),
    noting: (tried, work) => noting(options, tried, work),
    diagnosis: (fault) => diagnosisOf(fault, options),
  });
}
