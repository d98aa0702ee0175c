/** 我的信息, consents and requests, wired once. */
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { personLines } from '../privacy/register/register.service.ts';
import type { OwnPrintsService } from '../printing/own-prints.service.ts';
import type { StationService } from '../station/station.service.ts';
import { consentDesk } from './consent-desk.service.ts';
import type { ConsentsService } from './consents.service.ts';
import { ownDataTables } from './own-data-files.ts';
import { ownDataPrints } from './own-data-prints.service.ts';
import { ownDataHandlers } from './own-data.handlers.ts';
import { everything, ownDataService } from './own-data.service.ts';
import { ownRowsRepository } from './own-rows.repository.ts';
import { requestsRepository } from './requests.repository.ts';
import { requestsService } from './requests.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly station: StationService;
  readonly prints: OwnPrintsService;
  readonly consents: ConsentsService;
  /** Inside a write: the person's open visit ends. @throws Refusal visit.none-open */
  readonly endVisit: (memberId: MemberId) => Promise<unknown>;
  readonly clock: Clock;
  /** Who looks at the own pages at this connection. @throws Refusal own.ticket-over */
  readonly holder: (connection: string, ticket: string) => MemberId;
}

export function openOwnData({ database, members, station, prints, consents, endVisit, clock, holder }: Parts) {
  const rows = ownRowsRepository(database.statements, new Map(personLines.map((line) => [line.table, line])));
  const data = ownDataService({ rows, members, clock });
  const everythingOf = (memberId: MemberId) => data.of(memberId, everything);
  const paper = ownDataPrints({ everythingOf, station, prints, clock });
  const requests = requestsService(requestsRepository(database.statements), members, clock);
  const desk = consentDesk({ consents, requests, endVisit });
  return {
    /** With all rows. @throws Refusal member.unknown */
    everythingOf,
    tablesOf: ownDataTables,
    requests,
    desk,
    sheets: paper.sheets,
    handlers: ownDataHandlers({ data, paper, consents, requests, desk, holder }),
  };
}
