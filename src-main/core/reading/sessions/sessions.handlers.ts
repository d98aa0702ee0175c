import type { Attendee, readingRoutes } from '../../../contract/reading.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { SessionId } from '../../../contract/values.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { SessionAttendanceService } from './session-attendance.service.ts';
import type { SessionListService } from './session-list.service.ts';
import type { SessionsService } from './sessions.service.ts';
import type { SignInService } from './sign-in.service.ts';
import type { SignUpsService } from './sign-ups.service.ts';

/** Who is signed in at this connection; the staff slice knows. */
export type NameOf = (caller: Caller) => string;

interface Parts {
  readonly sessions: SessionsService;
  readonly lists: SessionListService;
  readonly signUps: SignUpsService;
  readonly signIn: SignInService;
  readonly attendance: SessionAttendanceService;
  /** As recorded when the session was closed or corrected; undefined before. */
  readonly recorded: (sessionId: SessionId) => Promise<{ readonly attendees: Attendee[] } | undefined>;
  readonly nameOf: NameOf;
}

export function readingHandlers(parts: Parts): HandlersFor<typeof readingRoutes, Caller> {
  const { sessions, lists, signUps, signIn, attendance, recorded, nameOf } = parts;
  return {
    'reading.coming': async () => ({ sessions: await signUps.coming() }),
    'reading.signUp': ({ sessionId, who }) => signUps.signUp(sessionId, who),
    'reading.signOff': ({ sessionId, who }) => signUps.signOff(sessionId, who),
    'reading.sessions': ({ offset, limit, ...query }) => lists.list(query, offset, limit),
    'reading.terms': async () => ({ terms: await lists.terms() }),
    'reading.session': ({ sessionId }) => sessions.detail(sessionId),
    'reading.clashes': async ({ roomId, startsAt, endsAt, except }) => ({
      sessions: await sessions.clashes(roomId, startsAt, endsAt, except),
    }),
    'reading.plan': async ({ fields, repeatWeeks }, caller) => ({
      sessionIds: await sessions.plan(fields, repeatWeeks, nameOf(caller)),
    }),
    'reading.change': async ({ sessionId, version, fields }) => ({
      version: await sessions.change(sessionId, version, fields),
    }),
    'reading.cancel': async ({ sessionId, reason }) => {
      await sessions.cancel(sessionId, reason);
      return {};
    },
    'reading.openSignIn': async ({ sessionId }) => {
      await signIn.open(sessionId);
      return {};
    },
    'reading.endSignIn': async ({ sessionId }) => {
      await signIn.end(sessionId);
      return {};
    },
    'reading.attendance': async ({ sessionId }) => {
      const { attendees } = (await recorded(sessionId)) ?? { attendees: await attendance.of(sessionId) };
      return { attendees, missing: await attendance.missing(sessionId, attendees) };
    },
  };
}
