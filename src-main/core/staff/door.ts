/**
 * The throttle of a door that everybody shares: that of passphrases, that of the recovery code. Failures are counted
 * before the secret is looked at, so that a kill in between is a failure too. Waits run on the monotonic clock: setting the machine's clock shortens none. After a restart the
 * rest last written down begins again.
 */
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { lockedAt, waitAfter } from '../kernel/rising-waits.ts';
import type { ThrottleRepository } from './throttle.repository.ts';

/** A locked door opens a crack each day: one more try, so that a station with one administrator is never lost. */
const lockWait = 24 * 3_600_000;

const waitOf = (failures: number): number => (failures >= lockedAt ? lockWait : waitAfter(failures));

export type Door = Awaited<ReturnType<typeof openDoor>>;

export async function openDoor(name: string, repository: ThrottleRepository, database: Database, clock: Clock) {
  const stored = await repository.throttle(name);
  let failures = stored.failures;
  let opensAt = clock.monotonic() + stored.waitLeftMs;

  const waitLeft = () => Math.max(0, Math.ceil(opensAt - clock.monotonic()));
  const save = () => database.write(() => repository.saveThrottle(name, failures, waitLeft()));

  return {
    /** Counts a try as failed until it is proved good. @throws Refusal door.wait, door.locked */
    async knock(): Promise<void> {
      if (waitLeft() > 0) {
        throw new Refusal(failures >= lockedAt ? 'door.locked' : 'door.wait', {
          seconds: Math.ceil(waitLeft() / 1000),
        });
      }
      failures += 1;
      opensAt = clock.monotonic() + waitOf(failures);
      await save();
    },

    /** Inside a write: what was asked for is proved. The count begins anew. */
    async open(): Promise<void> {
      await repository.saveThrottle(name, 0, 0);
      database.afterCommit(() => {
        failures = 0;
        opensAt = clock.monotonic();
      });
    },

    /** Every minute: what is left of a running wait survives a power cut. */
    async keep(): Promise<void> {
      if (waitLeft() > 0) await save();
    },
  };
}
