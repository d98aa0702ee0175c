/** What a 读书分享会 leaves: its minutes, the closed record and its corrections, everybody’s study record. */
import { z } from 'zod';
import { command, query } from './route.ts';
import { agendaItem, attendee, readingItem } from './reading.ts';
import { instant, localDate, memberId, namedPerson, photoId, sessionId } from './values.ts';

const text = (max: number) => z.string().max(max);

export const speaker = z.strictObject({
  who: namedPerson,
  /** Spoken so far. */
  seconds: z.int().min(0).max(36_000),
  keyPoints: text(20_000),
});

/** 会议记录 as typed; in the order spoken. At most 60,000 characters in all. */
export const minutesBody = z.strictObject({
  recorder: namedPerson.nullable(),
  speakers: z.array(speaker).max(60),
  /** 摘抄 */
  excerpts: z.array(z.strictObject({ text: text(4000), source: text(120) })).max(60),
  questions: z.array(z.strictObject({ question: text(1000), answer: text(4000) })).max(60),
  summary: text(20_000),
});
export type MinutesBody = z.output<typeof minutesBody>;

/** The whole session as it was when this edition was made: it needs no other row to be read or printed. */
export const sessionEdition = z.strictObject({
  sessionId,
  edition: z.int().positive(),
  madeAt: instant,
  madeBy: z.string(),
  /** NULL of the first. */
  reason: z.string().nullable(),
  title: z.string(),
  series: z.string(),
  roomName: z.string(),
  startsAt: instant,
  endsAt: instant,
  endedAt: instant,
  host: namedPerson,
  leadReader: namedPerson.nullable(),
  items: z.array(readingItem),
  agenda: z.array(agendaItem),
  minutes: minutesBody,
  attendees: z.array(attendee),
  photos: z.array(z.strictObject({ photoId, caption: z.string() })),
});
export type SessionEdition = z.output<typeof sessionEdition>;

/** One row of 学习记录 (handbook page H5). */
export const studyRecord = z.strictObject({
  sessionId,
  title: z.string(),
  startsAt: instant,
  roomName: z.string(),
  items: z.array(readingItem),
  minutes: z.int(),
  lateMinutes: z.int(),
  leftEarly: z.boolean(),
  host: z.string(),
  leadReader: z.string(),
  /** At most 120 characters: of the reflection, else of what the person said, else of the session's summary. */
  summary: z.string(),
  recorder: z.string(),
});
export type StudyRecord = z.output<typeof studyRecord>;

export const readingRecordRoutes = {
  'reading.minutes': query({
    input: { sessionId },
    output: z.strictObject({
      /** Goes up by one at each save; 0 before the first. */
      revision: z.int(),
      body: minutesBody,
      savedAt: instant.nullable(),
      savedBy: z.string().nullable(),
    }),
    problems: ['reading.unknown'],
  }),
  /** The draft, every few seconds. Refused where somebody else saved in between: nobody's words are overwritten. */
  'reading.saveMinutes': command({
    input: { sessionId, revision: z.int().min(0), body: minutesBody },
    output: z.strictObject({ revision: z.int(), savedAt: instant }),
    problems: ['reading.unknown', 'reading.closed', 'reading.minutes-elsewhere', 'reading.minutes-too-long'],
  }),
  /** Needs host, attendance, minutes and recorder (facts `missing`: a comma list of those words). Makes the first edition and everybody's study record. */
  'reading.close': command({
    input: { sessionId },
    output: z.strictObject({ records: z.int() }),
    problems: ['reading.unknown', 'reading.closed', 'reading.not-ended', 'reading.incomplete'],
  }),
  /** A new edition of a closed session. `edition` is the one that was read. Attendance is derived again while its visits are kept. */
  'reading.correct': command({
    input: {
      sessionId,
      edition: z.int().positive(),
      reason: z.string().trim().min(2).max(200),
      host: namedPerson,
      leadReader: namedPerson.nullable(),
      items: z.array(readingItem).max(20),
      minutes: minutesBody,
    },
    output: z.strictObject({ edition: z.int() }),
    problems: [
      'reading.unknown',
      'reading.not-closed',
      'reading.changed-elsewhere',
      'reading.incomplete',
      'reading.minutes-too-long',
      'reading.pages-inverted',
      'member.unknown',
    ],
  }),
  'reading.editions': query({
    input: { sessionId },
    output: z.strictObject({
      editions: z.array(
        z.strictObject({ edition: z.int(), madeAt: instant, madeBy: z.string(), reason: z.string().nullable() }),
      ),
    }),
    problems: ['reading.unknown'],
  }),
  /** Without a number the newest. */
  'reading.edition': query({
    input: { sessionId, edition: z.int().positive().optional() },
    output: sessionEdition,
    problems: ['reading.unknown', 'reading.not-closed'],
  }),
  'reading.records': query({
    input: { memberId, from: localDate, to: localDate },
    output: z.strictObject({ records: z.array(studyRecord) }),
    problems: ['member.unknown'],
  }),
};
