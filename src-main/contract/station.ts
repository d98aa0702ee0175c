import { z } from 'zod';
import { action, command, query, requestKey } from './route.ts';
import { roomKind, timeOfDay } from './values.ts';

const words = (max: number) => z.string().trim().min(1).max(max);

export const stationSettings = z.strictObject({
  name: words(40),
  /** Whom to ask about one's data (P-02): a post and a place, not a private phone. */
  contact: words(120),
  /** JavaScript regular expression a whole student number must match. */
  studentNumberPattern: words(200),
  /** Month and day on which each term begins, `MM-DD`. */
  autumnTermStart: z.string().regex(/^\d{2}-\d{2}$/),
  springTermStart: z.string().regex(/^\d{2}-\d{2}$/),
});
export type StationSettings = z.output<typeof stationSettings>;

/** Version of the privacy notice text in use; a new text gets a new version and is confirmed again. */
export const noticeVersion = '2026-11-6';

export const stationRoutes = {
  /** What every screen needs before anything else. Public: no names. */
  'station.status': query({
    input: {},
    output: z.strictObject({
      /** maintenance: see maintenance.ts; everything else here is then as far as it is known. */
      mode: z.enum(['open', 'maintenance']),
      isSetUp: z.boolean(),
      isDemo: z.boolean(),
      /** For the staff door of a demo station, where nothing is secret; null in a real one. */
      demoPassphrase: z.string().nullable(),
      /** The same of what opens the backups there. */
      demoRecoveryCode: z.string().nullable(),
      /** The same of somebody at a post there. */
      demoStaff: z.strictObject({ number: z.string(), pin: z.string() }).nullable(),
      name: z.string(),
      contact: z.string(),
      noticeVersion: z.string(),
      /** Whether staff have confirmed that version. */
      isNoticeConfirmed: z.boolean(),
      kioskRoomId: z.int().nullable(),
      now: z.int(),
      timeZone: z.string(),
      version: z.string(),
      storage: z.enum(['ok', 'low']),
    }),
  }),
  /** First start, once. Afterwards refused. */
  'station.setUp': action({
    input: {
      requestKey,
      name: words(40),
      contact: words(120),
      rooms: z
        .array(z.strictObject({ kind: roomKind, name: words(30), opensAt: timeOfDay, closesAt: timeOfDay }))
        .length(3),
      administrator: words(30),
      passphrase: z.string().min(1).max(200),
      confirmedNotice: z.literal(noticeVersion),
    },
    output: z.strictObject({}),
    problems: ['station.already-set-up', 'passphrase.too-weak', 'rooms.kinds-repeat', 'rooms.hours-inverted'],
  }),
  /** Staff have read the new text, and answer for it from now on. */
  'station.confirmNotice': command({ input: { version: z.literal(noticeVersion) }, output: z.strictObject({}) }),
  'station.settings': query({ input: {}, output: stationSettings }),
  'station.saveSettings': command({
    input: { settings: stationSettings },
    output: z.strictObject({}),
    problems: ['settings.pattern-invalid', 'settings.term-invalid'],
  }),
};
