/** Health, wired once. */
import type { Outcome } from '../../contract/route.ts';
import type { ApplicationOptions } from '../application-options.ts';
import type { Database } from '../database/database.ts';
import { sizeOf } from '../database/free-space.ts';
import { localDateOf } from '../kernel/local-time.ts';
import { openClockJumps } from './clock-jumps.ts';
import { healthHandlers } from './health.handlers.ts';
import { healthService, type HealthParts } from './health.service.ts';
import { idleWatch } from './idle-watch.ts';
import { storageReserve } from './storage-reserve.ts';
import { largeLogBytes } from './verdicts.ts';

interface Parts extends Omit<HealthParts, 'jumps' | 'database'> {
  readonly options: ApplicationOptions;
  readonly database: Pick<Database, 'damage' | 'examine' | 'checkpoint'>;
  /** A backup or the like is under way. */
  readonly isBusy: () => boolean;
}

/** A page that fails again and again fills no log. */
const toldEveryMs = 10_000;

export async function openHealth({ isBusy, ...parts }: Parts) {
  const { options, database } = parts;
  const { dataDir, clock, logger } = options;
  const idle = idleWatch(clock);
  const reserve = storageReserve(dataDir, logger);
  const jumps = await openClockJumps(dataDir, clock, logger);
  let toldAt: number | undefined;
  const today = () => localDateOf(clock.now(), clock.timeZone);
  /** The start has looked at those by whom people are known. */
  let examinedOn = today();

  const onBeat = (said: 'alive' | 'reloaded' | 'failed') => {
    if (said === 'alive' || (toldAt !== undefined && clock.monotonic() - toldAt < toldEveryMs)) return;
    toldAt = clock.monotonic();
    logger.error('page.told', { said });
  };

  /** A reader that never ends keeps the log from being emptied; ours are stopped after 5 s, others are told of. */
  async function lookAtLog(): Promise<void> {
    const bytes = await sizeOf(`${dataDir}/station.sqlite-wal`);
    if (bytes <= largeLogBytes / 2) return;
    await database.checkpoint();
    const left = await sizeOf(`${dataDir}/station.sqlite-wal`);
    if (left > largeLogBytes) logger.warn('database.log-large', { megabytes: Math.round(left / 1_048_576) });
  }

  const isIdle = () => !isBusy() && idle.isIdle();

  /** Once a day, when nobody is there: every row with sealed cells. */
  async function examineAtNight(): Promise<void> {
    if (examinedOn === today() || !isIdle()) return;
    examinedOn = today();
    await database.examine();
    for (const { table, rows } of database.damage()) logger.error('database.rows-damaged', { table, rows });
  }

  return {
    handlers: healthHandlers({ health: healthService({ ...parts, jumps }), onBeat }),
    isIdle,
    watched<Args extends [string, ...unknown[]]>(call: (...given: Args) => Promise<Outcome<unknown>>) {
      const watched = idle.over(call);
      return async (...given: Args): Promise<Outcome<unknown>> => {
        const outcome = await watched(...given);
        await reserve.answered(given[0], outcome);
        return outcome;
      };
    },
    /** Every round of upkeep. */
    async keep(): Promise<void> {
      await jumps.look();
      await reserve.look();
      await lookAtLog();
      await examineAtNight();
    },
  };
}
