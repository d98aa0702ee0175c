/** What the clock does to visits: closes them with the room, counts heads, and lets old ones go. */
import { randomUUID } from 'node:crypto';
import type { MemberId, RoomId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { instantOf, localDateOf } from '../kernel/local-time.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { CheckInRepository, StoredVisit } from './check-in.repository.ts';
import type { CountsRepository, MonthTotal } from './counts.repository.ts';
import type { PastVisitsRepository } from './past-visits.repository.ts';

interface Parts {
  readonly visits: CheckInRepository;
  readonly past: PastVisitsRepository;
  readonly counts: CountsRepository;
  readonly rooms: RoomsService;
  readonly clock: Clock;
}

export type PastVisit = Pick<
  StoredVisit,
  'roomId' | 'purpose' | 'identifiedBy' | 'kiosk' | 'checkedInAt' | 'checkedOutAt' | 'memberId'
>;

export type UpkeepService = ReturnType<typeof upkeepService>;

export function upkeepService({ visits, past, counts, rooms, clock }: Parts) {
  const startOfToday = () => instantOf(localDateOf(clock.now(), clock.timeZone), '00:00', clock.timeZone);

  async function keepTotals(ended: Awaited<ReturnType<PastVisitsRepository['endedOf']>>): Promise<void> {
    const totals = new Map<string, MonthTotal>();
    for (const { roomId, checkedInAt, checkedOutAt } of ended) {
      const month = localDateOf(checkedInAt, clock.timeZone).slice(0, 7);
      const key = `${month} ${roomId}`;
      const sum = totals.get(key) ?? { month, roomId, visits: 0, minutes: 0 };
      const minutes = Math.round(((checkedOutAt ?? checkedInAt) - checkedInAt) / 60_000);
      totals.set(key, { ...sum, visits: sum.visits + 1, minutes: sum.minutes + minutes });
    }
    await counts.addMonthTotals([...totals.values()]);
  }

  return {
    /** Number of the newest visit; 0: there is none. */
    newestVisit: (): Promise<number> => past.newest(),

    /** Who-free figures for everybody. */
    async headCounts(): Promise<{ present: ReadonlyMap<RoomId, number>; visitsToday: number }> {
      const since = startOfToday();
      const [byRoom, begun, harbour] = await Promise.all([
        visits.openByRoom(),
        visits.begunSince(since),
        counts.harbourSince(since),
      ]);
      const present = new Map(byRoom.map((row) => [row.roomId, row.present]));
      for (const { roomId, entered, leftAgain } of harbour) {
        present.set(roomId, (present.get(roomId) ?? 0) + entered - leftAgain);
      }
      for (const [roomId, people] of present) present.set(roomId, Math.max(0, people));
      return { present, visitsToday: begun + harbour.reduce((sum, hour) => sum + hour.entered, 0) };
    },

    /** Inside a write: visits whose room has closed since end at that closing. Returns how many. */
    async closeOverdue(): Promise<number> {
      const now = clock.now();
      let closed = 0;
      for (const visit of await visits.allOpen()) {
        const closing = rooms.closingAfter(rooms.get(visit.roomId), visit.checkedInAt);
        if (closing > now) continue;
        await visits.update(visit.id, { state: 'auto_closed', checkedOutAt: closing });
        closed += 1;
      }
      return closed;
    },

    /** Inside a write: ended visits begun before `before` (epoch ms) become monthly totals. Returns how many went. */
    async forget(before: number, who: 'guests' | 'members'): Promise<number> {
      await keepTotals(await past.endedBefore(before, who));
      return past.removeBefore(before, who);
    },

    /** Inside a write: all their visits but open ones become monthly totals. Returns how many went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      await keepTotals(await past.endedOf(ids));
      return past.removeOf(ids);
    },

    isInside: async (memberId: MemberId): Promise<boolean> => (await visits.openOf(memberId)) !== undefined,

    membersWithVisits: visits.membersWithVisits,
    hasVisits: visits.hasAny,

    /** Inside a write: visits that ended without any request of a screen, for a past that is invented. */
    addPast: (invented: readonly PastVisit[]): Promise<void> =>
      visits.addMany(invented.map((visit) => ({ ...visit, state: 'closed', checkInRequest: randomUUID() }))),
  };
}
