import type { maintenanceRoutes } from '../../contract/maintenance.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import { notYet } from '../kernel/not-yet.ts';

export function maintenanceHandlers(): HandlersFor<typeof maintenanceRoutes, Caller> {
  return {
    'maintenance.facts': notYet,
    'maintenance.backups': notYet,
    'maintenance.check': notYet,
    'maintenance.restore': notYet,
    'maintenance.recoverKey': notYet,
    'maintenance.retry': notYet,
    'maintenance.diagnosis': notYet,
  };
}
