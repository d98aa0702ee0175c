/** 我的进度: a student, by card and personal code, sees the own progress and prints own pages. */
import { z } from 'zod';
import { due, stepStates } from './development-rules.ts';
import { ownPages } from './handbook-pages.ts';
import { action, query, requestKey } from './route.ts';
import { instant, localDate, maskedPerson, memberId } from './values.ts';

/** Four digits. */
export const personalCode = z.string().regex(/^\d{4}$/);

/** Opaque; good for this screen only, until left or two minutes unused. */
const ticket = z.string().min(20).max(64);

export const ownProgress = z.strictObject({
  person: maskedPerson,
  stage: z.int().min(0).max(5),
  bookNumber: z.string().nullable(),
  steps: z.array(
    z.strictObject({
      step: z.int(),
      stage: z.int(),
      name: z.string(),
      state: z.enum(stepStates),
      doneOn: localDate.nullable(),
      earliestOn: localDate.nullable(),
    }),
  ),
  /** What the person has to bring or do, without judging: kind as in dues, papers by name. */
  missing: z.strictObject({
    dues: z.array(due.pick({ kind: true, step: true, from: true, dueBy: true })),
    papers: z.array(z.string()),
  }),
  mentors: z.array(z.string()),
  figures: z.strictObject({
    sessions: z.int(),
    readingMinutes: z.int(),
    activities: z.int(),
    talks: z.int(),
    reports: z.int(),
    quizzesPassed: z.int(),
  }),
  /** Sheets left today. */
  pagesLeft: z.int(),
});
export type OwnProgress = z.output<typeof ownProgress>;

export const ownProgressRoutes = {
  /** Somebody has a code: before that nobody could come in. */
  'own.offered': query({ input: {}, output: z.strictObject({ isOffered: z.boolean() }) }),
  /** Staff stand by while the person types it. A new code ends an old one and its waits. */
  'own.setCode': action({
    input: { requestKey, memberId, code: personalCode },
    output: z.strictObject({}),
    problems: ['member.unknown', 'own.code-too-simple'],
  }),
  'own.removeCode': action({ input: { requestKey, memberId }, output: z.strictObject({}), problems: ['own.no-code'] }),
  'own.codeOf': query({
    input: { memberId },
    output: z.strictObject({ setAt: instant.nullable(), setBy: z.string(), isLocked: z.boolean() }),
    problems: ['member.unknown'],
  }),
  /** facts of own.wait: seconds. locked: staff must set a new code. A failure is counted before the code is looked at. */
  'own.open': action({
    input: { cardText: z.string().min(1).max(64), code: personalCode },
    output: z.strictObject({ ticket, progress: ownProgress }),
    problems: ['card.unknown', 'card.malformed', 'own.no-code', 'own.wrong-code', 'own.wait', 'own.locked'],
  }),
  'own.progress': query({ input: { ticket }, output: ownProgress, problems: ['own.ticket-over'] }),
  'own.print': action({
    input: { requestKey, ticket, pages: z.array(z.enum(ownPages)).min(1) },
    output: z.strictObject({ sheets: z.int(), pagesLeft: z.int() }),
    problems: [
      'own.ticket-over',
      'own.quota-used',
      'development.no-file',
      'paper.nothing-to-print',
      'paper.too-slow',
      'paper.not-drawn',
      'printer.none',
      'printer.gone',
      'printer.refused',
    ],
  }),
  'own.leave': action({ input: { ticket }, output: z.strictObject({}) }),
};
