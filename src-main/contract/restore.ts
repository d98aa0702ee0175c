/** 恢复 and 演练恢复: what a backup would bring back and what would be lost; then the exchange, at the next start. */
import { z } from 'zod';
import { backupId, backupRow, placeId } from './backup.ts';
import { action, query, requestKey } from './route.ts';
import { instant } from './values.ts';

/** The 恢复码 or the backup's own passphrase, as typed. */
export const backupSecret = z.string().min(1).max(200);

/** A backup that was opened, read to its end and lies ready; good for ten minutes. */
export const readyRestore = z.strictObject({
  readyId: z.string(),
  backup: backupRow,
  /** Tables by name as people know them, with how many rows are in the backup and here; NULL: today's cannot be read. */
  tables: z.array(z.strictObject({ title: z.string(), there: z.int(), here: z.int().nullable() })),
  /** Entries of the trail since then; NULL where today's data cannot be read. */
  lostEntries: z.int().nullable(),
});
export type ReadyRestore = z.output<typeof readyRestore>;

export const openingProblems = [
  'backup.busy',
  'backup.place-gone',
  'backup.unknown',
  'backup.damaged',
  'backup.foreign',
  'backup.newer',
  'backup.demo-mismatch',
  'backup.wrong-secret',
  'restore.no-room',
  'door.wait',
] as const;

const comparison = z.strictObject({
  areCountsSame: z.boolean(),
  isHashSame: z.boolean(),
  isAuditHeadSame: z.boolean(),
});

export const drillResult = z.strictObject({
  at: instant,
  backupAt: instant,
  backupId,
  isGood: z.boolean(),
  ...comparison.shape,
  rows: z.int(),
  /** Milliseconds. */
  took: z.int(),
  /** Of what went wrong; NULL when good. */
  code: z.string().nullable(),
});
export type DrillResult = z.output<typeof drillResult>;

export const restoreRoutes = {
  /** Opens and verifies; nothing of today's is touched. */
  'restore.check': action({
    input: { backupId, placeId, secret: backupSecret },
    output: readyRestore,
    problems: openingProblems,
  }),
  /** The program then starts anew and exchanges the data under way; the old files stay in quarantine. */
  'restore.begin': action({
    input: { requestKey, readyId: z.string().max(64) },
    output: z.strictObject({}),
    problems: ['restore.not-ready', 'backup.busy'],
  }),
  /** The proof of the last one; NULL: there was none. */
  'restore.last': query({
    input: {},
    output: z
      .strictObject({
        at: instant,
        backupAt: instant,
        state: z.enum(['done', 'undone']),
        ...comparison.shape,
        /** Name of the folder that holds the data as it was before. */
        quarantine: z.string(),
        code: z.string().nullable(),
      })
      .nullable(),
  }),
  /** Does everything a restore does, into a place of its own, and takes it away again. */
  'restore.drill': action({
    /** Without a secret by this station's own key. */
    input: { requestKey, backupId, placeId, secret: backupSecret.optional() },
    output: z.strictObject({ result: drillResult }),
    problems: [...openingProblems, 'backup.locked'],
  }),
  /** Newest first. */
  'restore.drills': query({ input: {}, output: z.strictObject({ drills: z.array(drillResult) }) }),
};
