import type { HandlersFor } from '../../contract/route.ts';
import type { rosterRoutes } from '../../contract/roster.ts';
import type { Caller } from '../kernel/caller.ts';
import type { RosterService } from './roster.service.ts';

/** Who is signed in at this connection; the staff slice knows. */
export type NameOf = (caller: Caller) => string;

export function rosterHandlers(roster: RosterService, nameOf: NameOf): HandlersFor<typeof rosterRoutes, Caller> {
  return {
    'roster.upload': ({ uploadId, fileName, offset, base64 }) => roster.upload(uploadId, fileName, offset, base64),
    'roster.open': ({ uploadId }) => roster.open(uploadId),
    'roster.judge': ({ importId, sheet }) => roster.judge(importId, sheet),
    'roster.rows': ({ importId, verdict, offset, limit }) => roster.rows(importId, verdict, offset, limit),
    'roster.decide': ({ importId, rows, verdict, take }) => ({ taken: roster.decide(importId, rows, verdict, take) }),
    'roster.commit': ({ importId, requestKey }, caller) => roster.commit(importId, requestKey, nameOf(caller)),
    'roster.progress': ({ importId }) => roster.progress(importId),
    'roster.cancel': async ({ importId }) => {
      await roster.cancel(importId);
      return {};
    },
    'roster.history': async () => ({ batches: await roster.history() }),
    'roster.undo': ({ batchId }) => roster.undo(batchId),
    'roster.errorReport': ({ importId }) => roster.errorReport(importId),
    'roster.template': () => roster.template(),
  };
}
