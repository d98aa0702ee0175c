/** The station that the fault tests put under strain: people with cards, at a clock that moves only with the swipes. */
import { randomUUID } from 'node:crypto';
import type { Arrival } from '../../../src-main/contract/check-in.ts';
import type { Outcome } from '../../../src-main/contract/route.ts';
import { openApplication, type Application } from '../../../src-main/core/application.ts';
import type { Caller } from '../../../src-main/core/kernel/caller.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import { noPrinters } from '../../../src-main/core/printing/printers.ts';
import { nobody, setUp } from '../../contract/examples.ts';
import type { JournalLine } from './journal.ts';

export const caller: Caller = { origin: 'kiosk', connection: 'faults' };
const operator: Caller = { origin: 'operator', connection: 'faults' };

/** 2026-09-15 10:00 in Shanghai. */
const firstSwipeAt = Date.UTC(2026, 8, 15, 2);
const betweenSwipesMs = 5_000;
/** People who come and go; few, so that most swipes change two visits: one left, one entered. */
const people = 40;
const cardOf = (at: number): string => String(4_100_000_000 + (at % people));

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

/** What a person sees of it. */
export function toldOf(at: number, key: string, outcome: Outcome<Arrival>): JournalLine {
  if ('problem' in outcome) return { event: 'refused', at, key, code: outcome.problem.code };
  const { value } = outcome;
  if (!('visit' in value)) return { event: 'refused', at, key, code: 'counted' };
  const movedFrom = value.kind === 'checkedIn' && value.movedFrom !== null;
  return { event: 'told', at, key, kind: value.kind, visitId: value.visit.visitId, movedFrom };
}

/** The first opening of a folder sets the station up. @throws StartUpFault */
export async function openSwipeStation({
  dataDir,
  startAt = 0,
  spareBytes = 1_000_000,
}: SwipeStationOptions): Promise<SwipeStation> {
  let now = firstSwipeAt + startAt * betweenSwipesMs;
  const application = await openApplication({
    dataDir,
    isDemo: false,
    kiosk: '测试机',
    version: '0.0.0',
    clock: { now: () => now, monotonic: () => performance.now(), timeZone: 'Asia/Shanghai' },
    logger: silentLogger,
    childJobs: { run: () => Promise.resolve({ failure: 'crashed' }) },
    printers: noPrinters,
    spareBytes,
  });
  async function must<Value>(route: string, input: object): Promise<Value> {
    const outcome = (await application.call(route, input, operator)) as Outcome<Value>;
    if ('value' in outcome) return outcome.value;
    throw new Error(`${route}: ${JSON.stringify(outcome.problem)}`);
  }
  const key = () => ({ requestKey: randomUUID() });
  async function prepare(): Promise<void> {
    await must('station.setUp', { ...setUp, ...key() });
    for (let at = 0; at < people; at++) {
      const studentNumber = String(20_260_101 + at);
      const fields = { ...nobody, sex: '', politicalStatus: '共青团员', studentNumber, name: '张测试' };
      const { memberId } = await must<{ memberId: number }>('members.save', { ...key(), fields });
      await must('members.bindCard', { ...key(), memberId, cardText: cardOf(at) });
    }
  }

  // On a disk that fails it is opened all the same, and says so at each call.
  const status = (await application.call('station.status', {}, caller)) as Outcome<{ isSetUp: boolean }>;
  if ('value' in status && !status.value.isSetUp) await prepare();
  const figures = (await application.call('rooms.figures', {}, caller)) as Outcome<{
    rooms: { kind: string; roomId: number }[];
  }>;
  const rooms = 'value' in figures ? figures.value.rooms.filter((room) => room.kind !== 'harbour') : [];
  return {
    application,
    async swipe(at, requestKey) {
      now = firstSwipeAt + at * betweenSwipesMs;
      const roomId = rooms[(Math.floor(at / people) + (at % 3)) % rooms.length]?.roomId;
      const input = { cardText: cardOf(at), roomId, requestKey };
      return (await application.call('check-in.swipe', input, caller)) as Outcome<Arrival>;
    },
  };
}
