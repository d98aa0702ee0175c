/** Sessions as staff lists show them, by term. */
import type { SessionRow, SessionState } from '../../../contract/reading.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addDays, instantOf } from '../../kernel/local-time.ts';
import type { RoomsService } from '../../rooms/rooms.service.ts';
import type { StationService } from '../../station/station.service.ts';
import type { SessionAttendanceService } from './session-attendance.service.ts';
import type { SessionFilter, SessionsRepository } from './sessions.repository.ts';

export interface SessionQuery {
  /** Local days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: SessionState | undefined;
  readonly text: string;
}

interface Parts {
  readonly repository: SessionsRepository;
  readonly attendance: Pick<SessionAttendanceService, 'count'>;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly clock: Clock;
}

export type SessionListService = ReturnType<typeof sessionListService>;

export function sessionListService({ repository, attendance, rooms, station, clock }: Parts) {
  const startOf = (day: string): number => instantOf(day, '00:00', clock.timeZone);

  const filterOf = ({ from, to, state, text }: SessionQuery): SessionFilter => ({
    from: from === undefined ? undefined : startOf(from),
    to: to === undefined ? undefined : startOf(addDays(to, 1)),
    state,
    text,
  });

  return {
    async list(query: SessionQuery, offset: number, limit: number): Promise<{ sessions: SessionRow[]; total: number }> {
      const filter = filterOf(query);
      const { rows, total } = await repository.page(filter, offset, limit);
      const sessions: SessionRow[] = [];
      for (const { id, roomId, series, hostName, leadName, openedAt, endedAt, attended, ...same } of rows) {
        sessions.push({
          ...same,
          sessionId: id,
          series: series ?? '',
          roomName: rooms.get(roomId).name,
          host: hostName ?? '',
          leadReader: leadName ?? '',
          attended: attended ?? (await attendance.count({ roomId, openedAt, endedAt })),
        });
      }
      return { sessions, total };
    },

    /** Terms that hold sessions, and the running one; newest first. */
    async terms() {
      const now = clock.now();
      const running = station.termAt(now);
      const found = new Map([[running.from, running]]);
      let reached = -Infinity;
      for (const startsAt of await repository.starts()) {
        if (startsAt < reached) continue;
        const term = station.termAt(startsAt);
        found.set(term.from, term);
        reached = startOf(addDays(term.to, 1));
      }
      const { autumnTermStart } = station.settings();
      return [...found.values()]
        .toSorted((one, other) => (one.from < other.from ? 1 : -1))
        .map(({ from, to }) => ({
          from,
          to,
          season: from.endsWith(autumnTermStart) ? ('autumn' as const) : ('spring' as const),
          isRunning: from === running.from,
        }));
    },
  };
}
