/** 我的信息, consents and requests, wired once. */
import type { ownDataRoutes } from '../../contract/own-data.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { ConsentPurpose } from '../../contract/own-data.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { MembersService } from '../members/members.service.ts';
import { personLines } from '../privacy/register/register.service.ts';
import type { OwnPrintsService } from '../printing/own-prints.service.ts';
import type { StationService } from '../station/station.service.ts';
import { ownDataPrints } from './own-data-prints.service.ts';
import { everything, ownDataService } from './own-data.service.ts';
import { ownRowsRepository } from './own-rows.repository.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly station: StationService;
  readonly prints: OwnPrintsService;
  readonly clock: Clock;
  /** Who looks at the own pages at this connection. @throws Refusal own.ticket-over */
  readonly holder: (connection: string, ticket: string) => MemberId;
}

export function openOwnData({ database, members, station, prints, clock, holder }: Parts) {
  const rows = ownRowsRepository(database.statements, new Map(personLines.map((line) => [line.table, line])));
  const data = ownDataService({ rows, members, clock });
  const paper = ownDataPrints({ everythingOf: (memberId) => data.of(memberId, everything), station, prints, clock });
  return {
    sheets: paper.sheets,
    handlers: {
      'own.data': ({ ticket }, { connection }) => data.of(holder(connection, ticket)),
      'own.printData': ({ requestKey, ticket }, { connection }) => paper.print(requestKey, holder(connection, ticket)),
      'own.consents': notYet,
      'own.setConsent': notYet,
      'own.requests': notYet,
      'own.ask': notYet,
    } satisfies HandlersFor<typeof ownDataRoutes, Caller>,
  };
}

export interface Consents {
  /** From memory: asked at every check-in. False where the person refused or withdrew. */
  allows(purpose: ConsentPurpose, memberId: MemberId): boolean;
}
