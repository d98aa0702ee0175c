import type { restoreRoutes } from '../../contract/restore.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { OneAtATime } from '../backup/opening.service.ts';
import type { Caller } from '../kernel/caller.ts';
import { drill, readDrills } from './drills.service.ts';
import type { ReadyService, Shelf, Tries } from './ready.service.ts';
import { lastRestore } from './restored-note.ts';
import type { UnpackOptions } from './unpacked.ts';

interface Parts {
  readonly options: UnpackOptions;
  readonly masterKey: Buffer;
  readonly gate: OneAtATime;
  readonly shelf: Shelf;
  readonly ready: ReadyService;
  readonly tries: Tries;
  readonly begin: (readyId: string, caller: Caller) => Promise<void>;
}

export function restoreHandlers(parts: Parts): HandlersFor<typeof restoreRoutes, Caller> {
  const { options, masterKey, gate, shelf, ready, tries } = parts;
  const { dataDir } = options;
  return {
    'restore.check': async ({ placeId, backupId, secret }) => {
      const chosen = await shelf.chosen(placeId, backupId);
      return gate.run('restore', (tell) => ready.check(chosen, secret, tell));
    },
    'restore.begin': async ({ readyId }, caller) => {
      await parts.begin(readyId, caller);
      return {};
    },
    'restore.last': () => lastRestore(dataDir),
    'restore.drill': async ({ placeId, backupId, secret }) => {
      const chosen = await shelf.chosen(placeId, backupId);
      const keys = secret === undefined ? { masterKey } : { secret };
      const work = (tell: (share: number) => void) => drill(options, chosen, keys, tell);
      const practise = () => gate.run('drill', work);
      return { result: await (secret === undefined ? practise() : tries.over(practise)) };
    },
    'restore.drills': async () => ({ drills: await readDrills(dataDir) }),
  };
}
