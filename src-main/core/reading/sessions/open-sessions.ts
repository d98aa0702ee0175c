/** Sessions whose 签到 is open, by room, in memory: a card read must not ask the database for them. */
import type { RoomId } from '../../../contract/values.ts';
import type { Occasion } from '../../check-in/attendance.service.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Room, RoomsService } from '../../rooms/rooms.service.ts';
import type { SessionsRepository, StoredSession } from './sessions.repository.ts';

interface Parts {
  readonly repository: Pick<SessionsRepository, 'allOpen'>;
  readonly rooms: RoomsService;
  readonly database: Database;
  readonly clock: Clock;
}

export type OpenSessions = Awaited<ReturnType<typeof openSessions>>;

/** Loads those that were open when the station stopped. */
export async function openSessions({ repository, rooms, database, clock }: Parts) {
  const byRoom = new Map<RoomId, StoredSession & { openedAt: number }>();
  /** Calendars are slow: worked out again only when the room's hours or its session changed. */
  const closings = new Map<RoomId, { room: Room; openedAt: number; closing: number }>();

  const keep = (session: StoredSession): void => {
    if (session.openedAt !== null) byRoom.set(session.roomId, { ...session, openedAt: session.openedAt });
  };
  for (const session of await repository.allOpen()) keep(session);

  /** When the room closes on the day a session was opened: it ends then at the latest. */
  function closingOf({ roomId, openedAt }: { roomId: RoomId; openedAt: number }): number {
    const room = rooms.get(roomId);
    const known = closings.get(roomId);
    if (known?.room === room && known.openedAt === openedAt) return known.closing;
    const closing = rooms.closingAfter(room, openedAt);
    closings.set(roomId, { room, openedAt, closing });
    return closing;
  }

  return {
    /** Nothing from closing time on, though the session was left open: nobody attends yesterday's. */
    in(roomId: RoomId): Occasion | undefined {
      const session = byRoom.get(roomId);
      if (!session || clock.now() >= closingOf(session)) return undefined;
      const { id, title, startsAt, endsAt, openedAt, lateAfterMinutes } = session;
      return { sessionId: id, title, startsAt, endsAt, openedAt, lateAfterMinutes };
    },

    /** Inside a write: known as open from its commit on. */
    put: (session: StoredSession): void => database.afterCommit(() => keep(session)),

    /** Inside a write. */
    drop: (session: StoredSession): void =>
      database.afterCommit(() => {
        if (byRoom.get(session.roomId)?.id === session.id) byRoom.delete(session.roomId);
      }),

    /** Left open past the closing of their room. */
    overdue: () => [...byRoom.values()].filter((session) => closingOf(session) <= clock.now()),
    closingOf,
  };
}
