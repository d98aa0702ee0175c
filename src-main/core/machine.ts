/** What looks after the machine: backup, restore, maintenance, health, updates; wired once. */
import { randomUUID } from 'node:crypto';
import type { WritingProblem } from '../contract/backup.ts';
import type { ApplicationOptions } from './application-options.ts';
import { oneAtATime } from './backup/one-at-a-time.ts';
import { openBackup, writingProblemOf } from './backup/open-backup.ts';
import type { Database } from './database/database.ts';
import { keepDemoBackups } from './demo/demo-backups.ts';
import { openHealth } from './health/open-health.ts';
import { openNewStation } from './maintenance/open-new-station.ts';
import { isDrillDue, openRestore, readDrills } from './restore/open-restore.ts';
import { readRecoveryWrap } from './secrets/recovery-wrap.ts';
import type { StationSecrets } from './secrets/station-secrets.service.ts';
import type { Services } from './services.ts';
import { updatePlaces } from './updates/update-places.ts';
import { updatesHandlers } from './updates/updates.handlers.ts';
import { updatesService } from './updates/updates.service.ts';

interface Parts {
  readonly services: Services;
  readonly database: Database;
  readonly secrets: StationSecrets;
  readonly options: ApplicationOptions;
  /** Every check of the start again. */
  readonly verify: () => Promise<readonly string[]>;
}

export type Machine = Awaited<ReturnType<typeof openMachine>>;

export async function openMachine({ services, database, secrets, options, verify }: Parts) {
  const gate = oneAtATime();
  const isSetUp = () => services.station.current() !== undefined;
  const backup = await openBackup({
    options,
    database,
    secrets,
    gate,
    today: async () => ({ entries: services.audit.head().seq, visits: await services.upkeep.newestVisit() }),
    administratorsLeft: services.staff.administratorsLeft,
    stationName: () => services.station.current()?.name ?? '',
    isSetUp,
    isClockDoubtful: services.isClockDoubtful,
    isDrillDue: async () => isDrillDue(await readDrills(options.dataDir), options.clock),
  });
  const { shelf } = backup;
  const restore = await openRestore({
    options,
    masterKey: secrets.masterKey,
    audit: services.audit,
    who: { of: services.staff.beginnerOf, isStill: services.staff.isStillBeginner },
    gate,
    shelf,
    backUpToday: async () => void (await backup.service.before('before-restore')),
    enterBegin: async () => void (await services.receipts.once('restore.begin', randomUUID(), async () => ({}))),
  });
  const newStation = openNewStation({ options, isSetUp, gate, shelf, ready: restore.ready });
  const updates = updatesService({
    options,
    places: async () => updatePlaces(await backup.service.places.all()),
    backUp: async () => void (await backup.service.before('before-migration')),
    receipts: services.receipts,
  });
  const health = await openHealth({
    options,
    database,
    verify,
    isClockDoubtful: services.isClockDoubtful,
    printers: services.printing.service.printers,
    hasRecoveryCode: async () => (await readRecoveryWrap(options.dataDir)) !== undefined,
    backup: async () => {
      const [{ verifiedAt, secondAt, isLate }, [drill]] = await Promise.all([
        backup.age.age(),
        readDrills(options.dataDir),
      ]);
      return { verifiedAt, secondAt, isLate, drilledAt: drill?.at ?? null };
    },
    isBusy: () => gate.running() !== null || updates.isBusy(),
  });
  const { ownId } = backup.service.places;
  /** The command line ends before it would be done. */
  const isShown = options.isDemo && options.shell !== undefined;
  const demo = isShown
    ? keepDemoBackups({
        hasBackups: () => backup.service.lastMadeAt(ownId) !== null,
        keepCode: async (code) => void (await services.door.recovery.renew(code)),
        backUp: async (kind, at) => (await backup.service.create({ placeId: ownId, kind, at })).backupId,
        drill: (backupId, at) => restore.drillAt(ownId, backupId, at),
        clock: options.clock,
        logger: options.logger,
      })
    : Promise.resolve();
  return {
    gate,
    /** Beside the data, before much changes at once. @returns why it failed; the log and every member of staff are told too */
    async backUpIfPossible(kind: 'before-import'): Promise<WritingProblem | null> {
      try {
        await backup.service.before(kind);
        return null;
      } catch (error) {
        return writingProblemOf(error);
      }
    },
    handlers: {
      ...backup.handlers,
      ...restore.handlers,
      ...newStation,
      ...health.handlers,
      ...updatesHandlers(updates),
    },
    watched: health.watched,
    isIdle: health.isIdle,
    /** Every round of upkeep. */
    async keep(): Promise<void> {
      await health.keep();
      await backup.keep();
    },
    /** Waits for what is under way. */
    async close(): Promise<void> {
      await Promise.all([updates.end(), backup.service.end()]);
      await demo;
      await restore.close();
    },
  };
}
