/** 签到 of a session: from when until when arrivals in its room attend it. */
import { Refusal } from '../../../contract/route.ts';
import type { SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { OpenSessions } from './open-sessions.ts';
import type { SessionsRepository, StoredSession } from './sessions.repository.ts';
import type { SessionsService } from './sessions.service.ts';

interface Parts {
  readonly repository: SessionsRepository;
  readonly sessions: SessionsService;
  readonly open: OpenSessions;
  readonly clock: Clock;
}

export type SignInService = ReturnType<typeof signInService>;

export function signInService({ repository, sessions, open, clock }: Parts) {
  const dayOf = (instant: number) => localDateOf(instant, clock.timeZone);

  /** Nobody can attend two at once: another one is open here, or was since this one was opened first. */
  async function requireRoom(session: StoredSession): Promise<void> {
    const since = session.openedAt;
    const others = [
      ...(await repository.allOpen()).filter((one) => one.roomId === session.roomId),
      ...(since === null ? [] : await repository.openedSince(session.roomId, since)),
    ];
    const other = others.find((one) => one.id !== session.id);
    if (other) throw new Refusal('reading.room-busy', { title: other.title });
  }

  /** Where nobody said so: as planned, or as long as planned where it was opened only after that. */
  function plannedEnd(session: StoredSession): number {
    const { startsAt, endsAt } = session;
    const openedAt = session.openedAt ?? 0;
    return openedAt < endsAt
      ? endsAt
      : Math.min(openedAt + endsAt - startsAt, open.closingOf({ ...session, openedAt }));
  }

  async function end(session: StoredSession, at: number): Promise<void> {
    // Never in the future, though the room's hours were cut meanwhile; never before it began, though the clock was set back.
    const endedAt = Math.max(Math.min(at, clock.now()), session.openedAt ?? 0);
    await repository.update(session.id, { state: 'ended', endedAt, version: session.version + 1 });
    open.drop(session);
  }

  return {
    /**
     * Inside a write. An ended one goes on as if it had not ended; nothing happens to an open one.
     * @throws Refusal reading.unknown, reading.closed, reading.not-planned, reading.not-today, reading.room-busy
     */
    async open(sessionId: SessionId): Promise<void> {
      const session = await sessions.get(sessionId);
      if (session.state === 'closed') throw new Refusal('reading.closed');
      if (session.state === 'cancelled') throw new Refusal('reading.not-planned');
      if (session.state === 'open') return;
      if (dayOf(session.startsAt) !== dayOf(clock.now())) throw new Refusal('reading.not-today');
      await requireRoom(session);
      const openedAt = session.openedAt ?? clock.now();
      const fields = { state: 'open', openedAt, endedAt: null, version: session.version + 1 } as const;
      await repository.update(sessionId, fields);
      open.put({ ...session, ...fields });
    },

    /** Inside a write. Nobody is checked out. @throws Refusal reading.unknown, reading.not-open */
    async end(sessionId: SessionId): Promise<void> {
      const session = await sessions.get(sessionId);
      if (session.state !== 'open') throw new Refusal('reading.not-open');
      const now = clock.now();
      const isForgotten = now >= open.closingOf({ ...session, openedAt: session.openedAt ?? 0 });
      await end(session, isForgotten ? plannedEnd(session) : now);
    },

    /**
     * Inside a write: after the clock was set back, sessions are open from now on at the latest, so that people still
     * attend. Not to another day: there it was set by mistake, and an opening of that day would be over on the right one.
     */
    async followClock(): Promise<void> {
      const openedAt = clock.now();
      for (const session of await repository.allOpen()) {
        const before = session.openedAt ?? 0;
        if (before <= openedAt || dayOf(before) !== dayOf(openedAt)) continue;
        await repository.update(session.id, { openedAt });
        open.put({ ...session, openedAt });
      }
    },

    /**
     * Inside a write: sessions whose room has closed since. Nobody said when they ended, so they ended as planned, and
     * the hours until closing are credited to nobody. Returns how many.
     */
    async endOverdue(): Promise<number> {
      const overdue = open.overdue();
      for (const { id } of overdue) {
        const session = await sessions.get(id);
        await end(session, plannedEnd(session));
      }
      return overdue.length;
    },
  };
}
