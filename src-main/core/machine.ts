/** What looks after the machine: backup, restore, maintenance, health; wired once. */
import { randomUUID } from 'node:crypto';
import type { ApplicationOptions } from './application-options.ts';
import { backupHandlers } from './backup/backup.handlers.ts';
import { oneAtATime } from './backup/one-at-a-time.ts';
import { openShelf } from './backup/open-shelf.ts';
import type { Database } from './database/database.ts';
import { healthHandlers } from './health/health.handlers.ts';
import { idleWatch } from './health/idle-watch.ts';
import { openNewStation } from './maintenance/open-new-station.ts';
import { openRestore } from './restore/open-restore.ts';
import type { StationSecrets } from './secrets/station-secrets.service.ts';
import type { Services } from './services.ts';

interface Parts {
  readonly services: Services;
  readonly database: Database;
  readonly secrets: StationSecrets;
  readonly options: ApplicationOptions;
}

export type Machine = Awaited<ReturnType<typeof openMachine>>;

export async function openMachine({ services, secrets, options }: Parts) {
  const gate = oneAtATime();
  const idle = idleWatch(options.clock);
  const shelf = await openShelf(options);
  const restore = await openRestore({
    options,
    masterKey: secrets.masterKey,
    audit: services.audit,
    gate,
    shelf,
    backUpToday: async () => undefined,
    enterBegin: async () => void (await services.receipts.once('restore.begin', randomUUID(), async () => ({}))),
  });
  const isSetUp = () => services.station.current() !== undefined;
  const newStation = openNewStation({ options, isSetUp, gate, shelf, ready: restore.ready });
  return {
    gate,
    handlers: { ...backupHandlers(), ...restore.handlers, ...newStation, ...healthHandlers() },
    watched: idle.over,
    isIdle: idle.isIdle,
    /** Every round of upkeep. */
    keep: async (): Promise<void> => undefined,
    /** Waits for what is under way. */
    async close(): Promise<void> {
      await gate.idle();
      await restore.close();
    },
  };
}
