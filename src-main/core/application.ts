/** Composition root. Hosts open it and carry calls to it; tests do the same. */
import type { RouteName } from '../contract/registry.ts';
import type { Outcome } from '../contract/route.ts';
import type { ApplicationOptions } from './application-options.ts';
import { startUpFaultOf } from './database/inspection.ts';
import { openDataFolder } from './database/start-up.ts';
import { fillDemoStation } from './demo/demo-station.ts';
import { callThrough } from './dispatch.ts';
import type { BookOrders } from './handbook/draw-books.service.ts';
import { handlersOf } from './handlers.ts';
import type { Caller } from './kernel/caller.ts';
import type { Clock } from './kernel/clock.ts';
import { StartUpFault } from './kernel/start-up-fault.ts';
import { migrations } from './database/migrations/all.ts';
import { type Machine, openMachine } from './machine.ts';
import { clearPaperOut } from './printing/open-printing.ts';
import { carryAtStart } from './restore/open-restore.ts';
import { lockPlainKey } from './secrets/lock-plain-key.ts';
import { openSecrets, type StationSecrets } from './secrets/station-secrets.service.ts';
import { openServices } from './services.ts';
import { openUpkeep } from './upkeep.ts';

export { type ListedBackup, listBackupsIn } from './backup/list-folder.ts';
export { verifyTrailOf } from './audit/verify-folder.ts';
export type { BookAsFile, BookOrders } from './handbook/draw-books.service.ts';
export { checkBank } from './quiz/bank/shipped-bank.ts';

export interface Application {
  /**
   * The one door. `route` and `input` are untrusted; the answer is JSON-clean and never an exception.
   */
  call(route: RouteName | (string & {}), input: unknown, caller: Caller): Promise<Outcome<unknown>>;
  /** All start-up checks again on the open database; empty when all is well. */
  verify(): Promise<readonly string[]>;
  /** Every handbook under way, drawn to files. */
  drawBooks(orders: BookOrders): Promise<void>;
  /** A window or browser session is gone: its staff session ends. */
  forget(connection: string): void;
  /** Nobody has done anything for ten minutes, and nothing is under way. */
  isIdle(): boolean;
  /** Drains writes (≤ 5 s), checkpoints, frees the lock. Twice is harmless. */
  close(): Promise<void>;
}

/** @throws StartUpFault when the folder must not be served. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { dataDir, keyKeeper: keeper } = options;
  const opened: StationSecrets[] = [];
  const openCipher = async (mayMake: boolean) => {
    const secrets = await openSecrets(dataDir, { keeper, mayMake });
    opened.push(secrets);
    return secrets.cipher;
  };
  const underLock = async () => {
    await clearPaperOut(dataDir, options.logger);
    return carryAtStart(options);
  };
  const folder = await openDataFolder({ ...options, migrations, openCipher, underLock });
  try {
    const secrets = opened.at(-1);
    if (!secrets) throw new TypeError('the folder was opened without its key');
    await lockPlainKey({ dataDir, masterKey: secrets.masterKey, keeper, logger: options.logger });
    // Services are there before what backs them up.
    const wired: Machine[] = [];
    const backUpBeforeImport = async () => (await wired[0]?.backUpIfPossible('before-import')) ?? null;
    const openAt = (clock: Clock) =>
      openServices(folder.database, folder.trail, { ...options, secrets, clock, backUpBeforeImport });
    let services = await openAt(options.clock);
    const station = services.station.current();
    if (station && station.isDemo !== options.isDemo) {
      const kind = station.isDemo ? 'demo' : 'real';
      throw new StartUpFault('data.demo-mismatch', `the folder holds a ${kind} station`);
    }
    if (options.isDemo) {
      await fillDemoStation(openAt, folder.database, options.clock);
      services = await openAt(options.clock);
    }
    await services.printing.start();
    const machine = await openMachine({
      services,
      database: folder.database,
      secrets,
      options,
      verify: folder.verify,
    });
    wired.push(machine);
    const upkeep = await openUpkeep(services, folder.database, options, machine.keep);
    const handlers = handlersOf(services, options, upkeep.isStorageLow, machine);
    let closing: Promise<void> | undefined;
    const close = async () => {
      await upkeep.stop();
      await machine.close();
      await services.roster.close();
      services.reading.photos.close();
      services.inspections.close();
      await services.printing.close();
      await services.audit.keep();
      await folder.close();
    };
    return {
      call: machine.watched(callThrough(handlers, services, options.logger)),
      isIdle: machine.isIdle,
      verify: folder.verify,
      drawBooks: services.handbook.drawAll,
      forget(connection) {
        services.staff.signOut(connection);
        services.ownProgress.forgetConnection(connection);
      },
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await folder.close();
    throw startUpFaultOf(error);
  }
}
