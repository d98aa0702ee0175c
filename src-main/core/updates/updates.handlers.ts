import type { HandlersFor } from '../../contract/route.ts';
import type { updateRoutes } from '../../contract/updates.ts';
import type { Caller } from '../kernel/caller.ts';
import type { UpdatesService } from './updates.service.ts';

export function updatesHandlers(updates: UpdatesService): HandlersFor<typeof updateRoutes, Caller> {
  return {
    'updates.found': () => updates.found(),
    'updates.take': ({ updateId }) => updates.take(updateId),
  };
}
