/** Seats and the waiting list. Both follow from the order of the sign-ups; neither is stored. */
import type { ComingSession } from '../../../contract/reading.ts';
import { Refusal } from '../../../contract/route.ts';
import type { ClaimedPerson, MemberId, SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { maskName, numberTail, type MembersService } from '../../members/members.service.ts';
import type { RoomsService } from '../../rooms/rooms.service.ts';
import type { SessionsRepository, StoredSession } from './sessions.repository.ts';
import type { SessionsService } from './sessions.service.ts';
import type { SignUpsRepository } from './sign-ups.repository.ts';

const comingMs = 60 * 24 * 3_600_000;

interface Parts {
  readonly repository: SignUpsRepository;
  readonly stored: SessionsRepository;
  readonly sessions: SessionsService;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly clock: Clock;
}

export type SignUpsService = ReturnType<typeof signUpsService>;

export function signUpsService({ repository, stored, sessions, members, rooms, clock }: Parts) {
  const canSignUp = ({ state, startsAt }: Pick<StoredSession, 'state' | 'startsAt'>): boolean =>
    (state === 'planned' || state === 'open') && clock.now() < startsAt;

  async function require(sessionId: SessionId): Promise<StoredSession> {
    const session = await sessions.get(sessionId);
    if (!canSignUp(session)) throw new Refusal('reading.sign-up-over');
    return session;
  }

  function maskedOf(memberId: MemberId) {
    const member = members.known(memberId);
    return {
      name: maskName(member?.name ?? ''),
      className: member?.className ?? '',
      numberTail: numberTail(member?.studentNumber ?? ''),
    };
  }

  /** People from outside the roster are guests of honour and shown whole. */
  const shownName = (memberId: MemberId | null, name: string | null): string =>
    memberId === null ? (name ?? '') : maskName(name ?? '');

  return {
    activeOf: repository.activeOf,

    /** Inside a write. @throws Refusal reading.unknown, reading.sign-up-over, card.unknown, card.malformed, member.unknown */
    async signUp(sessionId: SessionId, who: ClaimedPerson) {
      const { seats } = await require(sessionId);
      const memberId = await members.claimed(who);
      const inOrder = await repository.activeOf(sessionId);
      const before = inOrder.indexOf(memberId);
      const wasAlready = before !== -1;
      if (!wasAlready) await repository.add(sessionId, memberId, clock.now());
      const waitingPlace = Math.max(0, (wasAlready ? before : inOrder.length) + 1 - (seats ?? Infinity));
      const standing = waitingPlace === 0 ? ('seated' as const) : ('waiting' as const);
      return { person: maskedOf(memberId), standing, waitingPlace, wasAlready };
    },

    /** Inside a write. @throws Refusal as `signUp`, and reading.not-signed-up */
    async signOff(sessionId: SessionId, who: ClaimedPerson) {
      await require(sessionId);
      const memberId = await members.claimed(who);
      if (!(await repository.withdraw(sessionId, memberId, clock.now()))) throw new Refusal('reading.not-signed-up');
      return { person: maskedOf(memberId) };
    },

    /** What everybody may see: open now, or planned for the next 60 days; soonest first. */
    async coming(): Promise<ComingSession[]> {
      const now = clock.now();
      const found = await stored.coming(now, now + comingMs);
      const ids = found.map((session) => session.id);
      const [items, counts] = await Promise.all([stored.itemsOf(ids), repository.countsOf(ids)]);
      return found.flatMap((session) => {
        const { id, seats, state } = session;
        if (state !== 'planned' && state !== 'open') return [];
        const signedUp = counts.get(id) ?? 0;
        const seatsTaken = Math.min(signedUp, seats ?? signedUp);
        return {
          sessionId: id,
          title: session.title,
          series: session.series ?? '',
          roomName: rooms.get(session.roomId).name,
          startsAt: session.startsAt,
          endsAt: session.endsAt,
          host: shownName(session.hostMemberId, session.hostName),
          leadReader: shownName(session.leadMemberId, session.leadName),
          items: items.get(id) ?? [],
          agenda: session.agenda,
          seats,
          seatsTaken,
          waiting: signedUp - seatsTaken,
          state,
          canSignUp: canSignUp(session),
        };
      });
    },
  };
}
