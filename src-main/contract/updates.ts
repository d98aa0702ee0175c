/** 更新: a signed file with a newer version, on a stick or where backups lie. It is checked and copied here, never installed. */
import { z } from 'zod';
import { placeKind } from './backup.ts';
import { action, query } from './route.ts';
import { instant } from './values.ts';

/** Why a file cannot be used. changed: its installer is not the one that was signed. unreadable: the stick is bad or gone. */
export const updateRefusal = z.enum([
  'not-a-file',
  'not-an-update',
  'wrong-signature',
  'other-platform',
  'not-newer',
  'incomplete',
  'changed',
  'unreadable',
  'taken-already',
]);
export type UpdateRefusal = z.output<typeof updateRefusal>;

/** Of our own list of files; never a path. */
const updateId = z.string().regex(/^[0-9a-f]{16}$/);
const bytes = z.int().nonnegative();

export const foundUpdate = z.strictObject({
  updateId,
  fileName: z.string(),
  place: z.strictObject({ kind: placeKind, label: z.string() }),
  /** What it says of itself; NULL: not signed by the publisher, so nothing it says counts. */
  facts: z.strictObject({ version: z.string(), signedAt: instant, bytes }).nullable(),
  /** NULL: it can be taken. */
  refusal: updateRefusal.nullable(),
});
export type FoundUpdateRow = z.output<typeof foundUpdate>;

export const waitingUpdate = z.strictObject({
  version: z.string(),
  signedAt: instant,
  bytes,
  /** Absolute: whoever installs it must find it. */
  installer: z.string(),
});
export type WaitingUpdate = z.output<typeof waitingUpdate>;

export const updateRoutes = {
  'updates.found': query({
    input: {},
    output: z.strictObject({
      /** Of this program. */
      version: z.string(),
      /** Tells the publisher's key from others. */
      signer: z.string(),
      /** What can be taken first, then the newest first. */
      found: z.array(foundUpdate),
      /** Taken, and not installed yet. */
      waiting: waitingUpdate.nullable(),
    }),
  }),
  /** Makes a backup first where it can, then checks every byte while it copies. */
  'updates.take': action({
    input: { updateId },
    output: z.strictObject({
      waiting: waitingUpdate,
      /** Why there is no backup of before; NULL: there is one. */
      notBackedUp: z.string().nullable(),
    }),
    problems: ['update.gone', 'update.refused', 'update.no-room', 'update.unwritable', 'update.busy'],
  }),
};
