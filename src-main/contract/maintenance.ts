/**
 * 维护中: the data cannot be trusted or opened, or the station was never set up and shall be brought over from another
 * PC. Asked by nobody signed in: whoever restores proves it by opening the backup. Otherwise `maintenance.not-needed`.
 */
import { z } from 'zod';
import { backupId, backupPlace, backupRow, placeId } from './backup.ts';
import { backupSecret, openingProblems, readyRestore } from './restore.ts';
import { action, query, requestKey } from './route.ts';
import { fileOut, instant } from './values.ts';

export const maintenanceRoutes = {
  'maintenance.facts': query({
    input: {},
    output: z.strictObject({
      /** fresh: nothing is wrong, the station is not set up yet. */
      why: z.string(),
      /** For staff: what was found, without personal data; '' when fresh. */
      detail: z.string(),
      since: instant,
      /** The key is lost or cannot be used here, and the 恢复码 would bring it back. */
      needsRecoveryCode: z.boolean(),
      places: z.array(backupPlace),
    }),
    problems: ['maintenance.not-needed'],
  }),
  'maintenance.backups': query({
    input: { placeId },
    output: z.strictObject({ backups: z.array(backupRow) }),
    problems: ['maintenance.not-needed', 'backup.place-gone'],
  }),
  'maintenance.check': action({
    input: { backupId, placeId, secret: backupSecret },
    output: readyRestore,
    problems: [...openingProblems, 'maintenance.not-needed'],
  }),
  'maintenance.restore': action({
    input: { requestKey, readyId: z.string().max(64) },
    output: z.strictObject({}),
    problems: ['maintenance.not-needed', 'restore.not-ready', 'backup.busy'],
  }),
  'maintenance.recoverKey': action({
    input: { code: backupSecret },
    output: z.strictObject({}),
    problems: ['maintenance.not-needed', 'door.wrong-code', 'door.wait', 'recovery.none'],
  }),
  /** Tries to open again, for example after a disk was made room on. */
  'maintenance.retry': action({ input: {}, output: z.strictObject({}), problems: ['maintenance.not-needed'] }),
  'maintenance.diagnosis': query({ input: {}, output: fileOut, problems: ['maintenance.not-needed'] }),
};
