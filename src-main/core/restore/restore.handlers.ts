import type { restoreRoutes } from '../../contract/restore.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import { notYet } from '../kernel/not-yet.ts';

export function restoreHandlers(): HandlersFor<typeof restoreRoutes, Caller> {
  return {
    'restore.check': notYet,
    'restore.begin': notYet,
    'restore.last': notYet,
    'restore.drill': notYet,
    'restore.drills': notYet,
  };
}
