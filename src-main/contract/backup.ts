/** 备份: encrypted, verified copies of everything; where they lie and how old the newest is. */
import { z } from 'zod';
import { action, command, query, requestKey } from './route.ts';
import { instant } from './values.ts';

/** own: beside the data. folder: a second one that was set up. stick: something removable that is plugged in now. */
export const placeKind = z.enum(['own', 'folder', 'stick']);
/** Of our own list of places; never a path. */
export const placeId = z.string().regex(/^[0-9a-f]{16}$/);
/** Random, in the header of a backup. */
export const backupId = z.string().regex(/^[0-9a-f]{32}$/);

export const backupKind = z.enum([
  'scheduled',
  'manual',
  'move',
  'before-migration',
  'before-restore',
  'before-import',
]);
export type BackupKind = z.output<typeof backupKind>;

/** Why a file that looks like a backup is none that can be used. */
export const backupFault = z.enum(['unreadable', 'damaged', 'foreign', 'newer', 'demo-mismatch', 'unfinished']);

const bytes = z.int().nonnegative();
/** A new one; whoever loses it loses the backup. */
export const backupPassphrase = z.string().min(8).max(200);

export const backupPlace = z.strictObject({
  placeId,
  kind: placeKind,
  /** As people know it: a folder's or stick's name. */
  label: z.string(),
  isThere: z.boolean(),
  /** NULL: not there. */
  freeBytes: bytes.nullable(),
  /** The daily copy goes here by itself. */
  isSecond: z.boolean(),
  backups: z.int().nonnegative(),
  newestAt: instant.nullable(),
});
export type BackupPlace = z.output<typeof backupPlace>;

export const backupRow = z.strictObject({
  backupId,
  placeId,
  createdAt: instant,
  kind: backupKind,
  bytes,
  programVersion: z.string(),
  schemaVersion: z.int(),
  /** When it was last opened and read to its end here; NULL: never yet. */
  verifiedAt: instant.nullable(),
  fault: backupFault.nullable(),
  opensWith: z.strictObject({ recoveryCode: z.boolean(), passphrase: z.boolean() }),
  /** Acts of staff and rows of visits entered since; NULL where today's data cannot be read. */
  since: z.strictObject({ entries: z.int(), visits: z.int() }).nullable(),
});
export type BackupRow = z.output<typeof backupRow>;

export const writingProblems = [
  'backup.busy',
  'backup.place-gone',
  'backup.place-full',
  'backup.place-unwritable',
  'backup.source-damaged',
  'backup.not-true',
] as const;
export type WritingProblem = (typeof writingProblems)[number];

export const backupRoutes = {
  /** Of every member of staff, for the bar that says how old the newest one is. */
  'backup.age': query({
    input: {},
    output: z.strictObject({
      verifiedAt: instant.nullable(),
      /** Older than it should be, or the last try failed. */
      isLate: z.boolean(),
      /** The last one on another disk or stick. */
      secondAt: instant.nullable(),
      /** A stick that is plugged in now and has no backup of today; NULL: none. */
      stick: z.strictObject({ placeId, label: z.string() }).nullable(),
      /** The monthly 演练恢复. */
      isDrillDue: z.boolean(),
    }),
  }),
  'backup.overview': query({
    input: {},
    output: z.strictObject({
      places: z.array(backupPlace),
      running: z
        .strictObject({ what: z.enum(['backup', 'verify', 'restore', 'drill']), share: z.number().min(0).max(1) })
        .nullable(),
      lastFailure: z.strictObject({ at: instant, code: z.string() }).nullable(),
      /** The 恢复码 opens the backups; false: none was ever printed, and a lost disk is a lost station. */
      hasRecoveryCode: z.boolean(),
    }),
  }),
  /** Newest first. */
  'backup.list': query({
    input: { placeId },
    output: z.strictObject({ backups: z.array(backupRow) }),
    problems: ['backup.place-gone'],
  }),
  /** move: everything for a new PC; needs a passphrase of its own. Without one the 恢复码 opens it. */
  'backup.create': action({
    input: { requestKey, placeId, purpose: z.enum(['backup', 'move']), passphrase: backupPassphrase.optional() },
    output: z.strictObject({ backup: backupRow }),
    problems: [...writingProblems, 'passphrase.too-weak', 'backup.needs-passphrase'],
  }),
  /** Reads one to its end. */
  'backup.verify': action({
    input: { backupId, placeId },
    output: z.strictObject({ backup: backupRow }),
    problems: ['backup.busy', 'backup.place-gone', 'backup.unknown', 'backup.locked'],
  }),
  /** Where the daily second copy goes; NULL: nowhere. */
  'backup.setSecond': command({
    input: { placeId: placeId.nullable() },
    output: z.strictObject({}),
    problems: ['backup.place-gone', 'backup.place-unwritable'],
  }),
};
