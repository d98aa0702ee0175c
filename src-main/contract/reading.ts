/** 读书分享会: prepared, signed up for, attended. What was said and kept afterwards is in reading-record.ts. */
import { z } from 'zod';
import { command, query } from './route.ts';
import {
  claimedPerson,
  claimProblems,
  instant,
  localDate,
  maskedPerson,
  memberId,
  namedPerson,
  pageRequest,
  roomId,
  sessionId,
} from './values.ts';

const line = (max: number) => z.string().trim().max(max);
const page = z.int().min(1).max(99_999).nullable();

/** One book or article of the reading list; pages both included, NULL where the whole is read. */
export const readingItem = z.strictObject({
  kind: z.enum(['book', 'article']),
  title: line(120).min(1),
  author: line(80),
  publisher: line(80),
  pageFrom: page,
  pageTo: page,
});
export type ReadingItem = z.output<typeof readingItem>;

export const agendaItem = z.strictObject({ minutes: z.int().min(1).max(480), what: line(120).min(1) });
export type AgendaItem = z.output<typeof agendaItem>;

export const sessionFields = z.strictObject({
  title: line(60).min(1),
  /** '' where it belongs to none. */
  series: line(60),
  roomId,
  startsAt: instant,
  endsAt: instant,
  host: namedPerson.nullable(),
  /** 领读 */
  leadReader: namedPerson.nullable(),
  items: z.array(readingItem).max(20),
  agenda: z.array(agendaItem).max(20),
  /** NULL: as many as come. */
  seats: z.int().min(1).max(999).nullable(),
  /** Whoever comes later than this after the start is 迟到. */
  lateAfterMinutes: z.int().min(0).max(120),
});
export type SessionFields = z.output<typeof sessionFields>;

/** planned 未开始, open 签到中, ended 已结束 (record not finished), closed 已归档 (read-only), cancelled 已取消 */
export const sessionStates = ['planned', 'open', 'ended', 'closed', 'cancelled'] as const;
export const sessionState = z.enum(sessionStates);
export type SessionState = z.output<typeof sessionState>;

/** A session as staff lists show it. */
export const sessionRow = z.strictObject({
  sessionId,
  title: z.string(),
  series: z.string(),
  roomName: z.string(),
  startsAt: instant,
  endsAt: instant,
  host: z.string(),
  leadReader: z.string(),
  state: sessionState,
  seats: z.int().nullable(),
  signedUp: z.int(),
  /** People present so far, or as recorded when it was closed. */
  attended: z.int(),
});
export type SessionRow = z.output<typeof sessionRow>;

export const sessionDetail = sessionFields.extend({
  sessionId,
  roomName: z.string(),
  state: sessionState,
  /** Named by `reading.change`: nobody's change is overwritten unseen. */
  version: z.int(),
  openedAt: instant.nullable(),
  endedAt: instant.nullable(),
  closedAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  /** 0 before it is closed. */
  edition: z.int(),
});
export type SessionDetail = z.output<typeof sessionDetail>;

/** What everybody may see of a coming session. People of the roster are masked. */
export const comingSession = z.strictObject({
  sessionId,
  title: z.string(),
  series: z.string(),
  roomName: z.string(),
  startsAt: instant,
  endsAt: instant,
  host: z.string(),
  leadReader: z.string(),
  items: z.array(readingItem),
  agenda: z.array(agendaItem),
  seats: z.int().nullable(),
  seatsTaken: z.int(),
  waiting: z.int(),
  state: z.enum(['planned', 'open']),
  /** Sign-up and sign-off work until the start. */
  canSignUp: z.boolean(),
});
export type ComingSession = z.output<typeof comingSession>;

/** Everything here follows from visits: arrivals in the session's room while its 签到 was open. */
export const attendee = z.strictObject({
  /** NULL for a guest. */
  memberId: memberId.nullable(),
  studentNumber: z.string(),
  name: z.string(),
  grade: z.string(),
  className: z.string(),
  arrivedAt: instant,
  /** NULL while inside. */
  leftAt: instant.nullable(),
  /** Whole minutes inside between the planned start and the end, over all of the person's visits. */
  minutes: z.int().nonnegative(),
  /** Minutes after the start; 0 within the grace. */
  lateMinutes: z.int().nonnegative(),
  /** Gone more than the grace before the planned end, or before the end of 签到 where that came first. */
  leftEarly: z.boolean(),
  hadSignedUp: z.boolean(),
});
export type Attendee = z.output<typeof attendee>;

