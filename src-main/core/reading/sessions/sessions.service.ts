/** 读书分享会 as staff prepare them. */
import type { SessionDetail, SessionFields } from '../../../contract/reading.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, NamedPerson, RoomId, SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addWeeks } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { RoomsService } from '../../rooms/rooms.service.ts';
import type { OpenSessions } from './open-sessions.ts';
import { personAsKnown, requirePages, requirePlace, type Placing } from './session-rules.ts';
import type { SessionsRepository, StoredSession } from './sessions.repository.ts';

export type { StoredSession } from './sessions.repository.ts';

interface Parts {
  readonly repository: SessionsRepository;
  readonly open: OpenSessions;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly clock: Clock;
}

const personOf = (memberId: MemberId | null, name: string | null): NamedPerson | null =>
  name === null ? null : { memberId, name };

const isSamePlace = (session: StoredSession, placing: Placing): boolean =>
  session.roomId === placing.roomId && session.startsAt === placing.startsAt && session.endsAt === placing.endsAt;

export type SessionsService = ReturnType<typeof sessionsService>;

export function sessionsService({ repository, open, members, rooms, clock }: Parts) {
  const zone = clock.timeZone;

  async function get(sessionId: SessionId): Promise<StoredSession> {
    const session = await repository.get(sessionId);
    if (!session) throw new Refusal('reading.unknown');
    return session;
  }

  const itemsOf = async (sessionId: SessionId) => (await repository.itemsOf([sessionId])).get(sessionId) ?? [];

  async function clashes(roomId: RoomId, startsAt: number, endsAt: number, except?: SessionId) {
    const met = await repository.meeting(roomId, startsAt, endsAt, except);
    return met.map((one) => ({ sessionId: one.id, title: one.title, startsAt: one.startsAt, endsAt: one.endsAt }));
  }

  /** `week` is told where a repeat is placed. */
  async function requireFree(placing: Placing, except?: SessionId, week?: number): Promise<void> {
    requirePlace(rooms.get(placing.roomId), placing, zone);
    const [first] = await clashes(placing.roomId, placing.startsAt, placing.endsAt, except);
    if (!first) return;
    const { title, startsAt, endsAt } = first;
    throw new Refusal('reading.clash', { title, startsAt, endsAt, ...(week === undefined ? {} : { week }) });
  }

  /** @throws Refusal reading.pages-inverted, member.unknown */
  function storedOf(fields: SessionFields) {
    requirePages(fields.items);
    const { items: _, host: givenHost, leadReader, series, ...same } = fields;
    const host = personAsKnown(members, givenHost);
    const lead = personAsKnown(members, leadReader);
    return {
      ...same,
      series: series === '' ? null : series,
      hostMemberId: host?.memberId ?? null,
      hostName: host?.name ?? null,
      leadMemberId: lead?.memberId ?? null,
      leadName: lead?.name ?? null,
    };
  }

  return {
    get,
    itemsOf,
    clashes,
    membersNamed: repository.membersNamed,
    hasAny: repository.hasAny,

    /** @throws Refusal reading.unknown */
    async detail(sessionId: SessionId): Promise<SessionDetail> {
      const session = await get(sessionId);
      return {
        sessionId,
        title: session.title,
        series: session.series ?? '',
        roomId: session.roomId,
        roomName: rooms.get(session.roomId).name,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        host: personOf(session.hostMemberId, session.hostName),
        leadReader: personOf(session.leadMemberId, session.leadName),
        items: await itemsOf(sessionId),
        agenda: session.agenda,
        seats: session.seats,
        lateAfterMinutes: session.lateAfterMinutes,
        state: session.state,
        version: session.version,
        openedAt: session.openedAt,
        endedAt: session.endedAt,
        closedAt: session.closedAt,
        cancelReason: session.cancelReason,
        edition: await repository.newestEdition(sessionId),
      };
    },

    /**
     * Inside a write: the session and `repeatWeeks` copies, each a week later at the same time of day.
     * @throws Refusal reading.clash, reading.times-inverted, reading.outside-hours, reading.room-counted, rooms.unknown,
     * reading.pages-inverted, member.unknown
     */
    async plan(fields: SessionFields, repeatWeeks: number, createdBy: string): Promise<SessionId[]> {
      requirePlace(rooms.get(fields.roomId), fields, zone);
      const stored = storedOf(fields);
      const ids: SessionId[] = [];
      for (let week = 0; week <= repeatWeeks; week++) {
        const times = {
          startsAt: addWeeks(fields.startsAt, week, zone),
          endsAt: addWeeks(fields.endsAt, week, zone),
        };
        await requireFree({ roomId: fields.roomId, ...times }, undefined, repeatWeeks > 0 ? week : undefined);
        const session = {
          ...stored,
          ...times,
          state: 'planned',
          version: 1,
          createdAt: clock.now(),
          createdBy,
        } as const;
        ids.push(await repository.insert(session, fields.items));
      }
      return ids;
    },

    /**
     * Inside a write. Answers the new version.
     * @throws Refusal reading.unknown, reading.changed-elsewhere, reading.closed, reading.not-planned,
     * reading.under-way, and what `plan` throws
     */
    async change(sessionId: SessionId, version: number, fields: SessionFields): Promise<number> {
      const before = await get(sessionId);
      if (before.state === 'closed') throw new Refusal('reading.closed');
      if (before.state === 'cancelled') throw new Refusal('reading.not-planned');
      if (before.version !== version) throw new Refusal('reading.changed-elsewhere', { version: before.version });
      if (!isSamePlace(before, fields)) {
        if (before.state !== 'planned') throw new Refusal('reading.under-way');
        await requireFree(fields, sessionId);
      }
      const after = { ...storedOf(fields), version: version + 1 };
      await repository.update(sessionId, after);
      await repository.putItems(sessionId, fields.items);
      if (before.state === 'open') open.put({ ...before, ...after });
      return after.version;
    },

    /** Inside a write. @throws Refusal reading.unknown, reading.not-planned */
    async cancel(sessionId: SessionId, cancelReason: string): Promise<void> {
      const { state, version } = await get(sessionId);
      if (state !== 'planned') throw new Refusal('reading.not-planned');
      await repository.update(sessionId, { state: 'cancelled', cancelReason, version: version + 1 });
    },
  };
}
