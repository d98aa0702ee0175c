import type { ownDataRoutes } from '../../contract/own-data.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ConsentDesk } from './consent-desk.service.ts';
import type { ConsentsService } from './consents.service.ts';
import type { OwnDataPrints } from './own-data-prints.service.ts';
import type { OwnDataService } from './own-data.service.ts';
import type { RequestsService } from './requests.service.ts';

interface Parts {
  readonly data: OwnDataService;
  readonly paper: OwnDataPrints;
  readonly consents: ConsentsService;
  readonly requests: RequestsService;
  readonly desk: ConsentDesk;
  /** @throws Refusal own.ticket-over */
  readonly holder: (connection: string, ticket: string) => MemberId;
}

export function ownDataHandlers({
  data,
  paper,
  consents,
  requests,
  desk,
  holder,
}: Parts): HandlersFor<typeof ownDataRoutes, Caller> {
  return {
    'own.data': ({ ticket }, { connection }) => data.of(holder(connection, ticket)),
    'own.printData': ({ requestKey, ticket }, { connection }) => paper.print(requestKey, holder(connection, ticket)),
    'own.consents': async ({ ticket }, { connection }) => ({
      consents: await consents.of(holder(connection, ticket)),
    }),
    'own.setConsent': async ({ ticket, purpose, isGiven }, { connection }) => {
      const memberId = holder(connection, ticket);
      await desk.say(memberId, purpose, isGiven, 'kiosk');
      return { consents: await consents.of(memberId) };
    },
    'own.requests': async ({ ticket }, { connection }) => ({ requests: await requests.of(holder(connection, ticket)) }),
    'own.ask': async ({ ticket, kind, about, text }, { connection }) => {
      const memberId = holder(connection, ticket);
      await requests.ask(memberId, kind, about, text);
      return { requests: await requests.of(memberId) };
    },
  };
}
