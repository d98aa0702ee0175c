/**
 * The throttle of PINs. A try is counted as failed, for whoever was named and for the kiosk as a whole, before the PIN is
 * looked at, so that a kill in between is a failure too. Somebody unknown is counted like somebody known.
 */
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { lockedAt, waitAfter } from '../kernel/rising-waits.ts';
import { runningWaits } from '../kernel/running-waits.ts';
import type { ThrottleRepository } from './throttle.repository.ts';

/** Over everybody who is named here. It makes wait and never locks: a prankster must not shut out staff for a day. */
const kiosk = 'pin';
const kioskFreeTries = 10;
const kioskWaitMs = 30_000;

interface Parts {
  readonly repository: ThrottleRepository;
  readonly database: Database;
  readonly clock: Clock;
}

export type PinThrottle = Awaited<ReturnType<typeof openPinThrottle>>;

export async function openPinThrottle({ repository, database, clock }: Parts) {
  const stored = (await repository.waiting()).map((row) => [row.whoKey, row.waitLeftMs] as const);
  const waits = runningWaits(clock, [...stored, [kiosk, (await repository.throttle(kiosk)).waitLeftMs]]);

  async function countKiosk(): Promise<void> {
    const failures = (await repository.throttle(kiosk)).failures + 1;
    const waitMs = failures > kioskFreeTries ? kioskWaitMs : 0;
    await repository.saveThrottle(kiosk, failures, waitMs);
    waits.begin(kiosk, waitMs);
  }

  /** Inside a write. */
  async function clear(whoKeys: readonly string[]): Promise<void> {
    await repository.remove(whoKeys);
    database.afterCommit(() => whoKeys.forEach(waits.end));
  }

  return {
    /** Outside any write. @param whoKey see who.ts. @throws Refusal door.wait, door.locked */
    knock: (whoKey: string): Promise<void> =>
      database.write(async () => {
        const failures = (await repository.failuresOf(whoKey)) + 1;
        if (failures > lockedAt) throw new Refusal('door.locked');
        const left = Math.max(waits.left(whoKey), waits.left(kiosk));
        if (left > 0) throw new Refusal('door.wait', { seconds: Math.ceil(left / 1000) });
        const waitLeftMs = waitAfter(failures);
        await repository.count({ whoKey, failures, waitLeftMs, triedAt: clock.now() });
        // Before the commit is known, on purpose: too long a wait is safe, too short a one is not.
        waits.begin(whoKey, waitLeftMs);
        await countKiosk();
      }),

    /** Inside a write: the PIN was right. */
    async pass(whoKey: string): Promise<void> {
      await clear([whoKey]);
      await repository.saveThrottle(kiosk, 0, 0);
      database.afterCommit(() => waits.end(kiosk));
    },

    clear,
    locked: (): Promise<Set<string>> => repository.withFailures(lockedAt),
    removeBefore: repository.removeBefore,

    /** Every minute: what is left of running waits survives a power cut. */
    async keep(): Promise<void> {
      const running = waits.running();
      if (running.length === 0) return;
      await database.write(async () => {
        for (const [key] of running) {
          if (key !== kiosk) await repository.keepWait(key, waits.left(key));
          else await repository.saveThrottle(kiosk, (await repository.throttle(kiosk)).failures, waits.left(kiosk));
        }
      });
    },
  };
}
