/** The station that the fault tests put under strain: the invented one, at a clock that moves only with the swipes. */
import { openApplication, type Application } from '../../../src-main/core/application.ts';
import { demoCard } from '../../../src-main/core/demo/demo-people.ts';
import type { Caller } from '../../../src-main/core/kernel/caller.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import type { Arrival } from '../../../src-main/contract/check-in.ts';
import { noPrinters } from '../../../src-main/core/printing/printers.ts';
import type { Outcome } from '../../../src-main/contract/route.ts';

export const caller: Caller = { origin: 'kiosk', connection: 'faults' };

/** 2026-09-15 10:00 in Shanghai. */
const firstSwipeAt = Date.UTC(2026, 8, 15, 2);
const betweenSwipesMs = 5_000;
/** People who come and go; few, so that most swipes change two visits: one left, one entered. */
const people = 40;

export interface SwipeStation {
  readonly application: Application;
  /** The `at`-th swipe ever: always the same card, room and time. */
  swipe(at: number, requestKey: string): Promise<Outcome<Arrival>>;
}

export interface SwipeStationOptions {
  readonly dataDir: string;
  /** Where the clock stands at first. */
  readonly startAt?: number;
  readonly spareBytes?: number;
}

/** @throws StartUpFault */
export async function openSwipeStation({
  dataDir,
  startAt = 0,
  spareBytes = 1_000_000,
}: SwipeStationOptions): Promise<SwipeStation> {
  let now = firstSwipeAt + startAt * betweenSwipesMs;
  const application = await openApplication({
    dataDir,
    isDemo: true,
    kiosk: '测试机',
    version: '0.0.0',
    clock: { now: () => now, monotonic: () => performance.now(), timeZone: 'Asia/Shanghai' },
    logger: silentLogger,
    childJobs: { run: () => Promise.resolve({ failure: 'crashed' }) },
    printers: noPrinters,
    spareBytes,
  });
  const figures = (await application.call('rooms.figures', {}, caller)) as Outcome<{
    rooms: { kind: string; roomId: number }[];
  }>;
  const rooms = 'value' in figures ? figures.value.rooms.filter((room) => room.kind !== 'harbour') : [];
  return {
    application,
    async swipe(at, requestKey) {
      now = firstSwipeAt + at * betweenSwipesMs;
      const roomId = rooms[(Math.floor(at / people) + (at % 3)) % rooms.length]?.roomId;
      const input = { cardText: demoCard(at % people), roomId, requestKey };
      return (await application.call('check-in.swipe', input, caller)) as Outcome<Arrival>;
    },
  };
}
