/** A little room that visitors cannot use up: on a full disk staff can still come in, export and put things right. */
import type { RouteName } from '../../contract/registry.ts';
import { routes } from '../../contract/registry.ts';
import type { Outcome } from '../../contract/route.ts';
import { giveUpBallast, hasBallast, layBallast, roomOn } from '../database/free-space.ts';
import type { Logger } from '../kernel/logger.ts';
import { isPublic } from '../staff/staff.service.ts';

/** Room enough that the reserve is not missed the moment it is laid again. */
const roomBytes = 50 * 1024 * 1024;
const comingIn: ReadonlySet<string> = new Set(['staff.signIn', 'staff.signInByPin']);

const isStaffAct = (route: string): boolean =>
  comingIn.has(route) || (Object.hasOwn(routes, route) && !isPublic(route as RouteName));

export function storageReserve(dataDir: string, logger: Logger) {
  let isGiven = false;
  return {
    /** Told of every answer; an act of staff that found the disk full may be tried once more. */
    async answered(route: string, outcome: Outcome<unknown>): Promise<void> {
      const isFull = 'problem' in outcome && outcome.problem.code === 'storage.full';
      if (!isFull || isGiven || !isStaffAct(route)) return;
      isGiven = true;
      await giveUpBallast(dataDir);
      logger.warn('storage.reserve-given');
    },
    /** Lays it again when there is room. */
    async look(): Promise<void> {
      if (await hasBallast(dataDir)) return void (isGiven = false);
      if ((await roomOn(dataDir)).free < roomBytes) return;
      await layBallast(dataDir);
      isGiven = false;
      logger.info('storage.reserve-laid');
    },
  };
}
