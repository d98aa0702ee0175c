/** 心得: handed in by attendees, typed or on numbered sheets, and read by staff. */
import { z } from 'zod';
import { command, query } from './route.ts';
import {
  claimedPerson,
  claimProblems,
  instant,
  maskedPerson,
  memberId,
  pageRequest,
  reflectionId,
  sessionId,
} from './values.ts';

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

export const readingReflectionsRoutes = {
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
};