/** The planned time meets another session of the room: facts title, startsAt, endsAt (and `week` of a repeat, from 0). */
const timeProblems = [
  'reading.clash',
  'reading.times-inverted',
  'reading.outside-hours',
  'reading.room-counted',
  'rooms.unknown',
  'member.unknown',
  'reading.pages-inverted',
] as const;

export const readingRoutes = {
  /** Public: planned for the next 60 days, or open now; soonest first. */
  'reading.coming': query({ input: {}, output: z.strictObject({ sessions: z.array(comingSession) }) }),
  /** A seat, or a place on the waiting list, which moves up by itself. */
  'reading.signUp': command({
    input: { sessionId, who: claimedPerson },
    output: z.strictObject({
      person: maskedPerson,
      standing: z.enum(['seated', 'waiting']),
      /** 1 is next on the waiting list; 0 for a seat. */
      waitingPlace: z.int(),
      /** Signed up before; nothing changed. */
      wasAlready: z.boolean(),
    }),
    problems: ['reading.unknown', 'reading.sign-up-over', ...claimProblems],
  }),
  'reading.signOff': command({
    input: { sessionId, who: claimedPerson },
    output: z.strictObject({ person: maskedPerson }),
    problems: ['reading.unknown', 'reading.sign-up-over', 'reading.not-signed-up', ...claimProblems],
  }),
  /** Staff: oldest first; both days included. Shown by term. */
  'reading.sessions': query({
    input: {
      from: localDate.optional(),
      to: localDate.optional(),
      state: sessionState.optional(),
      text: z.string().max(64).default(''),
      ...pageRequest,
      limit: z.int().min(1).max(500).default(100),
    },
    output: z.strictObject({ sessions: z.array(sessionRow), total: z.int() }),
  }),
  /** Terms that hold sessions, and the running one; newest first. */
  'reading.terms': query({
    input: {},
    output: z.strictObject({
      terms: z.array(
        z.strictObject({
          from: localDate,
          to: localDate,
          season: z.enum(['autumn', 'spring']),
          isRunning: z.boolean(),
        }),
      ),
    }),
  }),
  'reading.session': query({ input: { sessionId }, output: sessionDetail, problems: ['reading.unknown'] }),
  /** Other sessions of the room that meet this time. */
  'reading.clashes': query({
    input: { roomId, startsAt: instant, endsAt: instant, except: sessionId.optional() },
    output: z.strictObject({
      sessions: z.array(z.strictObject({ sessionId, title: z.string(), startsAt: instant, endsAt: instant })),
    }),
  }),
  /** `repeatWeeks` more of the same, each a week later at the same time of day; all or none. */
  'reading.plan': command({
    input: { fields: sessionFields, repeatWeeks: z.int().min(0).max(25) },
    output: z.strictObject({ sessionIds: z.array(sessionId) }),
    problems: timeProblems,
  }),
  /** Planned: everything. Open or ended: not room or times. Closed: use `reading.correct`. Cancelled: no more. */
  'reading.change': command({
    input: { sessionId, version: z.int(), fields: sessionFields },
    output: z.strictObject({ version: z.int() }),
    problems: [
      'reading.unknown',
      'reading.changed-elsewhere',
      'reading.closed',
      'reading.not-planned',
      'reading.under-way',
      ...timeProblems,
    ],
  }),
  'reading.cancel': command({
    input: { sessionId, reason: line(200).min(2) },
    output: z.strictObject({}),
    problems: ['reading.unknown', 'reading.not-planned'],
  }),
  /** From now on arrivals in the room attend. One session a room. Again after `endSignIn`, where that was too early. */
  'reading.openSignIn': command({
    input: { sessionId },
    output: z.strictObject({}),
    problems: ['reading.unknown', 'reading.closed', 'reading.not-planned', 'reading.room-busy', 'reading.not-today'],
  }),
  'reading.endSignIn': command({
    input: { sessionId },
    output: z.strictObject({}),
    problems: ['reading.unknown', 'reading.not-open'],
  }),
  'reading.attendance': query({
    input: { sessionId },
    output: z.strictObject({
      attendees: z.array(attendee),
      /** Signed up and not seen; waiting list after the seats, in order. */
      missing: z.array(
        z.strictObject({
          memberId,
          studentNumber: z.string(),
          name: z.string(),
          className: z.string(),
          isWaiting: z.boolean(),
        }),
      ),
    }),
    problems: ['reading.unknown'],
  }),
};
