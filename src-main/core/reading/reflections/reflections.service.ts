/** 心得: handed in by those who attended, on the screen or on a numbered sheet of paper, and read by staff. */
import type { Attendee } from '../../../contract/reading.ts';
import type { ReflectionRow } from '../../../contract/reading-reflections.ts';
import { Refusal } from '../../../contract/route.ts';
import type { ClaimedPerson, MemberId, ReflectionId, SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { maskName, numberTail, type MembersService } from '../../members/members.service.ts';
import type { RecordsService } from '../record/records.service.ts';
import type { ReflectionFilter, ReflectionsRepository, StoredReflection } from './reflections.repository.ts';
import type { SessionsService, StoredSession } from '../sessions/sessions.service.ts';
import type { ReflectionSheetsService } from './reflection-sheets.service.ts';
import { readSheetNumber } from './sheet-number.ts';

/** From the end of the session, and from the return of a reflection that is to be written anew. */
export const handInMs = 7 * 24 * 3_600_000;
/** Of older sessions only numbered sheets are still taken, where one was handed back. */
const listedMs = 60 * 24 * 3_600_000;

interface Parts {
  readonly repository: ReflectionsRepository;
  readonly sheets: ReflectionSheetsService;
  readonly sessions: Pick<SessionsService, 'get'>;
  readonly records: Pick<RecordsService, 'has'>;
  readonly attendance: { of(sessionId: SessionId): Promise<Attendee[]> };
  readonly members: Pick<MembersService, 'known' | 'claimed'>;
  readonly clock: Clock;
}

const isOver = ({ state }: StoredSession): boolean => state === 'ended' || state === 'closed';

export interface Settlement {
  readonly verdict: 'read' | 'returned';
  readonly remark: string;
  readonly settledBy: string;
}

export type ReflectionsService = ReturnType<typeof reflectionsService>;

export function reflectionsService({ repository, sheets, sessions, records, attendance, members, clock }: Parts) {
  /** @throws Refusal reflection.too-late, reflection.already */
  function requireInTime(session: StoredSession, before: StoredReflection | undefined): void {
    const returnedAt = before?.state === 'returned' ? (before.settledAt ?? 0) : 0;
    const until = Math.max(session.endedAt ?? clock.now(), returnedAt) + handInMs;
    if (clock.now() > until) throw new Refusal('reflection.too-late', { until });
    if (before && before.state !== 'returned') throw new Refusal('reflection.already', { at: before.handedInAt });
  }

  async function hasAttended({ id, state }: StoredSession, memberId: MemberId): Promise<boolean> {
    if (state === 'closed') return records.has(id, memberId);
    return (await attendance.of(id)).some((attendee) => attendee.memberId === memberId);
  }

  async function put(session: StoredSession, memberId: MemberId, text: string | null) {
    const kind = text === null ? 'paper' : 'typed';
    await repository.put({ sessionId: session.id, memberId, kind, text, handedInAt: clock.now() });
    const member = members.known(memberId);
    const person = {
      name: maskName(member?.name ?? ''),
      className: member?.className ?? '',
      numberTail: numberTail(member?.studentNumber ?? ''),
    };
    return { person, sessionTitle: session.title };
  }

  return {
    sheetsFor: sheets.sheetsFor,

    /** Those that are over and still take reflections, newest first; `until` is the last moment (epoch ms). */
    async reflectable() {
      const now = clock.now();
      const over = await repository.over(now - listedMs, now - handInMs - 1);
      return over.map(({ sessionId, title, startsAt, endedAt, returnedAt }) => ({
        sessionId,
        title,
        startsAt,
        until: Math.max(endedAt ?? 0, returnedAt ?? 0) + handInMs,
      }));
    },

    /**
     * Inside a write.
     * @throws Refusal reading.unknown, reflection.too-late, reflection.not-attended, reflection.already, card.unknown,
     * card.malformed, member.unknown
     */
    async handIn(sessionId: SessionId, who: ClaimedPerson, text: string) {
      const session = await sessions.get(sessionId);
      if (!isOver(session)) throw new Refusal('reading.unknown');
      const memberId = await members.claimed(who);
      if (!(await hasAttended(session, memberId))) throw new Refusal('reflection.not-attended');
      requireInTime(session, await repository.of(sessionId, memberId));
      return put(session, memberId, text);
    },

    /** Inside a write. @throws Refusal sheet.malformed, sheet.unknown, reflection.too-late, reflection.already */
    async handInSheet(typed: string) {
      const number = readSheetNumber(typed);
      if (number === null) throw new Refusal('sheet.malformed');
      const sheet = await repository.sheet(number);
      if (!sheet) throw new Refusal('sheet.unknown');
      const session = await sessions.get(sheet.sessionId);
      requireInTime(session, await repository.of(sheet.sessionId, sheet.memberId));
      return put(session, sheet.memberId, null);
    },

    /** Newest first. `unread` is of all sessions. */
    async list(filter: ReflectionFilter, offset: number, limit: number) {
      const rows = await repository.page(filter, offset, limit);
      const reflections = rows.map(({ reflection, title, sheetNumber }): ReflectionRow => {
        const { id, sessionId, memberId, kind, text, handedInAt, state, remark, settledBy } = reflection;
        const member = members.known(memberId);
        return {
          reflectionId: id,
          sessionId,
          sessionTitle: title,
          memberId,
          studentNumber: member?.studentNumber ?? '',
          name: member?.name ?? '',
          className: member?.className ?? '',
          kind,
          text,
          sheetNumber: kind === 'paper' ? sheetNumber : null,
          handedInAt,
          state,
          remark,
          settledBy,
        };
      });
      const unread = await repository.total({ sessionId: undefined, state: 'unread' });
      return { reflections, total: await repository.total(filter), unread };
    },

    /** Inside a write; staff may think better of it later. @throws Refusal reflection.unknown, reflection.remark-missing */
    async settle(id: ReflectionId, handedInAt: number, { verdict, remark, settledBy }: Settlement): Promise<void> {
      if (verdict === 'returned' && remark === '') throw new Refusal('reflection.remark-missing');
      const settled = { state: verdict, remark, settledAt: clock.now(), settledBy };
      if (!(await repository.settle(id, handedInAt, settled))) throw new Refusal('reflection.unknown');
    },
  };
}
