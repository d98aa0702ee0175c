/** What 备份与恢复 and 运行状况 show of the demo station: backups of some age, a drill, and a 恢复码 everybody may know. */
import type { BackupKind } from '../../contract/backup.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { Logger } from '../kernel/logger.ts';

/** As printed at set-up elsewhere. */
export const demoRecoveryCode = 'DEM00-163DE-M0016-3DEM0-01638';

/** Days back; the newest is of the evening before. */
const daysBack = [5, 2, 1];
const [afterClosing, drilled] = ['22:40', '22:45'];

interface Parts {
  readonly hasBackups: () => boolean;
  readonly keepCode: (code: string) => Promise<void>;
  /** As of that time; answers its id. */
  readonly backUp: (kind: BackupKind, at: Clock) => Promise<string>;
  readonly drill: (backupId: string, at: Clock) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** It says that it was then; what it lasts is true. */
const clockAt = ({ timeZone, monotonic }: Clock, at: number): Clock => ({ now: () => at, monotonic, timeZone });

/** Once, in the background of the first start: nobody waits for it. One that was broken off is left as it is. */
export async function keepDemoBackups({ hasBackups, clock, logger, ...parts }: Parts): Promise<void> {
  if (hasBackups()) return;
  const today = localDateOf(clock.now(), clock.timeZone);
  const evening = (back: number, time: string) =>
    clockAt(clock, instantOf(addDays(today, -back), time, clock.timeZone));
  try {
    await parts.keepCode(demoRecoveryCode);
    let newest = '';
    for (const back of daysBack) newest = await parts.backUp('scheduled', evening(back, afterClosing));
    await parts.drill(newest, evening(1, drilled));
  } catch (error) {
    logger.warn('demo.not-backed-up', { error: error instanceof Error ? error.message : typeof error });
  }
}
