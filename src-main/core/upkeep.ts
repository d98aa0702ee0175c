/** What happens without anybody asking: rooms close, old data goes, waits are written down, the disk is watched. */
import type { ApplicationOptions } from './application-options.ts';
import type { Database } from './database/database.ts';
import { roomOn } from './database/free-space.ts';
import { lowStorageBytes } from './health/verdicts.ts';
import { localDateOf } from './kernel/local-time.ts';
import type { Services } from './services.ts';

const everyMs = 20_000;

export interface Upkeep {
  readonly isStorageLow: () => boolean;
  /** Waits for a round under way. */
  stop(): Promise<void>;
}

export async function openUpkeep(
  services: Services,
  database: Database,
  options: ApplicationOptions,
  keepMachine: () => Promise<void>,
): Promise<Upkeep> {
  const { clock, logger, dataDir } = options;
  let isLow = false;
  let cleanedOn = '';

  async function watchDisk(): Promise<void> {
    isLow = (await roomOn(dataDir)).free < lowStorageBytes;
  }

  async function round(): Promise<void> {
    await watchDisk();
    await services.door.keep();
    await services.ownProgress.keep();
    await services.audit.keep();
    await keepMachine();
    services.reading.photos.forgetOldUploads();
    // By time that went by, whatever the wall clock says.
    await services.quiz.attempts.keep();
    services.inspections.forgetOldUploads();
    if (!services.station.current() || services.isClockDoubtful()) return;
    const { closed, ended } = await database.write(async () => {
      await services.reading.signIn.followClock();
      await services.quiz.live.endOverdue();
      return { closed: await services.upkeep.closeOverdue(), ended: await services.reading.signIn.endOverdue() };
    });
    if (closed > 0) logger.info('upkeep.closed', { closed });
    if (ended > 0) logger.info('upkeep.sessions-ended', { ended });
    if (services.terms.isHandOverDue()) {
      const handOver = () => database.write(() => services.terms.rollOver());
      if (await services.audit.asUpkeep('terms.change', 'changed', handOver)) logger.info('upkeep.handed-over');
    }
    const today = localDateOf(clock.now(), clock.timeZone);
    if (today === cleanedOn || options.isCleaning === false) return;
    await services.audit.asUpkeep('privacy.purge', 'deleted', () => services.privacy.clean());
    cleanedOn = today;
  }

  const guarded = async (): Promise<void> => {
    try {
      await round();
    } catch (error) {
      logger.error('upkeep.failed', { error: error instanceof Error ? error.name : typeof error });
    }
  };

  let running = guarded();
  await running;
  const timer = setInterval(() => {
    running = running.then(guarded);
  }, everyMs);
  timer.unref();

  return {
    isStorageLow: () => isLow,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
