/** Carries out what the schedule says, one at a time and in the background. */
import { Refusal } from '../../contract/route.ts';
import type { BackupService } from './backup.service.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Due, Schedule } from './schedule.ts';

interface Parts {
  readonly plan: Schedule;
  readonly service: BackupService;
  readonly gate: OneAtATime;
  readonly hasChanged: () => boolean;
  readonly administratorsLeft: () => number;
  readonly isSetUp: () => boolean;
}

export function scheduledBackups(parts: Parts) {
  const { plan, service, gate } = parts;
  const { places } = service;

  async function backUp(what: Due, placeId: string): Promise<void> {
    const left = parts.administratorsLeft();
    try {
      await service.create({ placeId, kind: 'scheduled' });
      plan.made(what, left);
    } catch (error) {
      // Somebody was quicker: the next round looks again. Failures are in the log already.
      if (!(error instanceof Refusal && error.code === 'backup.busy')) plan.failed(what);
    }
  }

  return {
    async keep(): Promise<void> {
      if (!parts.isSetUp() || gate.running() !== null) return;
      const second = (await places.all()).find(({ isSecond, isThere }) => isSecond && isThere);
      const made = second ? service.lastMadeAt(second.placeId) : null;
      const due = plan.due({
        hasChanged: parts.hasChanged(),
        administratorsLeft: parts.administratorsLeft(),
        isSecondThere: second !== undefined,
        secondAt: made,
      });
      if (due === null) return;
      // A slow stick must not hold up the rest of upkeep; close() waits for the gate.
      void backUp(due, due === 'second' && second ? second.placeId : places.ownId);
    },
  };
}
