/** What a 读书分享会 leaves: minutes, pictures, the closed record and its corrections, reflections, figures. */
import { z } from 'zod';
import { action, command, query } from './route.ts';
import { attendee, agendaItem, readingItem } from './reading.ts';
import {
  claimedPerson,
  claimProblems,
  fileOut,
  instant,
  localDate,
  maskedPerson,
  memberId,
  namedPerson,
  pageRequest,
  photoId,
  reflectionId,
  sessionId,
} from './values.ts';

const text = (max: number) => z.string().max(max);

export const speaker = z.strictObject({
  who: namedPerson,
  /** Spoken so far. */
  seconds: z.int().min(0).max(36_000),
  keyPoints: text(20_000),
});
export type Speaker = z.output<typeof speaker>;

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

export const photo = z.strictObject({
  photoId,
  caption: z.string(),
  /** How those shown agreed. */
  consentNote: z.string(),
  width: z.int(),
  height: z.int(),
  /** JPEG, at most 320 px wide. */
  thumbnailBase64: z.string(),
});
export type Photo = z.output<typeof photo>;

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

export const reflectionRow = z.strictObject({
  reflectionId,
  sessionId,
  sessionTitle: z.string(),
  memberId,
  studentNumber: z.string(),
  name: z.string(),
  className: z.string(),
  kind: z.enum(['typed', 'paper']),
  /** NULL of one written on paper. */
  text: z.string().nullable(),
  sheetNumber: z.string().nullable(),
  handedInAt: instant,
  state: z.enum(['unread', 'read', 'returned']),
  remark: z.string(),
  settledBy: z.string().nullable(),
});
export type ReflectionRow = z.output<typeof reflectionRow>;

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

/** Both local days included. */
const period = { from: localDate, to: localDate };
const hours = { people: z.int(), attendances: z.int(), minutes: z.int() };

export const readingFigures = z.strictObject({
  sessions: z.int(),
  attendances: z.int(),
  minutes: z.int(),
  months: z.array(z.strictObject({ month: z.string(), sessions: z.int(), attendances: z.int() })),
  grades: z.array(z.strictObject({ grade: z.string(), ...hours })),
  classes: z.array(z.strictObject({ className: z.string(), ...hours })),
  books: z.array(z.strictObject({ title: z.string(), author: z.string(), sessions: z.int(), attendances: z.int() })),
});
export type ReadingFigures = z.output<typeof readingFigures>;

export const personRow = z.strictObject({
  memberId,
  studentNumber: z.string(),
  name: z.string(),
  grade: z.string(),
  className: z.string(),
  sessions: z.int(),
  minutes: z.int(),
  late: z.int(),
  leftEarly: z.int(),
});
export type PersonRow = z.output<typeof personRow>;

export const photoProblems = [
  'photo.too-large',
  'photo.not-a-picture',
  'photo.too-many-pixels',
  'photo.broken',
  'photo.too-slow',
  'photo.too-many',
] as const;

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
  /** A picture in pieces of at most 512 KiB, in order, 25 MiB in all; no uploadId begins. */
  'reading.uploadPhoto': action({
    input: {
      uploadId: z.uuid().optional(),
      offset: z.int().min(0),
      base64: z.base64().max(700_000),
    },
    output: z.strictObject({ uploadId: z.uuid(), received: z.int() }),
    problems: ['photo.too-large', 'upload.out-of-order', 'upload.unknown'],
  }),
  /** Made anew in a child process: upright, RGB, at most 1600 px, without what the camera wrote into it. */
  'reading.addPhoto': action({
    input: {
      sessionId,
      uploadId: z.uuid(),
      caption: z.string().trim().max(60),
      consentNote: z.string().trim().min(2).max(60),
    },
    output: photo,
    problems: [...photoProblems, 'upload.unknown', 'reading.unknown', 'reading.closed'],
  }),
  'reading.photos': query({
    input: { sessionId },
    output: z.strictObject({ photos: z.array(photo) }),
    problems: ['reading.unknown'],
  }),
  'reading.photo': query({ input: { photoId }, output: fileOut, problems: ['photo.unknown'] }),
  'reading.changePhoto': command({
    input: { photoId, caption: z.string().trim().max(60), consentNote: z.string().trim().min(2).max(60) },
    output: z.strictObject({}),
    problems: ['photo.unknown', 'reading.closed'],
  }),
  'reading.removePhoto': command({
    input: { photoId },
    output: z.strictObject({}),
    problems: ['photo.unknown', 'reading.closed'],
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

  /** Public: sessions whose attendees may still hand in a reflection. */
  'reading.reflectable': query({
    input: {},
    output: z.strictObject({
      sessions: z.array(z.strictObject({ sessionId, title: z.string(), startsAt: instant, until: instant })),
    }),
  }),
  /**
   * Attendees, within seven days of the end (facts `until`). One each (facts `at`); a returned one may be written again,
   * within seven days of its return. Never shown again at the kiosk.
   */
  'reading.handInReflection': command({
    input: { sessionId, who: claimedPerson, text: z.string().trim().min(10).max(3000) },
    output: z.strictObject({ person: maskedPerson, sessionTitle: z.string() }),
    problems: [
      'reading.unknown',
      'reflection.too-late',
      'reflection.not-attended',
      'reflection.already',
      ...claimProblems,
    ],
  }),
  /** The number of a printed sheet, scanned or typed: the person wrote by hand on it. */
  'reading.handInSheet': command({
    input: { sheetNumber: z.string().min(1).max(64) },
    output: z.strictObject({ person: maskedPerson, sessionTitle: z.string() }),
    problems: ['sheet.malformed', 'sheet.unknown', 'reflection.too-late', 'reflection.already'],
  }),
  'reading.reflections': query({
    input: {
      sessionId: sessionId.optional(),
      state: z.enum(['unread', 'read', 'returned']).optional(),
      ...pageRequest,
    },
    output: z.strictObject({ reflections: z.array(reflectionRow), total: z.int(), unread: z.int() }),
  }),
  /** `handedInAt` of the text that was read: one handed in again since is not settled unseen. */
  'reading.settleReflection': command({
    input: {
      reflectionId,
      handedInAt: instant,
      verdict: z.enum(['read', 'returned']),
      remark: z.string().trim().max(500),
    },
    output: z.strictObject({}),
    problems: ['reflection.unknown', 'reflection.remark-missing'],
  }),

  /** Of closed sessions. */
  'reading.figures': query({ input: period, output: readingFigures }),
  /** Most minutes first: for staff, never on a public screen. */
  'reading.people': query({
    input: { ...period, text: z.string().max(64).default(''), ...pageRequest },
    output: z.strictObject({ people: z.array(personRow), total: z.int() }),
  }),
  'reading.records': query({
    input: { memberId, ...period },
    output: z.strictObject({ records: z.array(studyRecord) }),
    problems: ['member.unknown'],
  }),
  /** 场次 个人出席 年级班级 书目, one sheet each. */
  'reading.export': query({ input: period, output: fileOut }),
  /** iCalendar (RFC 5545) of the sessions; cancelled ones say so. */
  'reading.calendar': query({ input: period, output: fileOut }),
};
