/** What follows when the page dies: load it again, then the whole program, then a plain page that says so. */
import type { Clock } from '../../core/kernel/clock.ts';
import type { Logger } from '../../core/kernel/logger.ts';

const windowMs = 5 * 60_000;
const maxReloads = 3;
/** From the maintenance page the kiosk tries by itself again. */
export const retryMs = 10 * 60_000;

export interface LadderOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
  readonly reload: () => void;
  readonly relaunch: () => void;
  readonly showMaintenance: () => void;
  /** Epoch ms of earlier relaunches; kept on disk, since a relaunch forgets everything else. */
  readonly relaunches: { read(): readonly number[]; add(at: number): void };
}

export function crashLadder(options: LadderOptions) {
  const { clock, logger } = options;
  const reloads: number[] = [];
  const recent = (times: readonly number[], within: number) =>
    times.filter((at) => Math.abs(clock.now() - at) < within).length;
  return {
    pageDied(reason: string): void {
      if (recent(reloads, windowMs) < maxReloads) {
        reloads.push(clock.now());
        logger.error('page.died', { reason, next: 'reload' });
        options.reload();
      } else if (recent(options.relaunches.read(), retryMs) === 0) {
        options.relaunches.add(clock.now());
        logger.error('page.died', { reason, next: 'relaunch' });
        options.relaunch();
      } else {
        logger.error('page.died', { reason, next: 'maintenance' });
        options.showMaintenance();
      }
    },
  };
}
