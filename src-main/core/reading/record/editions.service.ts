/** 归档 and 更正: the closed record of a session. Each edition is whole and stays as it was made. */
import type { Attendee, ReadingItem } from '../../../contract/reading.ts';
import type { MinutesBody, SessionEdition } from '../../../contract/reading-record.ts';
import { Refusal } from '../../../contract/route.ts';
import type { NamedPerson, SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { EditionsRepository } from './editions.repository.ts';
import { textsOf, type MinutesService } from './minutes.service.ts';
import type { RecordsService } from './records.service.ts';
import { personAsKnown, requirePages } from '../sessions/session-rules.ts';
import type { SessionsRepository } from '../sessions/sessions.repository.ts';
import type { SessionsService } from '../sessions/sessions.service.ts';

export interface Correction {
  /** The one that was read: nobody's correction is overwritten unseen. */
  readonly edition: number;
  readonly reason: string;
  readonly host: NamedPerson;
  readonly leadReader: NamedPerson | null;
  readonly items: readonly ReadingItem[];
  readonly minutes: MinutesBody;
}

interface Parts {
  readonly editions: EditionsRepository;
  readonly stored: SessionsRepository;
  readonly sessions: SessionsService;
  readonly minutes: MinutesService;
  readonly records: RecordsService;
  /** As it follows from the visits that are kept. */
  readonly attendance: { of(sessionId: SessionId): Promise<Attendee[]> };
  readonly members: MembersService;
  readonly clock: Clock;
}

/** Guests' visits are kept at least as long; those of members longer. */
const visitsKeptMs = 30 * 24 * 3_600_000;

const isSaid = (minutes: MinutesBody): boolean => textsOf(minutes).some((text) => text.trim() !== '');

/** @throws Refusal reading.incomplete */
function requireWhole(host: NamedPerson | null, attendees: readonly Attendee[], minutes: MinutesBody): NamedPerson {
  const missing = [
    ...(host === null ? ['host'] : []),
    ...(attendees.length === 0 ? ['attendance'] : []),
    ...(isSaid(minutes) ? [] : ['minutes']),
    ...(minutes.recorder === null ? ['recorder'] : []),
  ];
  if (host === null || missing.length > 0) throw new Refusal('reading.incomplete', { missing: missing.join(',') });
  return host;
}

export type EditionsService = ReturnType<typeof editionsService>;

export function editionsService(parts: Parts) {
  const { editions, stored, sessions, minutes, records, attendance, members, clock } = parts;

  async function newest(sessionId: SessionId): Promise<SessionEdition> {
    const found = await editions.get(sessionId);
    if (found) return found;
    throw new Refusal((await sessions.get(sessionId)).state === 'closed' ? 'reading.unknown' : 'reading.not-closed');
  }

  const keepRecords = (sessionId: SessionId, attendees: readonly Attendee[]): Promise<number> =>
    records.keep(
      sessionId,
      attendees.filter(({ memberId }) => memberId !== null && members.known(memberId)),
    );

  /** Whoever's visits are gone by now stays as the edition before has them. */
  async function attendeesAgain({ sessionId, endedAt, attendees }: SessionEdition): Promise<Attendee[]> {
    const derived = await attendance.of(sessionId);
    if (derived.length === 0) return attendees;
    if (clock.now() - endedAt < visitsKeptMs) return derived;
    const isGuest = ({ memberId }: Attendee): boolean => memberId === null;
    if (derived.some(isGuest)) return derived;
    return [...derived, ...attendees.filter(isGuest)].toSorted((one, other) => one.arrivedAt - other.arrivedAt);
  }

  const asKnown = (body: MinutesBody): MinutesBody => ({
    ...body,
    recorder: personAsKnown(members, body.recorder),
    speakers: body.speakers.map((speaker) => ({ ...speaker, who: personAsKnown(members, speaker.who) })),
  });

  /** Under the name the roster has by now; whoever is no longer in it keeps the name that was written down. */
  const renamed = <Person extends NamedPerson | null>(person: Person): Person => {
    const known = person?.memberId ? members.known(person.memberId) : undefined;
    return known ? { ...person, name: known.name } : person;
  };

  return {
    /** Undefined before it is closed, and once its papers are gone. */
    newest: (sessionId: SessionId): Promise<SessionEdition | undefined> => editions.get(sessionId),

    /** Without a number the newest. @throws Refusal reading.unknown, reading.not-closed */
    async of(sessionId: SessionId, edition: number | undefined): Promise<SessionEdition> {
      const last = await newest(sessionId);
      const found = edition === undefined ? last : await editions.get(sessionId, edition);
      if (!found) throw new Refusal('reading.unknown');
      return found;
    },

    /** Newest first. @throws Refusal reading.unknown */
    async list(sessionId: SessionId) {
      await sessions.get(sessionId);
      return editions.list(sessionId);
    },

    /**
     * Inside a write. Returns how many study records were made.
     * @throws Refusal reading.unknown, reading.closed, reading.not-ended, reading.incomplete
     */
    async close(sessionId: SessionId, madeBy: string): Promise<number> {
      const session = await sessions.detail(sessionId);
      if (session.state === 'closed') throw new Refusal('reading.closed');
      if (session.state !== 'ended') throw new Refusal('reading.not-ended');
      const attendees = await attendance.of(sessionId);
      const { body } = await minutes.of(sessionId);
      const { title, series, roomName, startsAt, endsAt, leadReader, items, agenda } = session;
      const madeAt = clock.now();
      await editions.insert({
        sessionId,
        edition: 1,
        madeAt,
        madeBy,
        reason: null,
        title,
        series,
        roomName,
        startsAt,
        endsAt,
        leadReader: renamed(leadReader),
        items,
        agenda,
        endedAt: session.endedAt ?? endsAt,
        host: renamed(requireWhole(session.host, attendees, body)),
        minutes: {
          ...body,
          recorder: renamed(body.recorder),
          speakers: body.speakers.map((speaker) => ({ ...speaker, who: renamed(speaker.who) })),
        },
        attendees,
        photos: await editions.photos(sessionId),
      });
      await stored.update(sessionId, {
        state: 'closed',
        closedAt: madeAt,
        attended: attendees.length,
        version: session.version + 1,
      });
      return keepRecords(sessionId, attendees);
    },

    /**
     * Inside a write: returns the number of the new edition.
     * @throws Refusal reading.unknown, reading.not-closed, reading.changed-elsewhere, reading.incomplete,
     * reading.minutes-too-long, reading.pages-inverted, member.unknown
     */
    async correct(sessionId: SessionId, given: Correction, madeBy: string): Promise<number> {
      const before = await newest(sessionId);
      if (before.edition !== given.edition) throw new Refusal('reading.changed-elsewhere', { edition: before.edition });
      const items = [...given.items];
      requirePages(items);
      const host = personAsKnown(members, given.host);
      const leadReader = personAsKnown(members, given.leadReader);
      const body = asKnown(given.minutes);
      const attendees = await attendeesAgain(before);
      requireWhole(host, attendees, body);
      await minutes.correct(sessionId, body, madeBy);
      const edition = before.edition + 1;
      await editions.insert({
        ...before,
        edition,
        madeAt: clock.now(),
        madeBy,
        reason: given.reason,
        host,
        leadReader,
        items,
        minutes: body,
        attendees,
        photos: await editions.photos(sessionId),
      });
      await stored.putItems(sessionId, items);
      await stored.update(sessionId, {
        hostMemberId: host.memberId,
        hostName: host.name,
        leadMemberId: leadReader?.memberId ?? null,
        leadName: leadReader?.name ?? null,
        attended: attendees.length,
        version: (await sessions.get(sessionId)).version + 1,
      });
      await keepRecords(sessionId, attendees);
      return edition;
    },
  };
}
