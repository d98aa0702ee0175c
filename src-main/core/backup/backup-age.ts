/** How old the newest backup is, whether that is too old, and what a person should know of it. */
import { access, constants } from 'node:fs/promises';
import type { Answer } from '../../contract/registry.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { BackupStore } from './backup-store.ts';
import type { LogLine } from './backup-log.ts';
import type { Place } from './places.ts';

const hour = 60 * 60_000;
/** A day, and the time until somebody comes. */
const lateMs = 26 * hour;
/** Until the first backup of a day can have been made. */
const settleMs = hour;

interface Parts {
  readonly store: BackupStore;
  readonly hasChanged: () => boolean;
  /** The monthly 演练恢复. */
  readonly isDrillDue: () => Promise<boolean>;
  readonly clock: Clock;
}

type Made = Extract<LogLine, { what: 'made' }>;
type Failed = Extract<LogLine, { what: 'failed' }>;

const isWritable = async ({ disk }: Place): Promise<boolean> => {
  try {
    await access(disk, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

export type BackupAge = ReturnType<typeof backupAge>;

export function backupAge({ store, hasChanged, isDrillDue, clock }: Parts) {
  const { places, log } = store;
  const beganAt = clock.monotonic();
  const dayOf = (at: number): string => localDateOf(at, clock.timeZone);

  const lastMade = (isMeant: (placeId: string) => boolean): Made | undefined =>
    log.lines().findLast((line): line is Made => line.what === 'made' && isMeant(line.placeId));

  /** Epoch ms of the last one elsewhere than beside the data. */
  const secondAt = (): number | null => lastMade((placeId) => placeId !== places.ownId)?.at ?? null;

  /** The last try, where it failed and nothing was made there since. */
  function lastFailure(): Failed | null {
    const failed = log.lines().findLast((line): line is Failed => line.what === 'failed');
    const made = failed && lastMade((placeId) => placeId === failed.placeId);
    return failed && (!made || log.lines().indexOf(made) < log.lines().indexOf(failed)) ? failed : null;
  }

  async function verifiedAt(all: readonly Place[]): Promise<number | null> {
    const times: number[] = [];
    for (const place of all) {
      const found = await store.inPlace(place).catch(() => []);
      const newest = found.find(({ id, header }) => header && store.verifiedAt(id, place.placeId) !== null);
      if (newest) times.push(newest.createdAt);
    }
    return times.length === 0 ? null : Math.max(...times);
  }

  async function stickOf(all: readonly Place[]): Promise<{ placeId: string; label: string } | null> {
    const today = dayOf(clock.now());
    for (const place of all.filter(({ kind, isThere }) => kind === 'stick' && isThere)) {
      const made = lastMade((placeId) => placeId === place.placeId);
      if ((!made || dayOf(made.at) !== today) && (await isWritable(place))) {
        return { placeId: place.placeId, label: place.label };
      }
    }
    return null;
  }

  return {
    secondAt,
    lastFailure,

    async age(): Promise<Answer<'backup.age'>> {
      const all = await places.all();
      const newest = await verifiedAt(all);
      const isOld = newest !== null && hasChanged() && clock.now() - newest > lateMs;
      const isSettled = clock.monotonic() - beganAt >= settleMs;
      return {
        verifiedAt: newest,
        isLate: newest === null || lastFailure() !== null || (isOld && isSettled),
        secondAt: secondAt(),
        stick: await stickOf(all),
        isDrillDue: await isDrillDue(),
      };
    },
  };
}
