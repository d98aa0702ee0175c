/** 恢复 and 演练恢复 of a station that is open, wired once. */
import type { AuditEntry } from '../../contract/audit.ts';
import type { RouteName } from '../../contract/registry.ts';
import type { ApplicationOptions } from '../application-options.ts';
import type { OneAtATime } from '../backup/opening.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { drill } from './drills.service.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Beginner } from './journal.ts';
import { readyService, type Shelf } from './ready.service.ts';
import { restoreHandlers } from './restore.handlers.ts';
import { enterRestored, type Restored } from './restored-note.ts';
import { enterTried } from './tried.ts';
import { openTries } from './tries.ts';

export { carryAtStart, carryThrough } from './carry-through.ts';
export { isDrillDue, readDrills } from './drills.service.ts';

const nobody = { kind: 'nobody' } as const;
const operator = { kind: 'operator' } as const;

interface Parts {
  readonly options: ApplicationOptions;
  /** Of the station that is open. */
  readonly masterKey: Buffer;
  readonly audit: {
    befell(
      what: Pick<AuditEntry, 'act' | 'actor'> & Pick<Restored, 'happening'> & { readonly route: RouteName },
    ): Promise<void>;
  };
  readonly who: {
    of(caller: Caller): Promise<Beginner>;
    /** Whether it is the same account as then. */
    isStill(by: Beginner): Promise<boolean>;
  };
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
  const { who, audit } = parts;
  await enterTried(options, ({ route, act, at, isOperator }) =>
    audit.befell({ route, act, actor: isOperator ? operator : nobody, happening: { at, backup: null } }),
  );
  await enterRestored(dataDir, async ({ by, happening }) => {
    const actor = by && (await who.isStill(by)) ? by.actor : nobody;
    await audit.befell({ route: 'restore.begin', act: 'changed', actor, happening });
  });
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

  async function begin(readyId: string, caller: Caller): Promise<void> {
    ready.require(readyId);
    const by = await who.of(caller);
    await parts.enterBegin();
    await backUpIfPossible();
    await gate.run('restore', () => ready.stage(readyId, by));
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
