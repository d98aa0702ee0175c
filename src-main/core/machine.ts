/** What looks after the machine: backup, restore, maintenance, health; wired once. */
import type { ApplicationOptions } from './application-options.ts';
import { backupHandlers } from './backup/backup.handlers.ts';
import { oneAtATime } from './backup/one-at-a-time.ts';
import type { Database } from './database/database.ts';
import { healthHandlers } from './health/health.handlers.ts';
import { idleWatch } from './health/idle-watch.ts';
import { maintenanceHandlers } from './maintenance/maintenance.handlers.ts';
import { restoreHandlers } from './restore/restore.handlers.ts';
import type { Services } from './services.ts';

interface Parts {
  readonly services: Services;
  readonly database: Database;
  readonly options: ApplicationOptions;
}

export type Machine = Awaited<ReturnType<typeof openMachine>>;

export async function openMachine({ options }: Parts) {
  const gate = oneAtATime();
  const idle = idleWatch(options.clock);
  return {
    gate,
    handlers: { ...backupHandlers(), ...restoreHandlers(), ...maintenanceHandlers(), ...healthHandlers() },
    watched: idle.over,
    isIdle: idle.isIdle,
    /** Every round of upkeep. */
    keep: async (): Promise<void> => undefined,
    /** Waits for what is under way. */
    close: (): Promise<void> => gate.idle(),
  };
}
