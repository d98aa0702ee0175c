/** Who attended a session: from the visits, through one call of the check-in slice. */
import type { Attendee } from '../../../contract/reading.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { AttendanceService } from '../../check-in/attendance.service.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import { attendedBy } from './attendees.ts';
import type { StoredSession } from './sessions.repository.ts';
import type { SessionsService } from './sessions.service.ts';
import type { SignUpsService } from './sign-ups.service.ts';

interface Parts {
  readonly sessions: Pick<SessionsService, 'get'>;
  readonly signUps: Pick<SignUpsService, 'activeOf'>;
  readonly attendance: AttendanceService;
  readonly members: MembersService;
  readonly clock: Clock;
}

type Window = Pick<StoredSession, 'roomId' | 'openedAt' | 'endedAt'>;

export interface Missing {
  readonly memberId: MemberId;
  readonly studentNumber: string;
  readonly name: string;
  readonly className: string;
  readonly isWaiting: boolean;
}

export type SessionAttendanceService = ReturnType<typeof sessionAttendanceService>;

export function sessionAttendanceService({ sessions, signUps, attendance, members, clock }: Parts) {
  /** While it is open also those that a clock set back since has made arrivals of later. */
  const visitsOf = async ({ roomId, openedAt, endedAt }: Window) =>
    openedAt === null ? [] : attendance.during(roomId, openedAt, endedAt ?? Number.MAX_SAFE_INTEGER);

  return {
    /**
     * In the order of arrival, derived anew whatever the session's state; empty once the visits are gone.
     * @throws Refusal reading.unknown
     */
    async of(sessionId: SessionId): Promise<Attendee[]> {
      const session = await sessions.get(sessionId);
      const people = attendedBy(await visitsOf(session), session, clock.now());
      const ids = people.flatMap((one) => one.memberId ?? []);
      const [signedUp, grades] = await Promise.all([signUps.activeOf(sessionId), members.gradesOf(ids)]);
      const hadSignedUp = new Set(signedUp);
      return people.map(({ memberId, guestName, ...figures }) => {
        const member = memberId === null ? undefined : members.known(memberId);
        return {
          memberId,
          studentNumber: member?.studentNumber ?? '',
          name: member?.name ?? guestName ?? '',
          grade: (memberId !== null && grades.get(memberId)) || '',
          className: member?.className ?? '',
          ...figures,
          hadSignedUp: memberId !== null && hadSignedUp.has(memberId),
        };
      });
    },

    /** Heads alone, for a list. */
    async count(session: Window): Promise<number> {
      const visits = await visitsOf(session);
      return new Set(visits.map((visit) => visit.memberId ?? visit.guestName)).size;
    },

    /** Signed up and not among the attendees, in the order of seats. @throws Refusal reading.unknown */
    async missing(sessionId: SessionId, attendees: readonly Attendee[]): Promise<Missing[]> {
      const { seats } = await sessions.get(sessionId);
      const came = new Set(attendees.map((one) => one.memberId));
      return (await signUps.activeOf(sessionId)).flatMap((memberId, place) => {
        const member = members.known(memberId);
        if (!member || came.has(memberId)) return [];
        const { studentNumber, name, className } = member;
        return [{ memberId, studentNumber, name, className, isWaiting: seats !== null && place >= seats }];
      });
    },
  };
}
