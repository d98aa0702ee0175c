/** Figures of a period, and what goes out of it as a file. */
import { z } from 'zod';
import { query } from './route.ts';
import { fileOut, localDate, memberId, pageRequest } from './values.ts';

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

export const readingFiguresRoutes = {
  /** Of closed sessions. */
  'reading.figures': query({ input: period, output: readingFigures }),
  /** Most minutes first: for staff, never on a public screen. */
  'reading.people': query({
    input: { ...period, text: z.string().max(64).default(''), ...pageRequest },
    output: z.strictObject({ people: z.array(personRow), total: z.int() }),
  }),
  /** 场次 个人出席 年级班级 书目, one sheet each. */
  'reading.export': query({ input: period, output: fileOut }),
  /** iCalendar (RFC 5545) of the sessions; cancelled ones say so. */
  'reading.calendar': query({ input: period, output: fileOut }),
};
