/** 恢复 and 演练恢复 of a station that is open, wired once. */
import type { RouteName } from '../../contract/registry.ts';
import type { ApplicationOptions } from '../application-options.ts';
import type { OneAtATime } from '../backup/opening.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { drill } from './drills.service.ts';
import { readyService, type Shelf } from './ready.service.ts';
import { restoreHandlers } from './restore.handlers.ts';
import { enterRestored } from './restored-note.ts';
import { openTries } from './tries.ts';

export { carryAtStart, carryThrough } from './carry-through.ts';
export { isDrillDue, readDrills } from './drills.service.ts';

interface Parts {
  readonly options: ApplicationOptions;
  /** Of the station that is open. */
  readonly masterKey: Buffer;
  readonly audit: { befell(route: RouteName, act: 'changed'): Promise<void> };
  readonly gate: OneAtATime;
  readonly shelf: Shelf;
  /** Today's data as it is, before it is exchanged. */
  readonly backUpToday: () => Promise<void>;
  /** Who has it restored stands in the trail that is about to leave. */
  readonly enterBegin: () => Promise<void>;
}

/** @throws StorageFault where the restored trail cannot say that it was restored */
export async function openRestore(parts: Parts) {
  const { options, gate, shelf } = parts;
  const { dataDir, logger } = options;
  await enterRestored(dataDir, parts.audit.befell);
  const tries = await openTries(dataDir, options.clock);
  const ready = readyService({ ...options, tries, canReadToday: true });

  /** What goes to quarantine is whole anyway; the backup is for whoever looks for it where backups are. */
  async function backUpIfPossible(): Promise<void> {
    try {
      await parts.backUpToday();
    } catch (error) {
      logger.error('restore.not-backed-up', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  async function begin(readyId: string): Promise<void> {
    ready.require(readyId);
    await parts.enterBegin();
    await backUpIfPossible();
    await gate.run('restore', () => ready.stage(readyId));
    options.reopen?.();
  }

  return {
    ready,
    /** As of another time, by this station's own key. @throws Refusal */
    async drillAt(placeId: string, backupId: string, clock: Clock): Promise<void> {
      const chosen = await shelf.chosen(placeId, backupId);
      const keys = { masterKey: parts.masterKey };
      await gate.run('drill', (tell) => drill({ ...options, clock }, chosen, keys, tell));
    },
    handlers: restoreHandlers({ options, masterKey: parts.masterKey, gate, shelf, ready, tries, begin }),
    close: (): Promise<void> => ready.close(),
  };
}
