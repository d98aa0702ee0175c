/** 备份, wired once. */
import { mkdir } from 'node:fs/promises';
import type { ApplicationOptions } from '../application-options.ts';
import type { Database } from '../database/database.ts';
import { noMedia } from '../kernel/media.ts';
import { readRecoveryWrap } from '../secrets/key-wraps.service.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import { backupAge } from './backup-age.ts';
import { backupHandlers } from './backup.handlers.ts';
import { openBackupLog } from './backup-log.ts';
import { backupService } from './backup.service.ts';
import { backupStore } from './backup-store.ts';
import type { BackupSource } from './make-backup.ts';
import { shelfOf } from './open-shelf.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { ownFolder } from './places.ts';
import { schedule } from './schedule.ts';
import { scheduledBackups } from './scheduled-backups.ts';

export { writingProblemOf } from './failure-of.ts';

interface Parts {
  readonly options: ApplicationOptions;
  readonly database: Database;
  readonly secrets: StationSecrets;
  readonly gate: OneAtATime;
  readonly today: () => Promise<{ readonly entries: number; readonly visits: number }>;
  readonly administratorsLeft: () => number;
  readonly stationName: () => string;
  readonly isSetUp: () => boolean;
  readonly isClockDoubtful: () => boolean;
  readonly isDrillDue: () => Promise<boolean>;
}

/** Changed while nobody does anything that would be missed. */
const unimportant: ReadonlySet<string> = new Set(['heartbeat', 'sign_in_throttle', 'staff_throttle']);

export async function openBackup(parts: Parts) {
  const { options, database, secrets, gate } = parts;
  const { dataDir, clock, logger, isDemo, childJobs } = options;
  const own = ownFolder(dataDir);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const log = await openBackupLog(own, secrets.keyFor('backup'));
  const { media = noMedia, backupFolder: secondFolder } = options;
  const store = backupStore({ dataDir, isDemo, clock, media, secondFolder, log });
  await store.files.sweep(own);

  let changes = 1;
  let safe = 0;
  database.beforeCommit(async ({ changed }) => {
    if ([...changed].some((table) => !unimportant.has(table))) changes += 1;
  });
  const hasChanged = (): boolean => changes > safe;

  const { masterKey, keyId } = secrets;
  const source: BackupSource = {
    dataDir,
    masterKey,
    keyId,
    isDemo,
    programVersion: options.version,
    clock,
    childJobs,
  };
  const service = backupService({
    store,
    source,
    gate,
    today: parts.today,
    isClockDoubtful: parts.isClockDoubtful,
    clock,
    logger,
    /** What was written before it began is in it. */
    noting: () => {
      const upTo = changes;
      return (isOwn) => {
        if (isOwn) safe = upTo;
      };
    },
  });
  const age = backupAge({ store, hasChanged, isDrillDue: parts.isDrillDue, clock });
  const scheduled = scheduledBackups({
    plan: schedule(clock),
    service,
    gate,
    hasChanged,
    administratorsLeft: parts.administratorsLeft,
    isSetUp: parts.isSetUp,
  });
  return {
    shelf: shelfOf(store),
    service,
    age,
    /** Every round of upkeep; what is due is done in the background. */
    keep: scheduled.keep,
    handlers: backupHandlers({
      service,
      age,
      hasRecoveryCode: async () => (await readRecoveryWrap(dataDir))?.keyId === keyId,
      stationName: parts.stationName,
    }),
  };
}
