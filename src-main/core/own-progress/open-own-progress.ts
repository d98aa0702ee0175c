/** 我的进度 and the codes that open it, wired once. */
import type { MemberId } from '../../contract/values.ts';
import type { Development } from '../development/development.service.ts';
import type { GatherService } from '../handbook/gather.service.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { PersonalCodes } from '../personal-code/personal-code.service.ts';
import type { OwnPrintsService } from '../printing/own-prints.service.ts';
import { ownProgressHandlers } from './own-progress.handlers.ts';
import { ownProgressService } from './own-progress.service.ts';
import { Tickets } from './tickets.ts';

interface Parts {
  readonly members: MembersService;
  readonly codes: PersonalCodes;
  readonly development: Pick<Development, 'ledger'>;
  readonly booksOf: GatherService['of'];
  readonly prints: OwnPrintsService;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
}

export function openOwnProgress({ members, codes, development, booksOf, prints, nameOf, clock }: Parts) {
  const tickets = new Tickets(clock);
  const { ledger } = development;
  const own = ownProgressService({ tickets, codes, members, ledger, booksOf, prints });
  return {
    codes,
    /** Every minute, and when a connection is gone. */
    keep: codes.keep,
    /** Who looks at the own pages there. @throws Refusal own.ticket-over */
    holder: (connection: string, ticket: string): MemberId => tickets.holder(connection, ticket),
    forgetConnection: (connection: string): void => tickets.endConnection(connection),
    membersWithRecords: codes.membersWithRecords,
    membersRemembered: codes.membersRemembered,
    forgetMembers: codes.forgetMembers,
    handlers: ownProgressHandlers(own, nameOf),
  };
}
