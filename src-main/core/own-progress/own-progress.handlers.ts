import type { ownProgressRoutes } from '../../contract/own-progress.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { OwnProgressService } from './own-progress.service.ts';

export function ownProgressHandlers(
  own: OwnProgressService,
  nameOf: (caller: Caller) => string,
): HandlersFor<typeof ownProgressRoutes, Caller> {
  return {
    'own.offered': async () => ({ isOffered: await own.isOffered() }),
    'own.setCode': async ({ requestKey, memberId, code }, caller) => {
      await own.setCode(requestKey, memberId, code, nameOf(caller));
      return {};
    },
    'own.removeCode': async ({ requestKey, memberId }) => {
      await own.removeCode(requestKey, memberId);
      return {};
    },
    'own.codeOf': ({ memberId }) => own.codeOf(memberId),
    'own.open': ({ cardText, code }, { connection }) => own.open(connection, cardText, code),
    'own.progress': ({ ticket }, { connection }) => own.progress(connection, ticket),
    'own.print': ({ requestKey, ticket, pages }, { connection }) => own.print(connection, requestKey, ticket, pages),
    'own.leave': ({ ticket }, { connection }) => {
      own.leave(connection, ticket);
      return {};
    },
  };
}
