import type { backupRoutes } from '../../contract/backup.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import { notYet } from '../kernel/not-yet.ts';

export function backupHandlers(): HandlersFor<typeof backupRoutes, Caller> {
  return {
    'backup.age': notYet,
    'backup.overview': notYet,
    'backup.list': notYet,
    'backup.create': notYet,
    'backup.verify': notYet,
    'backup.setSecond': notYet,
  };
}
